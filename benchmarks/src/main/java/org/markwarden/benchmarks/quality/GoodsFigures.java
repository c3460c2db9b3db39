package org.markwarden.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.goods.GoodsReader;
import org.markwarden.matcher.goods.GoodsTable;
import org.markwarden.matcher.samples.LabelledSamples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How often the goods of a text are put into the Nice class that somebody gave them. */
final class GoodsFigures {

    /** {@code bibs, not of paper (Cl. 25)}: goods with their class in the remarks on another class. */
    private static final Pattern ELSEWHERE = Pattern.compile("([^,;(]+)[^(;]*\\(Cl\\. (\\d+)\\)");

    private final GoodsReader reader = new GoodsReader(GoodsTable.shipped());

    /** Adds the figures; those of the Nice Classification only when the folder holds nice-en. */
    void addTo(Map<String, String> figures, Path folder) throws IOException {
        add(figures, "Own samples", samples());
        Path nice = folder.resolve("nice-en/classes.json");
        if (Files.isRegularFile(nice)) {
            add(figures, "Nice explanatory notes (English)", notes(nice));
        }
    }

    private static List<Labelled> samples() {
        return LabelledSamples.own().listings().stream()
                .map(sample -> new Labelled(sample.listing(), sample.goods()))
                .toList();
    }

    private static List<Labelled> notes(Path file) throws IOException {
        List<Labelled> labelled = new ArrayList<>();
        for (JsonNode nice : JsonMapper.shared().readTree(Files.readString(file))) {
            for (JsonNode note : nice.path("excludes")) {
                Matcher goods = ELSEWHERE.matcher(note.asString());
                while (goods.find()) {
                    var listing = Listing.builder(
                                    new ListingId("n"), goods.group(1).strip())
                            .build();
                    labelled.add(new Labelled(listing, Set.of(new NiceClass(Integer.parseInt(goods.group(2))))));
                }
            }
        }
        return labelled;
    }

    private void add(Map<String, String> figures, String set, List<Labelled> labelled) {
        int right = 0;
        int silent = 0;
        for (Labelled one : labelled) {
            int number = reader.estimate(new ListingText(one.listing)).likeliest();
            silent += number == 0 ? 1 : 0;
            right += number > 0 && one.classes.contains(new NiceClass(number)) ? 1 : 0;
        }
        int said = labelled.size() - silent;
        figures.put(set + ": goods put into the right Nice class", "%d of %d".formatted(right, labelled.size()));
        figures.put(set + ": the same, of those where a class was named", "%d of %d".formatted(right, said));
    }

    private record Labelled(Listing listing, Set<NiceClass> classes) {}
}
