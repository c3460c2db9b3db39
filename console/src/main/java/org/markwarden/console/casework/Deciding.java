package org.markwarden.console.casework;

import org.markwarden.domain.casework.Decision;

/** What came of the wish to decide. */
public sealed interface Deciding {

    /** It is kept. */
    record Decided(Decision decision) implements Deciding {}

    /** It is not kept. */
    record Refused(Refusal why) implements Deciding {}

    /** Why a decision was not taken. */
    enum Refusal {
        /** There is no such case file. */
        UNKNOWN_CASE("unknown-case"),
        /** The code of the reason belongs to another verdict. */
        REASON_DOES_NOT_FIT("reason-does-not-fit"),
        /** A notice relies on the decision; it takes a withdrawal to undo it (F-67). */
        NOTICE_SENT("notice-sent"),
        /** A colleague decided otherwise; only a reviewer may overrule. */
        NEEDS_REVIEWER("needs-reviewer"),
        /** It was not drawn for a second reading, is not decided, or was read again already. */
        NOT_TO_READ("not-to-read"),
        /** Who decided cannot be the second reader. */
        OWN_DECISION("own-decision");

        private final String label;

        Refusal(String label) {
            this.label = label;
        }

        /** Ends the message key. */
        public String label() {
            return label;
        }
    }
}
