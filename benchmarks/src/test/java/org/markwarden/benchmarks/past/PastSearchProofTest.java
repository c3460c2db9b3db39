package org.markwarden.benchmarks.past;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.PastListings;
import org.markwarden.matcher.register.SeenListings;
import org.markwarden.matcher.text.TextTables;

/**
 * New rights against many past listings, whole ones with description and attributes; prints the figures. The number is
 * {@code -Dmarkwarden.past=1000000}.
 */
@Tag("proof")
class PastSearchProofTest {

    private static final int PORTION = 10_000;
    private static final int RIGHTS = 40;

    @TempDir
    private Path folder;

    @Test
    void findsNewRightsInThePast() throws IOException {
        int count = Integer.getInteger("markwarden.past", 100_000);
        TextTables tables = TextTables.load();
        List<String> names = GeneratedMarket.names(7, 20_000).list();
        try (SeenListings seen = SeenListings.open(folder, tables)) {
            long start = System.nanoTime();
            fill(seen, names, count);
            System.out.printf("%d listings indexed in %.1f s, %d MB%n", count, seconds(start), size() >> 20);
            seen.touchedBy(List.of(right("warm", "康师傅"), right("up", "Nike")));
            measureSingle(seen, names);
            start = System.nanoTime();
            List<RightChange> day = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                day.add(right("d" + i, names.get(i)));
            }
            int touched = seen.touchedBy(day).size();
            System.out.printf("2000 rights at once: %.2f s, %d listings touched%n", seconds(start), touched);
            assertThat(touched).isPositive();
        }
    }

    private static void measureSingle(SeenListings seen, List<String> names) throws IOException {
        double[] times = new double[RIGHTS];
        var random = new Random(11);
        String[] known = {"康师傅", "大白兔", "耐克", "小米", "Nike", "Adidas", "Gucci", "五常大米", "Samsung Galaxy", "雪碧"};
        for (int i = 0; i < RIGHTS; i++) {
            String name = i < known.length ? known[i] : names.get(random.nextInt(names.size()));
            long start = System.nanoTime();
            Set<ListingId> touched = seen.touchedBy(List.of(right("r" + i, name)));
            times[i] = seconds(start);
            if (i < known.length) {
                System.out.printf("%-16s %6.3f s, %d listings touched%n", name, times[i], touched.size());
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "one right: median %.3f s, slowest %.3f s of %d%n", times[RIGHTS / 2], times[RIGHTS - 1], RIGHTS);
    }

    private static void fill(SeenListings seen, List<String> names, int count) throws IOException {
        var listings = new GeneratedListings(names, 5);
        for (int done = 0; done < count; done += PORTION) {
            for (Listing listing : listings.of(GeneratedMarket.titles(done, names, PORTION))) {
                Listing own = Listing.builder(new ListingId(done + "-" + listing.id()), listing.title())
                        .brand(listing.brand())
                        .description(listing.description())
                        .attributes(listing.attributes())
                        .category(listing.category())
                        .seller(listing.seller())
                        .build();
                seen.add(PastListings.seen(own, Set.of()));
            }
        }
        seen.commit("all");
    }

    private static RightChange right(String id, String name) {
        return new RightChange.Put(
                new Trademark(RightEntry.builder(new RightId(id)).name(name).build()));
    }

    private long size() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(path -> path.toFile().length()).sum();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
