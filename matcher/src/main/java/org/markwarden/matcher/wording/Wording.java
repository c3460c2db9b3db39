package org.markwarden.matcher.wording;

/** A word of the list: what it speaks of and how plainly, from 0 to 1. */
public record Wording(Kind kind, double strength) {

    /** What the words speak of. */
    public enum Kind {
        COUNTERFEIT("counterfeit"),
        WEAK("weak"),
        EVASION("evasion"),
        CLAIM("claim"),
        LABEL("label"),
        PROHIBITED("prohibited"),
        PATENT("patent"),
        NEGATOR("negator"),
        /** Shows how to tell copies from the genuine; words of copies speak of those that are not sold. */
        TEACH("teach"),
        /** A grade of jade, and a counterfeit of anything else. */
        GRADED("graded"),
        GRADE_CONTEXT("grade-context"),
        /** An honest word around a telling one: 高仿真花. */
        HARMLESS("harmless"),
        GI_STYLE("gi-style"),
        /** The price is a deposit, a fee, or that of a sample size. */
        PART_PRICE("part-price"),
        /** Where the goods were bought, by a paper or by a source that can be asked. */
        SOURCE("source"),
        /** Sent straight from abroad, it says. */
        DIRECT_MAIL("direct-mail");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        static Kind of(String label) {
            for (Kind kind : values()) {
                if (kind.label.equals(label)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of wording: " + label);
        }
    }
}
