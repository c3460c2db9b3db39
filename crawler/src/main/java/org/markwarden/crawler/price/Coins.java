package org.markwarden.crawler.price;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Coins below the unit of a currency ({@code 99p}, {@code 50 коп.}), and other words behind a number that tell its currency. */
final class Coins {
    private static final Map<String, Coin> SHIPPED = load();
    private static final int LONGEST =
            SHIPPED.keySet().stream().mapToInt(String::length).max().orElse(0);
    private static final CurrencySigns SIGNS = CurrencySigns.shipped();
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private enum Where {
        ANYWHERE,
        JOINED,
        ALONE,
        NAMED
    }

    /**
     * One word.
     *
     * @param value how many of the unit it is
     * @param codes whose coin it is, the commonest first
     */
    record Coin(String word, BigDecimal value, List<String> codes, Where where) {}

    private Coins() {}

    /** The amount in whole units where a coin stands right behind it; the same amount elsewhere. */
    static WrittenAmount counted(String text, WrittenAmount amount) {
        int at = skipSpace(text, amount.end());
        Coin coin = at(text, at);
        if (coin == null || !counts(coin, text, amount, at)) {
            return amount;
        }
        return amount.times(coin.value, at + coin.word.length());
    }

    private static boolean counts(Coin coin, String text, WrittenAmount amount, int at) {
        return switch (coin.where) {
            case ANYWHERE -> true;
            case JOINED -> isBehindUnit(text, amount.start());
            case ALONE ->
                isBehindUnit(text, amount.start())
                        || (amount.value().scale() <= 0
                                && amount.value().compareTo(WHOLE) < 0
                                && text.substring(0, amount.start()).isBlank()
                                && text.substring(at + coin.word.length()).isBlank());
            case NAMED -> false;
        };
    }

    /** Whether an amount of whole units and their sign stand right before: {@code 12 zł }50 gr. */
    static boolean isBehindUnit(String text, int at) {
        int sign = PriceText.startOfSign(text, at);
        int before = sign > 0 && text.charAt(sign - 1) == ' ' ? sign - 1 : sign;
        return sign < at && before > 0 && Character.isDigit(text.charAt(before - 1));
    }

    /** The word that tells the currency of the first number with one. */
    static @Nullable Coin named(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i - 1)) && !Character.isDigit(text.charAt(i))) {
                Coin coin = at(text, skipSpace(text, i));
                if (coin != null && tells(coin, text, i)) {
                    return coin;
                }
            }
        }
        return null;
    }

    private static boolean tells(Coin coin, String text, int end) {
        return coin.where == Where.ANYWHERE
                || coin.where == Where.NAMED
                || (coin.where == Where.ALONE
                        && text.substring(skipSpace(text, end) + coin.word.length())
                                .isBlank());
    }

    private static @Nullable Coin at(String text, int at) {
        if (at >= text.length() || !isOfWord(text.charAt(at))) {
            return null;
        }
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            int end = at + length;
            Coin coin = SignTrie.isWordEnd(text, end)
                    ? SHIPPED.get(text.substring(at, end).toLowerCase(Locale.ROOT))
                    : null;
            if (coin != null) {
                return SIGNS.endBehind(text, at) > end ? null : coin;
            }
        }
        return null;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '¢' || c == '￠';
    }

    private static int skipSpace(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static Map<String, Coin> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Coins.class.getResourceAsStream("coins.csv")), StandardCharsets.UTF_8))) {
            Map<String, Coin> coins = new HashMap<>();
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Coin(
                            cells[0],
                            new BigDecimal(cells[1]),
                            List.of(cells[2].split("\\|")),
                            Where.valueOf(cells[3].toUpperCase(Locale.ROOT))))
                    .forEach(coin -> coins.put(coin.word, coin));
            return coins;
        } catch (IOException e) {
            throw new UncheckedIOException("coins.csv", e);
        }
    }
}
