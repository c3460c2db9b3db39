package org.markwarden.matcher.findings;

import java.util.function.Consumer;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.use.UseJudge.Judged;
import org.markwarden.matcher.wording.Wording.Kind;
import org.markwarden.matcher.wording.WordingHit;

/** A shop named or described as official or flagship of a mark whose holder has not allowed it, and labels for sale. */
final class ShopRules {

    private static final double PLAIN_CLAIM = 0.9;
    private static final int NEAR = 8;

    private ShopRules() {}

    static void flagship(FindingContext context, Consumer<Finding> sink) {
        for (WordingHit hit : context.wordings().of(Kind.CLAIM)) {
            if (hit.wording().strength() >= PLAIN_CLAIM && isUnfounded(context, hit)) {
                sink.accept(FindingContext.finding(
                        "flagship-claim",
                        hit,
                        new Reason(
                                "claims “" + hit.text()
                                        + "”; no permission of the holder is on record: ask for the proof",
                                "自称“" + hit.text() + "”，未见权利人授权记录，应要求提供授权证明"),
                        "法发〔2020〕32号第十一条；反不正当竞争法第六条"));
            }
        }
    }

    private static boolean isUnfounded(FindingContext context, WordingHit hit) {
        boolean named = false;
        for (Judged judged : context.mentions()) {
            Right right = judged.mention().right();
            if (isBeside(context, judged, hit) && right.isInForce(context.asOf())) {
                if (context.mayUse().apply(right)) {
                    return false;
                }
                named |= isName(judged);
            }
        }
        return named;
    }

    private static boolean isName(Judged judged) {
        return judged.verdict().use() == Use.AS_MARK || judged.verdict().use() == Use.SECOND_HAND;
    }

    private static boolean isBeside(FindingContext context, Judged judged, WordingHit hit) {
        FieldText field = context.text().field(judged.mention().field());
        int gap = hit.start() - judged.mention().end();
        return field == hit.field() && gap >= 0 && gap <= NEAR;
    }

    static void labels(FindingContext context, Consumer<Finding> sink) {
        WordingHit hit = context.wordings().in(context.text().title(), Kind.LABEL);
        if (hit == null) {
            return;
        }
        for (Judged judged : context.mentions()) {
            boolean before = judged.mention().field() == 0 && judged.mention().end() <= hit.start();
            boolean near = hit.start() - judged.mention().end() <= NEAR;
            if (before
                    && near
                    && judged.verdict().use() == Use.AS_MARK
                    && !context.mayUse().apply(judged.mention().right())) {
                sink.accept(FindingContext.finding(
                        "labels-for-sale",
                        hit,
                        new Reason(
                                "“" + hit.text() + "” bearing a registered mark is sold by itself",
                                "单独销售带有注册商标的“" + hit.text() + "”"),
                        "商标法第五十七条第（四）项"));
                return;
            }
        }
    }
}
