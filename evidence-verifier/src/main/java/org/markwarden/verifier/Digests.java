package org.markwarden.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Digests of files in a container: SHA-2 from the JDK, SM3 (GB/T 32905-2016) from Bouncy Castle. */
final class Digests {
    private static final int CHUNK = 1 << 16;

    private Digests() {}

    static byte[] of(String algorithm, Entry entry) throws IOException {
        MessageDigest digest = newDigest(algorithm);
        entry.read(digest::update);
        return digest.digest();
    }

    static byte[] of(String algorithm, byte[] bytes) {
        return newDigest(algorithm).digest(bytes);
    }

    static byte[] of(String algorithm, ByteBuffer bytes) {
        MessageDigest digest = newDigest(algorithm);
        digest.update(bytes.duplicate());
        return digest.digest();
    }

    static String sm3(Entry entry) throws IOException {
        SM3Digest digest = new SM3Digest();
        byte[] chunk = new byte[CHUNK];
        entry.read(part -> {
            while (part.hasRemaining()) {
                int n = Math.min(chunk.length, part.remaining());
                part.get(chunk, 0, n);
                digest.update(chunk, 0, n);
            }
        });
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return hex(out);
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest newDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("no digest of this name: " + algorithm, e);
        }
    }
}
