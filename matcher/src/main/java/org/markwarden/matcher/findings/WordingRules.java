package org.markwarden.matcher.findings;

import java.util.function.Consumer;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.wording.Wording.Kind;
import org.markwarden.matcher.wording.WordingHit;

/** Findings that rest on a word of the versioned list. */
final class WordingRules {

    private static final double PLAIN_SPEECH = 0.9;

    private WordingRules() {}

    /** Blunt vocabulary stands by itself; faint vocabulary only beside a name used as a mark. */
    static void counterfeit(FindingContext context, Consumer<Finding> sink) {
        for (WordingHit hit : context.wordings().of(Kind.COUNTERFEIT)) {
            if (hit.wording().strength() >= PLAIN_SPEECH || context.hasMark()) {
                sink.accept(FindingContext.finding(
                        "counterfeit-wording",
                        hit,
                        new Reason(
                                "“" + hit.text() + "” offers the goods as an imitation",
                                "“" + hit.text() + "”表明商品系仿制品"),
                        "商标法第五十七条；法发〔2020〕32号第十一条"));
            }
        }
    }

    static void evasion(FindingContext context, Consumer<Finding> sink) {
        for (WordingHit hit : context.wordings().of(Kind.EVASION)) {
            sink.accept(FindingContext.finding(
                    "evasion-wording",
                    hit,
                    new Reason(
                            "“" + hit.text() + "” hides from a search what is sold",
                            "“" + hit.text() + "”规避检索，隐去所售商品品牌"),
                    "法发〔2020〕32号第十一条"));
        }
    }

    static void prohibited(FindingContext context, Consumer<Finding> sink) {
        for (WordingHit hit : context.wordings().of(Kind.PROHIBITED)) {
            sink.accept(FindingContext.finding(
                    "prohibited-sign",
                    hit,
                    new Reason(
                            "“" + hit.text() + "” is a sign nobody may use for goods",
                            "“" + hit.text() + "”属于不得作为商标使用的标志"),
                    "商标法第十条、第五十二条"));
        }
    }
}
