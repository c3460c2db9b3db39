package org.markwarden.notice.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import org.markwarden.domain.hash.Sha256;

/** The first file an opponent opens: how to verify with free tools, and what is not proven. */
final class Readme {
    private Readme() {}

    static String text(SealKey key, boolean stamped) {
        return resource("readme.txt")
                .replace(
                        "{{certificate}}",
                        key.certificate().getSubjectX500Principal().getName())
                .replace("{{fingerprint}}", fingerprint(key))
                .replace("{{whose-en}}", key.selfMade() ? "a self-made certificate of this installation" : "issued")
                .replace("{{whose-zh}}", key.selfMade() ? "本机自签证书" : "由认证机构签发")
                .replace("{{stamp-en}}", stamped ? "" : "THIS PACKAGE HAS NO TIMESTAMP: the time is only our word.\n")
                .replace("{{stamp-zh}}", stamped ? "" : "本证据包没有可信时间戳：时间仅为封签方自述。\n");
    }

    static String resource(String name) {
        try (InputStream in = Readme.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("resource unreadable: " + name, e);
        }
    }

    private static String fingerprint(SealKey key) {
        try {
            return Sha256.of(key.certificate().getEncoded()).hex();
        } catch (CertificateEncodingException e) {
            throw new SealException("the seal certificate has no encoding", e);
        }
    }
}
