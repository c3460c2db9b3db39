package org.markwarden.crawler.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.words.PhraseTable;

/** How many items a list says it has in all: {@code 共 1,234 件}, {@code 1–48 of 1,234 results}, {@code Items 1-12 of 45}. */
final class DeclaredCount {
    private static final int LONGEST = 160;
    private static final int MOST_PLACES = 200;
    private static final long MOST = 100_000_000;
    private static final String PLACES =
            "[class*=count], [class*=Count], [class*=total], [class*=result], [class*=Result], [class*=amount], [class*=toolbar], [class*=summary], [class*=pag], [id*=count], [id*=result], [id*=total], h1, h2";
    private static final String NUMBER = "(\\d{1,3}(?:[ ,.\u00A0\u202F'’]\\d{3})+|\\d{1,9})";
    private static final Pattern COUNTED = Pattern.compile(
            NUMBER + "\\+?\\s?(?:" + words("unit")
                    + ")(?![\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OF = Pattern.compile(
            "\\d{1,7}\\s?[-–—~至到]\\s?\\d{1,7}\\s?(?:" + words("of") + ")\\s?" + NUMBER,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DeclaredCount() {}

    /** The number, where exactly one is said. */
    static OptionalLong of(Document document) {
        List<Long> said = new ArrayList<>();
        document.select(PLACES).stream().limit(MOST_PLACES).forEach(place -> said(place, said));
        List<Long> different = said.stream().distinct().toList();
        return different.size() == 1 ? OptionalLong.of(different.getFirst()) : OptionalLong.empty();
    }

    private static void said(Element place, List<Long> said) {
        String text = Brief.of(place, LONGEST + 1);
        if (text.length() > LONGEST) {
            return;
        }
        Matcher of = OF.matcher(text);
        Matcher counted = COUNTED.matcher(text);
        Matcher found = of.find() ? of : counted.find() ? counted : null;
        if (found != null) {
            long number = Long.parseLong(found.group(1).replaceAll("\\D", ""));
            if (number <= MOST) {
                said.add(number);
            }
        }
    }

    private static String words(String role) {
        return PhraseTable.rows(DeclaredCount.class, "declared-words.csv").stream()
                .filter(row -> row[0].equals(role))
                .map(row -> Pattern.quote(row[1].toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
    }
}
