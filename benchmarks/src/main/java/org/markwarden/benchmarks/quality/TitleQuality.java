package org.markwarden.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.markwarden.benchmarks.quality.LabelledTitle.Span;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.Matcher;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;

/** Measures name finding and use on a folder of evaluation data. */
final class TitleQuality {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int WATCHED = 100;
    private static final int CARRIERS = 5;

    private final Path folder;
    private final TextTables tables = TextTables.load();
    private final Quality.Making making;

    /** @param folder with zh-title-jd, zh-title-taobao, zh-brand-jd and knockoff-pairs */
    TitleQuality(Path folder, Quality.Making making) {
        this.folder = folder;
        this.making = making;
    }

    /** Every figure, label to value. */
    Map<String, String> measure() throws IOException {
        Map<String, String> figures = new LinkedHashMap<>();
        List<LabelledTitle> jd = LabelledTitles.ofJsonLines(folder.resolve("zh-title-jd/labelled.dev.jsonl"));
        List<LabelledTitle> taobao = LabelledTitles.ofTags(folder.resolve("zh-title-taobao/dev.bio.txt"));
        try (Register register = Register.open(folder.resolve("zh-brand-jd/register.csv"), tables, _ -> {})) {
            Matcher matcher = making.over(register, tables).forThread();
            names(figures, "JD", jd, matcher, namesOf(register));
            names(figures, "Taobao", taobao, matcher, namesOf(register));
        }
        english(figures);
        imitations(figures, jd);
        new GoodsFigures().addTo(figures, folder);
        return figures;
    }

    /** English titles with the brand of each; the register is their own brands, all of them watched. */
    private void english(Map<String, String> figures) throws IOException {
        Path file = folder.resolve("en-titles-brand/dev.tsv");
        if (!Files.isRegularFile(file)) {
            return;
        }
        Set<String> brands = new LinkedHashSet<>();
        List<LabelledTitle> titles = LabelledTitles.ofBrandColumn(file, brands);
        try (Register register = Register.of(watched(List.copyOf(brands)), tables)) {
            names(figures, "English", titles, making.over(register, tables).forThread(), brands);
        }
    }

    private static Set<String> namesOf(Register register) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < register.size(); i++) {
            register.right(i).names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    private static void names(
            Map<String, String> figures, String set, List<LabelledTitle> titles, Matcher matcher, Set<String> known) {
        Count own = new Count();
        Count listed = new Count();
        Count claimed = new Count();
        Count compatible = new Count();
        for (LabelledTitle title : titles) {
            Set<Span> marks = marks(matcher, title.title());
            for (Span span : title.own()) {
                boolean met = marks.stream().anyMatch(mark -> span.meets(mark.start(), mark.end()));
                own.add(met);
                if (known.contains(text(title.title(), span).toLowerCase(Locale.ROOT))) {
                    listed.add(met);
                }
            }
            marks.forEach(mark ->
                    claimed.add(title.own().stream().anyMatch(span -> span.meets(mark.start(), mark.end()))));
            if (title.own().isEmpty() && !title.compatible().isEmpty()) {
                compatible.add(title.compatible().stream()
                        .anyMatch(span -> marks.stream().anyMatch(mark -> span.meets(mark.start(), mark.end()))));
            }
        }
        figures.put(set + ": own-brand spans met by an as-mark mention", own.share());
        figures.put(set + ": the same, brand in the register", listed.share());
        figures.put(set + ": as-mark spans that meet an own brand", claimed.share());
        if (compatible.whole > 0) {
            figures.put(set + ": compatible-only titles taken as mark use", compatible.share());
        }
    }

    private static Set<Span> marks(Matcher matcher, String title) {
        Set<Span> marks = new LinkedHashSet<>();
        for (Mention mention : mentions(matcher, title)) {
            if (mention.use() == Use.AS_MARK) {
                marks.add(new Span(mention.start(), mention.end()));
            }
        }
        return marks;
    }

    private void imitations(Map<String, String> figures, List<LabelledTitle> carriers) throws IOException {
        List<String[]> pairs = Files.readAllLines(folder.resolve("knockoff-pairs/knockoff_pairs.dev.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        Set<String> originals = new LinkedHashSet<>();
        pairs.forEach(pair -> originals.add(pair[1]));
        Count attested = new Count();
        try (Register register = Register.of(watched(new ArrayList<>(originals)), tables)) {
            Matcher matcher = making.over(register, tables).forThread();
            for (String[] pair : pairs) {
                attested.add(isFound(matcher, pair[1], pair[2], carriers));
            }
        }
        figures.put("Attested imitations found in at least 3 of 5 titles", attested.share());
        figures.put("Claimed disguises in ordinary titles, " + WATCHED + " watched marks", ordinary(originals));
    }

    private static boolean isFound(Matcher matcher, String original, String imitation, List<LabelledTitle> carriers) {
        int found = 0;
        int used = 0;
        for (LabelledTitle carrier : carriers) {
            if (used == CARRIERS) {
                break;
            }
            if (carrier.own().isEmpty()) {
                continue;
            }
            used++;
            String title = replaced(carrier.title(), carrier.own().getFirst(), imitation);
            found += mentions(matcher, title).stream()
                            .anyMatch(mention -> mention.right().value().equals(original))
                    ? 1
                    : 0;
        }
        return found >= 3;
    }

    private String ordinary(Set<String> originals) throws IOException {
        Set<String> marks = new LinkedHashSet<>(originals);
        Files.readAllLines(folder.resolve("zh-brand-jd/lookalike_candidates.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1)[0])
                .forEach(marks::add);
        Count claimed = new Count();
        try (Register register =
                Register.of(watched(marks.stream().limit(WATCHED).toList()), tables)) {
            Matcher matcher = making.over(register, tables).forThread();
            for (String title : Files.readAllLines(folder.resolve("zh-title-jd/titles_a.txt"))) {
                claimed.add(mentions(matcher, title).stream()
                        .anyMatch(mention -> mention.variant().isDisguise()));
            }
        }
        return claimed.share();
    }

    private static List<Right> watched(List<String> names) {
        List<Right> rights = new ArrayList<>();
        names.forEach(name -> rights.add(
                new Trademark(RightEntry.builder(new RightId(name)).name(name).build())));
        return rights;
    }

    private static List<Mention> mentions(Matcher matcher, String title) {
        return matcher.match(Listing.builder(new ListingId("t"), title).build(), DAY)
                .mentions();
    }

    private static String text(String title, Span span) {
        return title.substring(title.offsetByCodePoints(0, span.start()), title.offsetByCodePoints(0, span.end()));
    }

    private static String replaced(String title, Span span, String by) {
        return title.substring(0, title.offsetByCodePoints(0, span.start()))
                + by
                + title.substring(title.offsetByCodePoints(0, span.end()));
    }

    private static final class Count {
        private int part;
        private int whole;

        void add(boolean counts) {
            part += counts ? 1 : 0;
            whole++;
        }

        String share() {
            return "%.4f (%d of %d)".formatted(whole == 0 ? 0.0 : (double) part / whole, part, whole);
        }
    }
}
