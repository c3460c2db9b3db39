package org.markwarden.matcher.register;

import java.util.function.Consumer;
import java.util.function.Function;
import org.markwarden.domain.right.Right;

/** The one place where a row is taken: what is wrong with it is recorded on it, and the next one goes on. */
final class Rows {

    private Rows() {}

    static <T> void take(long line, T row, Function<T, Right> reader, Consumer<BadRow> bad, Consumer<Right> good) {
        Right right;
        try {
            right = reader.apply(row);
        } catch (IllegalArgumentException e) {
            bad.accept(new BadRow(line, String.valueOf(e.getMessage())));
            return;
        }
        good.accept(right);
    }
}
