package org.markwarden.crawler.price;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words behind a number that count it in thousands, millions or hundredths: {@code 1.2k}, {@code 1,5 млн}, {@code 50¢}. */
final class Factors {
    private static final CurrencySigns SIGNS = CurrencySigns.shipped();
    private static final int LONGEST = 12;
    private static final Map<Character, List<Factor>> SHIPPED =
            load().stream().collect(Collectors.groupingBy(factor -> factor.word.charAt(0)));

    private enum Where {
        ANYWHERE,
        /** Only right behind a number with a currency before it, or right before a currency. */
        SIGN,
        /** The same behind a space. */
        SIGNED
    }

    /** One word. */
    private record Factor(String word, BigDecimal value, Where where) {}

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
        if (at >= text.length() || !Character.isLetter(text.charAt(at))) {
            return null;
        }
        String lower = text.substring(at, Math.min(text.length(), at + LONGEST)).toLowerCase(Locale.ROOT);
        for (Factor factor : SHIPPED.getOrDefault(lower.charAt(0), List.of())) {
            int until = at + factor.word.length();
            if (lower.startsWith(factor.word)
                    && SignTrie.isWordEnd(text, until)
                    && (factor.where == Where.ANYWHERE
                            || ((factor.where == Where.SIGNED || at == end) && isOfMoney(text, start, until)))) {
                return new Found(factor.value, until);
            }
        }
        return null;
    }

    private static boolean isOfMoney(String text, int start, int end) {
        int before = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
        return SIGNS.startBefore(text, before) >= 0
                || SIGNS.endBehind(text, end) > 0
                || (end < text.length() && text.charAt(end) == ' ' && SIGNS.endBehind(text, end + 1) > 0);
    }

    private static List<Factor> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Factors.class.getResourceAsStream("factors.csv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Factor(
                            cells[0], new BigDecimal(cells[1]), Where.valueOf(cells[2].toUpperCase(Locale.ROOT))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("factors.csv", e);
        }
    }
}
