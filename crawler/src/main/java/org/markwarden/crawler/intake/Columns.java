package org.markwarden.crawler.intake;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.words.PhraseTable;

/** What the columns of a table mean, by their headings: by the whole of one, else by how it ends. */
final class Columns {
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Map<String, String> FIELDS = fields(false);
    private static final Map<String, String> ENDINGS = fields(true);
    private static final Set<String> NAMING = Set.of("title", "url", "problem", "room", "shop-url");
    private static final int LEAST_KNOWN = 2;

    private final List<@Nullable String> fields;
    private final List<String> unknown;

    private Columns(List<@Nullable String> fields, List<String> unknown) {
        this.fields = fields;
        this.unknown = unknown;
    }

    /** The columns of a row of headings; absent when it is none: two must be known, one of them goods, an address or a complaint. */
    static @Nullable Columns of(List<String> headings) {
        List<@Nullable String> fields = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String heading : headings) {
            String field = field(plain(heading));
            fields.add(field == null || fields.contains(field) ? null : field);
            if (field == null && !heading.isBlank()) {
                unknown.add(heading.strip());
            }
        }
        boolean named = fields.stream().anyMatch(field -> field != null && NAMING.contains(field));
        long known = fields.stream().filter(java.util.Objects::nonNull).count();
        return named && (known >= LEAST_KNOWN || headings.size() == 1) ? new Columns(fields, unknown) : null;
    }

    /** Headings that are in no table; what stands under them is kept in the file only. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** The cells of a row by field; personal and unused ones are left out. */
    Map<String, String> named(List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), fields.size()); i++) {
            String field = fields.get(i);
            boolean wanted = field != null && !field.equals("personal") && !field.equals("ignored");
            if (wanted && !cells.get(i).isBlank()) {
                named.put(java.util.Objects.requireNonNull(field), cells.get(i).strip());
            }
        }
        return named;
    }

    private static @Nullable String field(String heading) {
        String field = FIELDS.get(heading);
        for (int i = 0; field == null && i < heading.length(); i++) {
            field = ENDINGS.get(heading.substring(i)); // the longest first
        }
        return field;
    }

    private static String plain(String heading) {
        return SIMPLIFIED
                .transliterate(heading.toLowerCase(Locale.ROOT))
                .replaceAll("[\\uFEFF\\s_*：:\\-]+", "")
                .replaceAll("[(（\\[【].*?[)）\\]】]", "");
    }

    private static Map<String, String> fields(boolean endings) {
        Map<String, String> fields = new HashMap<>();
        for (String[] row : PhraseTable.rows(Columns.class, "columns.csv")) {
            if (row[1].startsWith("…") == endings) {
                fields.put(plain(row[1].replace("…", "")), row[0]);
            }
        }
        return Map.copyOf(fields);
    }
}
