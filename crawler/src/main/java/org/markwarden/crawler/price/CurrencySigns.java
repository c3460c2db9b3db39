package org.markwarden.crawler.price;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of how currencies are written: signs that always mean money, and words that do so only standing alone. */
final class CurrencySigns {
    private static final CurrencySigns SHIPPED = load();

    private final Map<String, List<String>> codesBySign;
    private final SignTrie signs = new SignTrie();
    private final SignTrie words = new SignTrie();
    private final SignTrie dollarCodes = new SignTrie();

    private CurrencySigns(Map<String, List<String>> codesBySign, List<String> signs, List<String> words) {
        this.codesBySign = codesBySign;
        signs.forEach(sign -> this.signs.add(sign, false));
        words.forEach(word -> this.words.add(word, true));
        Set<String> dollars = Set.copyOf(codesBySign.getOrDefault("$", List.of()));
        words.stream()
                .filter(word -> word.matches("[A-Z]{2}D") || dollars.contains(word))
                .forEach(code -> dollarCodes.add(code, true));
    }

    static CurrencySigns shipped() {
        return SHIPPED;
    }

    /** The first sign that means money wherever it stands. */
    @Nullable
    String sign(String text) {
        return signs.first(text);
    }

    /** The first ISO code or abbreviation that stands alone. */
    @Nullable
    String word(String text) {
        return words.first(text);
    }

    /** The first ISO code of a dollar or of a peso written like one, as in {@code SGD$4.90} and {@code CLP$12.990}. */
    @Nullable
    String dollarCode(String text) {
        return dollarCodes.first(text);
    }

    /** Whether a currency is named right before or right behind these digits. */
    boolean standsBeside(String text, int start, int end) {
        int before = start;
        while (before > 0 && " :：".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        if (endsAt(text, before)) {
            return true;
        }
        boolean spaced = end < text.length() && text.charAt(end) == ' ';
        int sign = spaced ? end + 1 : end;
        int behind = endBehind(text, sign);
        boolean ofNext = spaced && behind > 0 && behind < text.length() && Character.isDigit(text.charAt(behind));
        return behind > 0 && !ofNext;
    }

    /** Whether a currency is named right before here. */
    boolean endsAt(String text, int at) {
        return signs.endsAt(text, at) || words.endsAt(text, at);
    }

    /** Where a currency begins that ends right here, or -1. */
    int startBefore(String text, int at) {
        int sign = signs.startBefore(text, at);
        int word = words.startBefore(text, at);
        return sign < 0 ? word : word < 0 ? sign : Math.min(sign, word);
    }

    /** Where a currency ends that begins right here, or -1. */
    int endBehind(String text, int at) {
        return Math.max(signs.endOfSignAt(text, at), words.endOfSignAt(text, at));
    }

    /** The ISO 4217 codes written so, the commonest first. */
    List<String> codes(String sign) {
        return codesBySign.getOrDefault(sign, List.of());
    }

    private static CurrencySigns load() {
        Map<String, List<String>> codes = new HashMap<>();
        List<String> signs = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (String[] row : rows()) {
            codes.put(row[0], row.length < 3 || row[2].isEmpty() ? List.of() : List.of(row[2].split("\\|")));
            (row[1].equals("sign") ? signs : words).add(row[0]);
        }
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            if (codes.putIfAbsent(code, List.of(code)) == null && !code.equals("XXX")) {
                words.add(code);
            }
        }
        return new CurrencySigns(codes, signs, List.copyOf(words));
    }

    private static List<String[]> rows() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CurrencySigns.class.getResourceAsStream("currency-signs.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("currency-signs.csv", e);
        }
    }
}
