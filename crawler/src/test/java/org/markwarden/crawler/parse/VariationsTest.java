package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;

/** Reads small pages of our own that say the same thing in the many ways shops say it; one block of a file each. */
class VariationsTest {
    private static final PageReader READER = new PageReader(MarketplaceFiles.readAll(
            Path.of(System.getProperty("markwarden.root", "..")).resolve("config/marketplaces")));
    private static final int CELLS = 13;
    private static final String UNKNOWN = "~";

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void readsWhatThePageSays(String name, String block) {
        int end = block.indexOf('\n');
        String[] cells = Arrays.copyOf(block.substring(0, end).strip().split("\\|", -1), CELLS);
        byte[] body = block.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        Reading reading = READER.read(RawPage.saved(URI.create(cells[1]), body));

        assertThat(reading.page().label()).as(reading.reason()).isEqualTo(cells[2]);
        assertThat(reading.listings()).as(reading.reason()).hasSize(Integer.parseInt(cells[3]));
        if (!reading.listings().isEmpty()) {
            assertListing(reading.listings().getFirst(), cells);
        }
    }

    private static void assertListing(Listing listing, String[] cells) {
        Price price = listing.price();
        Price before = listing.listPrice();
        boolean oneOffer = cells[2].equals("product");
        assertAmount(price == null ? null : price.amount(), cells[4], oneOffer, listing);
        assertAmount(price == null ? null : price.max(), cells[5], oneOffer, listing);
        assertText(price == null ? null : price.currency(), cells[6], listing);
        assertText(listing.availability().label(), cells[7], listing);
        assertText(listing.sku(), cells[8], listing);
        assertAmount(before == null ? null : before.amount(), cells[9], false, listing);
        assertText(listing.seller().name(), cells[10], listing);
        assertText(listing.condition(), cells[11], listing);
        assertText(listing.title(), cells[12], listing);
    }

    private static void assertAmount(
            @Nullable BigDecimal found, @Nullable String wanted, boolean always, Listing listing) {
        if (wanted != null && !wanted.isEmpty() && !wanted.equals(UNKNOWN)) {
            assertThat(found).as(listing.toString()).isEqualByComparingTo(wanted);
        } else if (always || UNKNOWN.equals(wanted)) {
            assertThat(found).as(listing.toString()).isNull();
        }
    }

    private static void assertText(@Nullable String found, @Nullable String wanted, Listing listing) {
        if (UNKNOWN.equals(wanted)) {
            assertThat(found).as(listing.toString()).isNull();
        } else if (wanted != null && !wanted.isEmpty()) {
            assertThat(found).as(listing.toString()).isEqualTo(wanted);
        }
    }

    static Stream<Object[]> blocks() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : List.of(
                "prices",
                "shops",
                "walls",
                "lists",
                "codes",
                "second-look",
                "third-look",
                "terms",
                "runs",
                "small-sellers",
                "counts",
                "reduced",
                "adverts",
                "titles",
                "sellers",
                "labels",
                "gone",
                "markets",
                "ordinary")) {
            all.append(text(file)).append('\n');
        }
        return Arrays.stream(all.toString().split("(?m)^### ", -1))
                .filter(block -> !block.isBlank() && !block.startsWith("#"))
                .map(block -> new Object[] {block.substring(0, block.indexOf('|')), withoutHead(block)});
    }

    private static String withoutHead(String block) {
        int head = block.indexOf("\n# ");
        return head < 0 ? block : block.substring(0, head);
    }

    private static String text(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(VariationsTest.class.getResourceAsStream("variations/" + file + ".txt"), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
