package org.markwarden.notice.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.markwarden.domain.hash.Sha256;

/** Wraps payload files into a bag (BagIt 1.0, RFC 8493), with an SM3 list (GB/T 32905-2016) beside the SHA-256 one. */
final class Bag {
    private Bag() {}

    /** Every file of the bag by its path; the payload as given under {@code data/}. */
    static SortedMap<String, byte[]> of(String id, Instant at, SortedMap<String, byte[]> payload, byte[] readme) {
        SortedMap<String, byte[]> tags = new TreeMap<>();
        tags.put("README.txt", readme);
        tags.put("bagit.txt", utf8("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        tags.put("bag-info.txt", utf8(info(id, at, payload)));
        tags.put(
                "manifest-sha256.txt",
                utf8(list(payload, bytes -> Sha256.of(bytes).hex())));
        tags.put("sm3sums.txt", utf8(list(payload, Bag::sm3)));
        byte[] tagManifest = utf8(list(tags, bytes -> Sha256.of(bytes).hex()));
        SortedMap<String, byte[]> bag = new TreeMap<>(payload);
        bag.putAll(tags);
        bag.put("tagmanifest-sha256.txt", tagManifest);
        return bag;
    }

    private static String info(String id, Instant at, Map<String, byte[]> payload) {
        long bytes = payload.values().stream().mapToLong(file -> file.length).sum();
        return "External-Identifier: %s\nBagging-Date: %s\nPayload-Oxum: %s.%s\n"
                .formatted(id, at.atOffset(ZoneOffset.UTC).toLocalDate(), bytes, payload.size());
    }

    private static String list(SortedMap<String, byte[]> files, Function<byte[], String> digest) {
        return files.entrySet().stream()
                .map(file -> digest.apply(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String sm3(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
