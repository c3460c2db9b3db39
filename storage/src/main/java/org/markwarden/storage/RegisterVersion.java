package org.markwarden.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.json.RightJson;

/**
 * Names the state of the register: how many changes it saw, and a digest over all of them.
 *
 * @param step counts the changes
 * @param digest over the digest before and the change
 */
public record RegisterVersion(long step, Sha256 digest) {
    /** The register before its first change. */
    public static final RegisterVersion EMPTY = new RegisterVersion(0, new Sha256("0".repeat(64)));

    private static final int SHOWN = 16;

    /** The version after these rights were inserted or replaced. */
    public RegisterVersion afterUpsert(List<Right> rights) {
        return next("+", rights.stream().map(RightJson::write).toList());
    }

    /** The version after these rights were removed. */
    public RegisterVersion afterRemoval(List<RightId> ids) {
        return next("-", ids.stream().map(RightId::value).toList());
    }

    private RegisterVersion next(String sign, List<String> lines) {
        MessageDigest next = Sha256.newDigest();
        next.update(digest.hex().getBytes(StandardCharsets.US_ASCII));
        for (String line : lines) {
            next.update((sign + line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new RegisterVersion(step + 1, Sha256.ofDigest(next.digest()));
    }

    /** As it is written into a match. */
    public String text() {
        return step + "-" + digest.hex().substring(0, SHOWN);
    }
}
