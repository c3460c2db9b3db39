package org.markwarden.notice.clearance;

/** What is asked of a draft before it may leave. */
public enum Check {
    /** The right stands in the register. */
    RIGHT_KNOWN("right-known"),
    /** It was in force on the day the page was kept. */
    RIGHT_IN_FORCE("right-in-force"),
    /** Its classes cover the goods, as far as that is known. */
    GOODS_COVERED("goods-covered"),
    /** Every location is an address of one page (Civil Code 1195; 法发〔2020〕32号, article 5). */
    LOCATION_EXACT("location-exact"),
    /** It says what speaks for an infringement (构成侵权的初步证据; E-Commerce Law 42). */
    GROUNDS_SAID("grounds-said"),
    /** Every case has a sealed package that is still what was sealed. */
    EVIDENCE_VERIFIED("evidence-verified"),
    /** A person decided that it is an infringement, and nobody took that back. */
    CONFIRMED("confirmed"),
    /** The sender is named and can be reached (真实身份信息). */
    SENDER_NAMED("sender-named"),
    /** Who is not the holder shows a power of attorney. */
    MANDATE("mandate"),
    /** Somebody vouches for the truth of the notice. */
    TRUTH_STATED("truth-stated"),
    /** A person, or a measured rule, is named as the reviewer. */
    REVIEWER_NAMED("reviewer-named"),
    /** No other notice was sent about the same offer and right. */
    NOT_NOTICED("not-noticed");

    private final String label;

    Check(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }
}
