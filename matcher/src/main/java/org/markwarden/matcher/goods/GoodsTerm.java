package org.markwarden.matcher.goods;

/**
 * The name of goods or services.
 *
 * @param word as the table writes it, folded
 * @param classes bits of its Nice classes, bit 1 for class 1
 */
public record GoodsTerm(String word, long classes) {

    /** Says whether it belongs to a class. */
    public boolean isIn(int number) {
        return (classes & 1L << number) != 0;
    }
}
