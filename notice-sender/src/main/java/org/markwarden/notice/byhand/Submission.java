package org.markwarden.notice.byhand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.text.CleanText;

/**
 * What a person says of a notice that they submitted.
 *
 * @param receipt the number or words that the operator gave for it
 * @param where absent for the portal of the platform
 * @param at when it was submitted; the clocks run from here
 */
public record Submission(
        NoticeId notice, String receipt, @Nullable String where, String by, Instant at) {
    private static final int LONGEST = 300;

    public Submission {
        oneLine("receipt", receipt);
        oneLine("by", by);
        if (where != null) {
            oneLine("where", where);
        }
    }

    private static void oneLine(String what, String text) {
        CleanText.requireFilled(what, text);
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + ": wants one line of at most " + LONGEST + " characters");
        }
    }
}
