package org.markwarden.notice.byhand;

import org.markwarden.domain.notice.Dispatch;

/** What came of the wish to record a submission. */
public sealed interface Recording {

    /** It is kept; the clocks run. */
    record Recorded(Dispatch.Accepted step) implements Recording {}

    /**
     * It is not kept.
     *
     * @param detail the value that stood in the way
     */
    record Refused(Refusal why, String detail) implements Recording {}

    /** Why a submission was not recorded. */
    enum Refusal {
        /** There is no such notice. */
        UNKNOWN_NOTICE("unknown-notice", "there is no notice"),
        /** Nobody vouched for it; only a cleared notice may reach an operator. */
        NOT_CLEARED("not-cleared", "the notice is not cleared; notice send names what is missing:"),
        /** The operator has it. */
        ACCEPTED_ALREADY("accepted-already", "the operator has the notice:"),
        /** A program is sending it at this moment, or the end of an attempt is not known yet. */
        UNDER_WAY("under-way", "it may be on its way by the machine, ask again in a few minutes:"),
        IN_THE_FUTURE("in-the-future", "a submission lies in the past, not at"),
        BEFORE_CLEARANCE("before-clearance", "it was cleared later, at"),
        /** No portal is known and none was named. */
        NO_PLACE("no-place", "say where it was submitted; no portal is known of");

        private final String label;
        private final String english;

        Refusal(String label, String english) {
            this.label = label;
            this.english = english;
        }

        /** Ends the message key. */
        public String label() {
            return label;
        }

        /** The beginning of a sentence that the detail ends. */
        public String english() {
            return english;
        }
    }
}
