package org.markwarden.matcher.findings;

import java.util.BitSet;
import java.util.function.Consumer;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.use.UseJudge.Judged;

/** The registered sign ® behind a word that no right of the register in force covers (Trademark Law, article 52). */
final class SignRules {

    private static final char REGISTERED = '®';
    private static final char CIRCLED = '\u24C7';
    private static final String LAW = "商标法第五十二条";
    private static final int LONGEST = 24;

    private SignRules() {}

    static void registeredSign(FindingContext context, Consumer<Finding> sink) {
        for (int i = 0; i < context.text().fields().size(); i++) {
            FieldText field = context.text().field(i);
            int next = nextSign(field.text(), 0);
            if (next >= 0) {
                findIn(field, next, covered(context, i), sink);
            }
        }
    }

    private static void findIn(FieldText field, int first, BitSet covered, Consumer<Finding> sink) {
        int left = Findings.MOST;
        for (int at = first; at >= 0 && left > 0; at = nextSign(field.text(), at + 1)) {
            if (!covered.get(at)) {
                sink.accept(unfounded(field, at));
                left--;
            }
        }
    }

    /** Where the next sign stands, -1 when there is none. */
    private static int nextSign(String text, int from) {
        int plain = text.indexOf(REGISTERED, from);
        int circled = text.indexOf(CIRCLED, from);
        return plain < 0 || (circled >= 0 && circled < plain) ? circled : plain;
    }

    /** Where a sign is covered: a name of a right in force, as registered, ends there, before it or with it. */
    private static BitSet covered(FindingContext context, int field) {
        BitSet covered = new BitSet();
        for (Judged judged : context.mentions()) {
            RawMention mention = judged.mention();
            if (mention.field() == field && mention.isPlain() && mention.right().isInForce(context.asOf())) {
                covered.set(Math.max(mention.start() + 1, mention.end() - 1), mention.end() + 2);
            }
        }
        return covered;
    }

    private static Finding unfounded(FieldText field, int at) {
        int start = wordStart(field.folded(), at);
        String word = field.slice(start, at).strip();
        return FindingContext.finding(
                "registered-sign-unfounded",
                field,
                new int[] {start, at + 1},
                new Reason(
                        "® stands behind “" + word
                                + "”, which no right in force of this register covers; ask the official register",
                        "“" + word + "”标有®，权利名录中无有效注册，需向商标局核实"),
                LAW);
    }

    private static int wordStart(char[] text, int at) {
        int start = at;
        while (start > 0
                && at - start < LONGEST
                && (Folding.isHan(text[start - 1]) || Folding.isLatin(text[start - 1]))) {
            start--;
        }
        return start;
    }
}
