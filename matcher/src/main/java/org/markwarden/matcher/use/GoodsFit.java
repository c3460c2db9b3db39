package org.markwarden.matcher.use;

import org.markwarden.domain.right.Right;
import org.markwarden.matcher.goods.GoodsComparison;

/** Asks how the goods of the listing stand to the goods of a right. */
@FunctionalInterface
public interface GoodsFit {
    GoodsComparison.Kind of(Right right);
}
