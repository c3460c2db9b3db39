package org.markwarden.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.markwarden.domain.hash.Sha256;

/**
 * One line of the log: the event, bound by its digest to the line before.
 *
 * @param number counts from 1
 * @param previous digest of the line before, {@link #GENESIS} for the first
 * @param digest over number, previous digest and every field of the event, each with its length
 */
public record AuditLink(long number, AuditEvent event, Sha256 previous, Sha256 digest) {
    /** Stands before the first line. */
    public static final Sha256 GENESIS = new Sha256("0".repeat(64));

    /** Binds an event to the line before. */
    public static AuditLink after(long number, Sha256 previous, AuditEvent event) {
        return new AuditLink(number, event, previous, digest(number, previous, event));
    }

    /** Says whether the line is what its digest says, and follows the one before. */
    public boolean follows(Sha256 before) {
        return previous.equals(before) && digest.equals(digest(number, previous, event));
    }

    private static Sha256 digest(long number, Sha256 previous, AuditEvent event) {
        MessageDigest digest = Sha256.newDigest();
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, event.at());
        for (String part : new String[] {
            Long.toString(number),
            previous.hex(),
            Long.toString(micros),
            event.actor(),
            event.action(),
            event.subject(),
            event.detail()
        }) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return Sha256.ofDigest(digest.digest());
    }
}
