package org.markwarden.matcher.register.form;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.markwarden.domain.right.RightChange;

/** The one place where a row is taken: what is wrong with it is recorded on it, and the next one goes on. */
final class Rows {

    private static final char UNREADABLE = '\uFFFD';

    private final Consumer<BadRow> bad;
    private final ChangeSink good;

    Rows(Consumer<BadRow> bad, ChangeSink good) {
        this.bad = bad;
        this.good = good;
    }

    void bad(long line, String reason) {
        bad.accept(new BadRow(line, reason));
    }

    void take(long line, Supplier<RightChange> reader) {
        RightChange change;
        try {
            change = reader.get();
        } catch (IllegalArgumentException e) {
            bad(line, String.valueOf(e.getMessage()));
            return;
        }
        good.take(line, change);
    }

    /** Takes a row of text; one whose bytes were no characters is bad. */
    void takeText(long line, CharSequence text, Supplier<RightChange> reader) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == UNREADABLE) {
                bad(line, "holds bytes that are no characters of the file's encoding");
                return;
            }
        }
        take(line, reader);
    }
}
