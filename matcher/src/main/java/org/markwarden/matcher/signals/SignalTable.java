package org.markwarden.matcher.signals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    private final List<Line> lines;

    public SignalTable(Vocabulary vocabulary) {
        lines = List.of(
                frame("name", new NameSignal()),
                clearing("not-in-force", new ForceSignal()),
                clearing(
                        "permission",
                        new SellerListSignal(Permission.Kind.ALLOWED, "the holder allows this seller", "权利人已授权该经营者")),
                clearing("holder", new SellerListSignal(Permission.Kind.HOLDER, "the seller is the holder", "经营者即权利人")),
                clearing("origin-inside", new OriginSignal(AreaReader.Answer.INSIDE)),
                frame("use-as-mark", new UseSignal(Use.AS_MARK)),
                frame("use-compatible", new UseSignal(Use.COMPATIBLE)),
                frame("use-descriptive", new UseSignal(Use.DESCRIPTIVE)),
                frame("use-second-hand", new UseSignal(Use.SECOND_HAND)),
                frame("use-negated", new UseSignal(Use.NEGATED)),
                frame("goods-same", new GoodsSignal(GoodsComparison.Kind.SAME)),
                frame("goods-related", new GoodsSignal(GoodsComparison.Kind.RELATED)),
                frame("goods-different", new GoodsSignal(GoodsComparison.Kind.DIFFERENT)),
                main("origin-outside", new OriginSignal(AreaReader.Answer.OUTSIDE)),
                qualifier("origin-unknown", new OriginSignal(AreaReader.Answer.UNKNOWN)),
                qualifier("origin-style", new StyleSignal()),
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
                qualifier("fame", new FameSignal()),
                frame("everyday-word", new CommonWordSignal(vocabulary)),
                qualifier("shop-claim", new ClaimSignal()),
                qualifier("price", new PriceSignal()),
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
                qualifier(
                        "permission-lapsed",
                        new SellerListSignal(
                                Permission.Kind.LAPSED,
                                "a permission exists that does not cover this offer",
                                "授权存在但不适用于该商品")),
                qualifier("licence-missing", new LicenceSignal()),
                frame("place-of-use", new PlaceOfUseSignal()),
                frame("order", new OrderSignal()));
    }

    public List<Line> lines() {
        return lines;
    }

    /** The names of all signals, in order. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        lines.forEach(line -> names.add(line.name()));
        return names;
    }

    private static Line frame(String name, Signal signal) {
        return new Line(name, Role.FRAME, signal);
    }

    private static Line clearing(String name, Signal signal) {
        return new Line(name, Role.CLEARING, signal);
    }

    private static Line main(String name, Signal signal) {
        return new Line(name, Role.MAIN, signal);
    }

    private static Line qualifier(String name, Signal signal) {
        return new Line(name, Role.QUALIFIER, signal);
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

    /** One line of the table. */
    public record Line(String name, Role role, Signal signal) {}
}
