package org.markwarden.crawler.intake;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.words.PhraseTable;

/** What the columns of a table mean, by their headings: by the whole of one, else by how it ends if it speaks of the offer at all. */
final class Columns {
    private static final String ANY = "…";
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（\\[【](.*?)[)）\\]】]");
    private static final Map<String, String> FIELDS = fields("", "");
    private static final Map<String, String> ENDINGS = fields(ANY, "");
    private static final Set<String> OF_OTHERS = fields(ANY, ANY).keySet();
    private static final Set<String> NAMING = Set.of("title", "url", "problem", "room", "shop-url");
    private static final Set<String> LEFT_OUT = Set.of("personal", "ignored");
    private static final int LEAST_KNOWN = 2;

    /** What a heading must say of the offer itself, or a row is laid at another's door. */
    private static final Set<String> OF_THE_OFFER = Set.of(
            "title", "url", "room", "shop-url", "shop", "subject", "location", "platform", "price", "sku", "host");

    /** Whom a complaint is against is not who complains, and what is not genuine is not the genuine. */
    private static final Pattern ACCUSED = Pattern.compile(
            "被(?:投诉|举报|申诉|控告){1,4}(?:人|方|者|企业|单位|主体)?|(?:未经?|非|无)(?:授权|正品|官方)|(?:un|non|in|not)(?:official|authentic|genuine|registr)");

    private final List<Column> columns;
    private final List<String> unread;

    private Columns(List<Column> columns, List<String> unread) {
        this.columns = columns;
        this.unread = unread;
    }

    /**
     * A column that is understood.
     *
     * @param unit what its heading has in brackets, as in 价格（万元）
     */
    private record Column(int at, String field, @Nullable String unit) {}

    /** The columns of a row of headings; absent when it is none: two must be known, one of them goods, an address or a complaint. */
    static @Nullable Columns of(List<String> headings) {
        Map<String, Column> named = new LinkedHashMap<>();
        List<Column> more = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (boolean whole : new boolean[] {true, false}) { // the whole of a heading says more than its ending
            for (int i = 0; i < headings.size(); i++) {
                String heading = headings.get(i);
                String plain = plain(heading);
                if (heading.isBlank() || whole != FIELDS.containsKey(plain)) {
                    continue;
                }
                String field = whole ? FIELDS.get(plain) : byEnding(plain);
                boolean first = field != null && named.putIfAbsent(field, new Column(i, field, unit(heading))) == null;
                if (!first && "url".equals(field)) {
                    more.add(new Column(i, "other-url", null));
                } else if (!first && (field == null || !LEFT_OUT.contains(field))) {
                    unread.add(heading.strip());
                }
            }
        }
        Column name = named.remove("name");
        if (name != null && (named.containsKey("title") || named.containsKey("personal"))) {
            unread.add(headings.get(name.at()).strip());
        } else if (name != null) {
            named.put("title", new Column(name.at(), "title", name.unit()));
        }
        boolean naming = named.keySet().stream().anyMatch(NAMING::contains);
        more.addAll(0, named.values());
        return naming && (named.size() >= LEAST_KNOWN || headings.size() == 1) ? new Columns(more, unread) : null;
    }

    /** Whether a row below the headings is one of headings again: nearly all its words are whole ones. */
    static boolean areHeadings(List<String> cells) {
        List<String> written = cells.stream().filter(cell -> !cell.isBlank()).toList();
        long whole =
                written.stream().filter(cell -> FIELDS.containsKey(plain(cell))).count();
        return whole >= LEAST_KNOWN && 2 * whole > written.size() && of(cells) != null;
    }

    /** Headings under which nothing is read; what stands there is kept in the file only. */
    List<String> unread() {
        return List.copyOf(unread);
    }

    /** The cells of a row by field; personal and unused ones are left out. */
    Map<String, String> named(List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (Column column : columns) {
            String cell = column.at() < cells.size() ? cells.get(column.at()).strip() : "";
            if (!cell.isEmpty() && !LEFT_OUT.contains(column.field())) {
                named.merge(column.field(), cell, (one, other) -> one + "\n" + other);
                if (column.unit() != null && column.field().equals("price")) {
                    named.put("unit", column.unit());
                }
            }
        }
        return named;
    }

    private static @Nullable String byEnding(String heading) {
        String field = null;
        for (int i = 0; field == null && i < heading.length(); i++) {
            field = ENDINGS.get(heading.substring(i)); // the longest first
        }
        String rest = ACCUSED.matcher(heading).replaceAll("");
        boolean ofOthers = field != null
                && OF_THE_OFFER.contains(field)
                && OF_OTHERS.stream().anyMatch(rest::contains);
        return ofOthers ? null : field;
    }

    private static @Nullable String unit(String heading) {
        Matcher brackets = IN_BRACKETS.matcher(heading);
        return brackets.find() && !brackets.group(1).isBlank()
                ? brackets.group(1).strip()
                : null;
    }

    /** Whether a word is a heading, by the whole of it or by how it ends. */
    static boolean isKnown(String word) {
        return isWhole(word) || byEnding(plain(word)) != null;
    }

    /** Whether a word is a heading by the whole of it. */
    static boolean isWhole(String word) {
        return FIELDS.containsKey(plain(word));
    }

    /** In small letters and simplified characters, without blanks and what stands in brackets. */
    static String plain(String heading) {
        return SIMPLIFIED
                .transliterate(heading.toLowerCase(Locale.ROOT))
                .replaceAll("[\\uFEFF\\s_*：:\\-]+", "")
                .replaceAll(IN_BRACKETS.pattern(), "");
    }

    /** The rows of the table whose words begin and end so. */
    private static Map<String, String> fields(String before, String behind) {
        Map<String, String> fields = new HashMap<>();
        for (String[] row : PhraseTable.rows(Columns.class, "columns.csv")) {
            boolean begins = row[1].startsWith(ANY) == before.equals(ANY);
            if (begins && row[1].endsWith(ANY) == behind.equals(ANY)) {
                fields.put(plain(row[1].replace(ANY, "")), row[0]);
            }
        }
        return Map.copyOf(fields);
    }
}
