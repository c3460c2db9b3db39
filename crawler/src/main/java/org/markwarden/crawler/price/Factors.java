package org.markwarden.crawler.price;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words behind a number that count it in thousands, millions or hundredths: {@code 1.2k}, {@code 1,5 млн}, {@code 50¢}. */
final class Factors {
    private static final Pattern MONEY = Pattern.compile("\\s?(?:\\p{Sc}|[A-Z]{3}(?![A-Za-z]))");
    private static final List<Factor> SHIPPED = load();

    /**
     * One word.
     *
     * @param needsSign whether it counts only where a sign for money stands before the number, or money is named right behind it
     */
    private record Factor(String word, BigDecimal value, boolean needsSign) {
        boolean standsAt(String text, int at) {
            int end = at + word.length();
            return text.startsWith(word, at) && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        }
    }

    /**
     * What a number is multiplied by.
     *
     * @param end where the word ends
     */
    record Found(BigDecimal value, int end) {}

    private Factors() {}

    /** The word right behind a number, or behind one space. */
    static @Nullable Found behind(String text, int start, int end) {
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (at >= text.length() || Character.isDigit(text.charAt(at))) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (Factor factor : SHIPPED) {
            if (factor.standsAt(lower, at)
                    && (!factor.needsSign
                            || isSigned(text, start, at - end)
                            || (at == end
                                    && MONEY.matcher(text.substring(at + factor.word.length()))
                                            .lookingAt()))) {
                return new Found(factor.value, at + factor.word.length());
            }
        }
        return null;
    }

    private static boolean isSigned(String text, int start, int gap) {
        String before = text.substring(0, start).stripTrailing();
        return gap == 0 && !before.isEmpty() && PriceText.hasMoneySign(before.substring(before.length() - 1));
    }

    private static List<Factor> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Factors.class.getResourceAsStream("factors.csv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Factor(cells[0], new BigDecimal(cells[1]), cells[2].equals("sign")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("factors.csv", e);
        }
    }
}
