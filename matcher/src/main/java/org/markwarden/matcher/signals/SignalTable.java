package org.markwarden.matcher.signals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.domain.match.Use;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.lexicon.Vocabulary;
import org.markwarden.matcher.origin.AreaReader;
import org.markwarden.matcher.wording.Wording;

/**
 * Every signal there is, in the order of the explanation. Weights stand in the model table under the same names. A new
 * signal is a class and a line here.
 */
public final class SignalTable {

    /** The signal that speaks where the name is used as a mark. */
    private static final String MARKED = "use-as-mark";

    private final List<Line> lines;

    public SignalTable(Vocabulary vocabulary, AreaReader areas) {
        var rates = new RoughRates();
        lines = List.of(
                // what was found, and how it is used
                frame("name", Sense.RAISES, new NameSignal()),
                clearing("not-in-force", new ForceSignal()),
                clearing(
                        "permission",
                        new SellerListSignal(Permission.Kind.ALLOWED, "the holder allows this seller", "权利人已授权该经营者")),
                clearing("holder", new SellerListSignal(Permission.Kind.HOLDER, "the seller is the holder", "经营者即权利人")),
                clearing("origin-inside", new OriginSignal(AreaReader.Answer.INSIDE)),
                frame(MARKED, Sense.RAISES, new UseSignal(Use.AS_MARK)),
                frame("use-compatible", Sense.LOWERS, new UseSignal(Use.COMPATIBLE)),
                frame("use-descriptive", Sense.LOWERS, new UseSignal(Use.DESCRIPTIVE)),
                frame("use-second-hand", Sense.LOWERS, new UseSignal(Use.SECOND_HAND)),
                frame("use-negated", Sense.LOWERS, new UseSignal(Use.NEGATED)),
                frame("goods-same", Sense.RAISES, new GoodsSignal(GoodsComparison.Kind.SAME)),
                frame("goods-related", Sense.RAISES, new GoodsSignal(GoodsComparison.Kind.RELATED)),
                frame("goods-different", Sense.LOWERS, new GoodsSignal(GoodsComparison.Kind.DIFFERENT)),
                frame("goods-unknown", Sense.LOWERS, new GoodsSignal(GoodsComparison.Kind.UNKNOWN)),
                frame("everyday-word", Sense.LOWERS, new CommonWordSignal(vocabulary)),
                frame("place-of-use", Sense.RAISES, new PlaceOfUseSignal()),
                // where the goods come from
                main("user-code-ended", new UserCodeSignal()),
                main("origin-outside", new OriginSignal(AreaReader.Answer.OUTSIDE)),
                new Line("origin-unknown", Role.QUALIFIER, Sense.LOWERS, new OriginSignal(AreaReader.Answer.UNKNOWN)),
                qualifier("origin-style", new StyleSignal()),
                qualifier("ships-from", new ShipsFromSignal(areas)),
                // what the listing says
                main(
                        "counterfeit-words",
                        new WordingSignal(
                                Wording.Kind.COUNTERFEIT, "belongs to the vocabulary of counterfeits", "属于假冒仿冒用语")),
                qualifier(
                        "faint-counterfeit-words",
                        new WordingSignal(Wording.Kind.WEAK, "is often said of imitations", "常见于仿冒商品描述")),
                qualifier(
                        "evasion-words",
                        new WordingSignal(Wording.Kind.EVASION, "avoids naming what is sold", "系规避平台审查的用语")),
                qualifier("labels-for-sale", new LabelSignal()),
                qualifier("disguise", new DisguiseSignal()),
                qualifier("inserted-signs", new InsertedSignsSignal()),
                qualifier("registered-sign", new RegisteredSignSignal()),
                qualifier(
                        "prohibited-words",
                        new WordingSignal(
                                Wording.Kind.PROHIBITED, "is a sign nobody may use for goods", "属于不得作为商标使用的标志")),
                qualifier("fame", new FameSignal()),
                qualifier("shop-claim", new ClaimSignal()),
                new Line("source-told", Role.QUALIFIER, Sense.LOWERS, new SourceSignal(rates)),
                new Line("learned-words", Role.MAIN, Sense.EITHER, new LearnedWordsSignal()),
                // what it costs
                qualifier("price", new PriceSignal(rates)),
                new Line("usual-price", Role.QUALIFIER, Sense.LOWERS, new UsualPriceSignal(rates)),
                qualifier("price-of-like-offers", new LikePriceSignal()),
                // who sells it
                main(
                        "seller-denied",
                        new SellerListSignal(
                                Permission.Kind.DENIED,
                                "the holder has put this seller on the deny list",
                                "权利人已将该经营者列入禁止名单")),
                qualifier(
                        "seller-watched",
                        new SellerListSignal(
                                Permission.Kind.WATCHED, "the holder watches this seller", "权利人已将该经营者列入关注名单")),
                qualifier("seller-upheld", new UpheldSignal()),
                qualifier(
                        "permission-lapsed",
                        new SellerListSignal(
                                Permission.Kind.LAPSED,
                                "a permission exists that does not cover this offer",
                                "授权存在但不适用于该商品")),
                qualifier("licence-missing", new LicenceSignal()),
                qualifier("relisting", new RelistingSignal()),
                frame("order", Sense.FIXED, new OrderSignal()));
    }

    public List<Line> lines() {
        return lines;
    }

    /** The direction in which each signal may weigh, by name. */
    public Map<String, Sense> senses() {
        Map<String, Sense> senses = new LinkedHashMap<>();
        lines.forEach(line -> senses.put(line.name(), line.sense()));
        return senses;
    }

    private static Line frame(String name, Sense sense, Signal signal) {
        return new Line(name, Role.FRAME, sense, signal);
    }

    private static Line clearing(String name, Signal signal) {
        return new Line(name, Role.CLEARING, Sense.LOWERS, signal);
    }

    private static Line main(String name, Signal signal) {
        return new Line(name, Role.MAIN, Sense.RAISES, signal);
    }

    private static Line qualifier(String name, Signal signal) {
        return new Line(name, Role.QUALIFIER, Sense.RAISES, signal);
    }

    /** When a signal is heard. */
    public enum Role {
        /** Always: what was found and how it is used. */
        FRAME,
        /** Always; once it speaks, only the frame is heard beside it. */
        CLEARING,
        /** Unless the listing is cleared. */
        MAIN,
        /** Unless the listing is cleared or the name is not used as a mark. */
        QUALIFIER
    }

    /** One line of the table: its name, when it is heard, which way it may weigh, and the comparison itself. */
    public record Line(String name, Role role, Sense sense, Signal signal) {}
}
