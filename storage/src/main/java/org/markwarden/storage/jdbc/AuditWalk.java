package org.markwarden.storage.jdbc;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.domain.hash.Sha256;

/** Follows the log from its first line to the one its head names, page by page. */
record AuditWalk(Pages pages, int linesAtOnce) {
    /** Lines from a number on, in order. */
    interface Pages {
        List<Line> from(long number, int limit);
    }

    /** A line as it stands; without a link when it was edited into what is no line. */
    record Line(long number, @Nullable AuditLink link) {}

    /** The number of the first line that is missing, changed or does not follow the one before. */
    OptionalLong firstBroken(long lastNumber, Sha256 lastDigest) {
        long expected = 1;
        Sha256 before = AuditLink.GENESIS;
        while (true) {
            List<Line> page = pages.from(expected, linesAtOnce);
            for (Line line : page) {
                AuditLink link = line.link();
                if (line.number() != expected || link == null || !link.follows(before)) {
                    return OptionalLong.of(expected);
                }
                before = link.digest();
                expected++;
            }
            if (page.size() < linesAtOnce) {
                return end(expected, lastNumber, before.equals(lastDigest));
            }
        }
    }

    /** The log may have grown since the head was read; it may not have become shorter. */
    private static OptionalLong end(long next, long lastNumber, boolean endsAtHead) {
        if (next <= lastNumber) {
            return OptionalLong.of(next);
        }
        return next == lastNumber + 1 && !endsAtHead ? OptionalLong.of(lastNumber) : OptionalLong.empty();
    }
}
