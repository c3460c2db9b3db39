package org.markwarden.benchmarks.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.benchmarks.past.ProofSetting.right;
import static org.markwarden.benchmarks.past.ProofSetting.seconds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.benchmarks.market.GeneratedListings;
import org.markwarden.benchmarks.market.GeneratedMarket;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.PastListings;
import org.markwarden.matcher.register.SeenListing;
import org.markwarden.matcher.register.SeenListings;
import org.markwarden.matcher.text.TextTables;

/**
 * New rights against many past listings, whole ones with description and attributes; prints the figures. The number is
 * {@code -Dmarkwarden.past=1000000}; the index is kept and used again in {@code -Dmarkwarden.past.folder=DIR}; the texts
 * are made of the lines of {@code -Dmarkwarden.past.titles=FILE} instead of generated ones.
 */
@Tag("proof")
class PastSearchProofTest {

    private static final int PORTION = 10_000;
    private static final int RIGHTS = 40;
    private static final int[] AT_ONCE = {24, 25, 200, 2000};

    @TempDir
    private Path own;

    @Test
    void findsNewRightsInThePast() throws IOException {
        int count = Integer.getInteger("markwarden.past", 100_000);
        Path folder = ProofSetting.folder("markwarden.past.folder", own);
        TextTables tables = TextTables.load();
        List<String> names = GeneratedMarket.names(7, 20_000).list();
        try (SeenListings seen = SeenListings.open(folder, tables)) {
            if (seen.count() != count) {
                fill(seen, names, count, folder);
            }
            seen.touchedBy(List.of(right("warm", "康师傅"), right("up", "Nike")));
            measureSingle(seen, names);
            measureAtOnce(seen, names);
        }
    }

    private static void measureAtOnce(SeenListings seen, List<String> names) throws IOException {
        for (int rights : AT_ONCE) {
            long start = System.nanoTime();
            int touched = seen.touchedBy(day(names, rights)).size();
            System.out.printf("%d rights at once: %.2f s, %d listings touched%n", rights, seconds(start), touched);
            assertThat(touched).isPositive();
        }
    }

    private static List<RightChange> day(List<String> names, int count) {
        List<RightChange> day = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            day.add(right("d" + i, names.get(i)));
        }
        return day;
    }

    private static void measureSingle(SeenListings seen, List<String> names) throws IOException {
        double[] times = new double[RIGHTS];
        var random = new Random(11);
        String[] known = {
            "康师傅",
            "大白兔",
            "耐克",
            "小米",
            "Nike",
            "Adidas",
            "Gucci",
            "五常大米",
            "Samsung Galaxy",
            "雪碧",
            "HP",
            "New Balance",
            "雕",
            "361"
        };
        for (int i = 0; i < RIGHTS; i++) {
            String name = i < known.length ? known[i] : names.get(random.nextInt(names.size()));
            long start = System.nanoTime();
            Set<ListingId> touched = seen.touchedBy(List.of(right("r" + i, name)));
            times[i] = seconds(start);
            System.out.printf("%-16s %6.3f s, %d listings touched%n", name, times[i], touched.size());
        }
        Arrays.sort(times);
        System.out.printf(
                "one right: median %.3f s, slowest %.3f s of %d%n", times[RIGHTS / 2], times[RIGHTS - 1], RIGHTS);
    }

    private static void fill(SeenListings seen, List<String> names, int count, Path folder) throws IOException {
        String file = System.getProperty("markwarden.past.titles");
        List<String> titles = file == null ? List.of() : Files.readAllLines(Path.of(file));
        var listings = new GeneratedListings(names, 5);
        var random = new Random(3);
        long spent = 0;
        long characters = 0;
        for (int done = 0; done < count; done += PORTION) {
            List<Listing> portion = listings.of(GeneratedMarket.titles(done, names, PORTION));
            long start = System.nanoTime();
            for (Listing listing : portion) {
                SeenListing one = PastListings.seen(own(listing, done, titles, random), Set.of());
                seen.add(one);
                characters += one.texts().stream()
                        .mapToInt(text -> text.text().length())
                        .sum();
            }
            spent += System.nanoTime() - start;
        }
        long start = System.nanoTime();
        seen.commit("all");
        spent += System.nanoTime() - start;
        System.out.printf(
                "%d listings of %d characters indexed in %.1f s, %d MB%n",
                count, characters / count, spent / 1e9, size(folder) >> 20);
    }

    private static Listing own(Listing listing, int done, List<String> titles, Random random) {
        Listing.Builder own = Listing.builder(
                        new ListingId(done + "-" + listing.id()),
                        titles.isEmpty() ? listing.title() : titles.get(random.nextInt(titles.size())))
                .brand(listing.brand())
                .attributes(listing.attributes())
                .category(listing.category())
                .seller(listing.seller());
        return own.description(titles.isEmpty() ? listing.description() : description(titles, random))
                .build();
    }

    private static String description(List<String> titles, Random random) {
        var text = new StringBuilder();
        while (text.length() < 500) {
            text.append(titles.get(random.nextInt(titles.size()))).append('。');
        }
        return text.toString();
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(path -> path.toFile().length()).sum();
        }
    }
}
