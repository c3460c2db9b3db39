package org.markwarden.matcher.findings;

import java.util.function.Consumer;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.use.UseJudge.Judged;

/** The registered sign ® behind a word that no right of the register in force covers (Trademark Law, article 52). */
final class SignRules {

    private static final String REGISTERED = "®\u24C7";
    private static final String LAW = "商标法第五十二条";
    private static final int LONGEST = 24;

    private SignRules() {}

    static void registeredSign(FindingContext context, Consumer<Finding> sink) {
        for (int i = 0; i < context.text().fields().size(); i++) {
            FieldText field = context.text().field(i);
            for (int at = 0; at < field.length(); at++) {
                if (REGISTERED.indexOf(field.text().charAt(at)) >= 0 && !isCovered(context, i, at)) {
                    sink.accept(unfounded(field, at));
                }
            }
        }
    }

    /** A mention that ends at the sign, of a right in force, as registered. */
    private static boolean isCovered(FindingContext context, int field, int at) {
        for (Judged judged : context.mentions()) {
            RawMention mention = judged.mention();
            Right right = mention.right();
            boolean ends = mention.field() == field
                    && mention.start() < at
                    && at - mention.end() <= 1
                    && at >= mention.end() - 1;
            if (ends && right.isInForce(context.asOf()) && mention.isPlain()) {
                return true;
            }
        }
        return false;
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
                        "“" + word + "”标有®，本登记簿中无有效注册，需向商标局核实"),
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
