package org.markwarden.matcher.signals;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.goods.GoodsComparison;

/** Whether the goods are those the right covers; weighs one outcome of the comparison. */
final class GoodsSignal implements Signal {

    private static final String NO_CLASS = "class unknown";

    private final GoodsComparison.Kind kind;

    GoodsSignal(GoodsComparison.Kind kind) {
        this.kind = kind;
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        GoodsComparison.Fit fit = comparison.goods();
        if (fit.kind() != kind || isApart(comparison)) {
            return null;
        }
        String covered = comparison.classes().isEmpty() ? NO_CLASS : comparison.classes();
        return new Reading(score(fit, comparison), reason(fit, comparison), seen(fit), covered);
    }

    private static String seen(GoodsComparison.Fit fit) {
        return fit.number() == 0 ? NO_CLASS : "class " + fit.number() + " (" + fit.word() + ")";
    }

    /** Labels are sold for the goods they go on; a patent number is false, a special sign is protected on any goods. */
    private boolean isApart(Comparison comparison) {
        RightKind right = comparison.right().kind();
        return right == RightKind.PATENT
                || LabelSignal.sellsLabels(comparison)
                || (kind == GoodsComparison.Kind.DIFFERENT && right == RightKind.SPECIAL_SIGN);
    }

    /** A well-known mark reaches beyond its classes (Trademark Law, article 13). */
    private double score(GoodsComparison.Fit fit, Comparison comparison) {
        return switch (kind) {
            case SAME, RELATED -> Math.clamp(0.5 + fit.probability() / 2, 0, 1);
            case DIFFERENT -> comparison.entry().fame() == null ? 1 : 0.3;
            case UNKNOWN -> 1;
        };
    }

    private Reason reason(GoodsComparison.Fit fit, Comparison comparison) {
        String word = fit.word();
        String classes = comparison.classes();
        return switch (kind) {
            case SAME ->
                new Reason(
                        "“" + word + "” points to class " + fit.number() + ", which the right covers",
                        "“" + word + "”属于第" + fit.number() + "类，在核定范围内");
            case RELATED ->
                new Reason(
                        "“" + word + "” points to class " + fit.number() + ", related to " + classes,
                        "“" + word + "”属于第" + fit.number() + "类，与核定的第" + classes + "类关联");
            case DIFFERENT ->
                new Reason(
                        "“" + word + "” points to class " + fit.number() + "; the right covers " + classes
                                + breadth(comparison, true),
                        "“" + word + "”属于第" + fit.number() + "类，核定为第" + classes + "类" + breadth(comparison, false));
            case UNKNOWN -> new Reason("the listing or the right names no goods", "商品或核定范围不明");
        };
    }

    private static String breadth(Comparison comparison, boolean english) {
        if (comparison.entry().fame() == null) {
            return "";
        }
        return english ? "; a well-known mark reaches further (article 13)" : "；驰名商标可跨类保护（商标法第十三条）";
    }
}
