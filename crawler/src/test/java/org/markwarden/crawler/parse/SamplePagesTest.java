package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;

/** Reads our own sample pages: one for each trap, each markup well and badly written, each common shop system. */
class SamplePagesTest {
    private static final PageReader READER = new PageReader(MarketplaceFiles.readAll(
            Path.of(System.getProperty("markwarden.root", "..")).resolve("config/marketplaces")));

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void readsWhatThePageSays(String file, String row) throws IOException {
        String[] cells = row.split("\\|", -1);
        Reading reading = READER.read(RawPage.saved(URI.create(cells[1]), body(file)));

        assertThat(reading.page().label()).as(reading.reason()).isEqualTo(cells[2]);
        assertThat(reading.listings()).as(reading.reason()).hasSize(Integer.parseInt(cells[3]));
        if (!reading.listings().isEmpty()) {
            assertListing(reading.listings().getFirst(), cells);
        }
    }

    private static void assertListing(Listing listing, String[] cells) {
        Price price = listing.price();
        boolean oneOffer = cells[2].equals("product");
        if (oneOffer || !cells[4].isEmpty()) {
            assertAmount(price == null ? null : price.amount(), cells[4], listing);
            assertAmount(price == null ? null : price.max(), cells[5], listing);
        }
        assertText(price == null ? null : price.currency(), cells[6], listing);
        assertText(listing.availability().label(), cells[7], listing);
        assertText(listing.sku(), cells[8], listing);
        if (!cells[9].isEmpty()) {
            Price list = Objects.requireNonNull(listing.listPrice(), "no list price");
            assertAmount(list.amount(), cells[9], listing);
        }
        assertText(listing.seller().name(), cells[10], listing);
    }

    private static void assertAmount(@Nullable BigDecimal found, String wanted, Listing listing) {
        if (wanted.isEmpty()) {
            assertThat(found).as(listing.toString()).isNull();
        } else {
            assertThat(found).as(listing.toString()).isEqualByComparingTo(wanted);
        }
    }

    private static void assertText(@Nullable String found, String wanted, Listing listing) {
        if (!wanted.isEmpty()) {
            assertThat(found).as(listing.toString()).isEqualTo(wanted);
        }
    }

    @Test
    void neverListsAPriceFromAPageThatIsNoOffer() throws IOException {
        for (Object[] row : rows().toList()) {
            String[] cells = ((String) row[1]).split("\\|", -1);
            Reading reading = READER.read(RawPage.saved(URI.create(cells[1]), body(cells[0])));
            if (List.of("delisted", "challenge", "error", "other")
                    .contains(reading.page().label())) {
                assertThat(reading.listings()).as(cells[0]).isEmpty();
            }
        }
    }

    @Test
    void namesTwoCapturesOfOneOfferAlike() throws IOException {
        URI url = URI.create("https://detail.1688.com/offer/597000001.html");
        Listing one = READER.read(RawPage.saved(url, body("trap-near-duplicate-1.html")))
                .listings()
                .getFirst();
        Listing two = READER.read(RawPage.saved(url, body("trap-near-duplicate-2.html")))
                .listings()
                .getFirst();

        assertThat(one.id()).isEqualTo(two.id());
        assertThat(one.price()).isEqualTo(two.price());
    }

    @Test
    void keepsTheAddressThatWasAskedAndTheOneThePageNames() throws IOException {
        Listing listing = READER.read(RawPage.saved(
                        URI.create("https://www.amazon.com/dp/B0C1H26C46"),
                        body("trap-asked-and-canonical-differ.html")))
                .listings()
                .getFirst();

        assertThat(listing.url()).isEqualTo("https://www.amazon.com/dp/B0C1H26C46");
        assertThat(listing.canonicalUrl()).isEqualTo("https://www.amazon.com/Blue-Kettle/dp/B08PP5MSVB");
    }

    static Stream<Object[]> rows() throws IOException {
        return new String(body("pages.csv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> new Object[] {line.substring(0, line.indexOf('|')), line});
    }

    private static byte[] body(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SamplePagesTest.class.getResourceAsStream("pages/" + file), file)) {
            return in.readAllBytes();
        }
    }
}
