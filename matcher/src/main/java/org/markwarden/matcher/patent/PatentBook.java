package org.markwarden.matcher.patent;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.Patent;
import org.markwarden.domain.right.Right;

/** The patents of the register by their number, however it was written there; read when the first number is asked for. */
public final class PatentBook {

    private final Supplier<Stream<? extends Right>> register;
    private volatile @Nullable Map<String, Patent> byBody;

    public PatentBook(Supplier<Stream<? extends Right>> register) {
        this.register = register;
    }

    /** The registered patent with this number, or nothing. */
    public @Nullable Patent find(PatentNumber number) {
        return patents().get(number.body());
    }

    /**
     * The number of a patent of the book as the register writes it.
     *
     * @param found the number by which it was found
     */
    public static PatentNumber asRegistered(Patent patent, PatentNumber found) {
        return PatentNumbers.in(String.valueOf(patent.entry().number())).stream()
                .filter(number -> number.body().equals(found.body()))
                .findFirst()
                .orElse(found);
    }

    private Map<String, Patent> patents() {
        Map<String, Patent> known = byBody;
        if (known == null) {
            known = read();
            byBody = known;
        }
        return known;
    }

    private synchronized Map<String, Patent> read() {
        Map<String, Patent> known = byBody;
        if (known != null) {
            return known;
        }
        Map<String, Patent> read = new HashMap<>();
        try (Stream<? extends Right> rights = register.get()) {
            rights.forEach(right -> enter(read, right));
        }
        return read;
    }

    private static void enter(Map<String, Patent> patents, Right right) {
        String number = right.entry().number();
        if (right instanceof Patent patent && number != null) {
            PatentNumbers.in(number).forEach(found -> patents.putIfAbsent(found.body(), patent));
        }
    }
}
