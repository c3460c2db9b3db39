package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.markwarden.crawler.extract.SavedAddress;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.crawler.parse.layout.LabelledPrice;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.crawler.text.PageText;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures reading on real pages nobody here wrote; skipped where the corpora are not at hand. */
class CorpusTest {
    private static final Path ROOT = Path.of(System.getProperty("markwarden.root", "."));
    private static final Path CORPORA = Path.of(System.getProperty(
            "markwarden.corpora", ROOT.resolve("../shared/corpora").toString()));
    private static PageReader reader = new PageReader(List.of());

    @BeforeAll
    static void findCorpora() {
        assumeTrue(Files.isDirectory(CORPORA), "no corpora at " + CORPORA);
        reader = new PageReader(MarketplaceFiles.readAll(ROOT.resolve("config/marketplaces")));
    }

    /** Counts as public benchmarks of extraction do: a wrong value is both a false positive and a miss. */
    private static final class Score {
        private int right;
        private int wrong;
        private int missed;

        void add(boolean wanted, boolean found, boolean same) {
            right += wanted && found && same ? 1 : 0;
            wrong += found && !(wanted && same) ? 1 : 0;
            missed += wanted && !(found && same) ? 1 : 0;
        }

        double f1() {
            return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
        }

        @Override
        public String toString() {
            return "F1 %.3f (right %d, wrong %d, missed %d)".formatted(f1(), right, wrong, missed);
        }
    }

    @Test
    void readsPriceAvailabilityAndCodeOfTheBenchmarkPages() throws IOException {
        JsonNode truth = json("zyte-product-benchmark/ground-truth.json");
        Score price = new Score();
        Score availability = new Score();
        Score sku = new Score();
        for (String name : truth.propertyNames()) {
            JsonNode wanted = truth.get(name);
            Listing listing = listing(
                    "zyte-product-benchmark/html/" + name + ".html.gz",
                    wanted.get("url").stringValue());
            BigDecimal amount = amount(listing);
            price.add(wanted.has("price"), amount != null, amount != null && anyAmount(wanted.path("price"), amount));
            Availability found = listing == null ? Availability.UNKNOWN : listing.availability();
            availability.add(
                    true,
                    found != Availability.UNKNOWN,
                    wanted.get("availability").get(0).stringValue().equals("InStock")
                            == (found == Availability.IN_STOCK || found == Availability.PRE_ORDER));
            String code = listing == null ? null : listing.sku();
            sku.add(wanted.has("sku"), code != null, code != null && anyText(wanted.path("sku"), code));
        }
        System.out.println("benchmark: price " + price + ", availability " + availability + ", sku " + sku);
        assertThat(price.f1()).isGreaterThan(0.915);
        assertThat(availability.f1()).isGreaterThan(0.957);
        assertThat(sku.f1()).isGreaterThan(0.885);
    }

    @Test
    void readsThePricesOfRealShopPages() throws IOException {
        int right = 0;
        int labelled = 0;
        for (JsonNode page : json("real-product-pages-2025/index.json")) {
            JsonNode wanted = page.path("label").path("price");
            if (wanted.isNumber()) {
                labelled++;
                Listing listing = listing(
                        "real-product-pages-2025/" + page.get("file").stringValue(),
                        page.get("url").stringValue());
                BigDecimal amount = amount(listing);
                right += amount != null && amount.compareTo(wanted.decimalValue()) == 0 ? 1 : 0;
            }
        }
        System.out.println("real shop pages: " + right + " of " + labelled + " labelled prices right");
        assertThat(right).isEqualTo(labelled);
    }

    @Test
    void readsEveryPriceStringOfTheExamples() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode example : json("price-parser-examples/examples.json")) {
            PriceText price = PriceText.of(example.get("price_raw").stringValue(), text(example, "currency_raw"));
            JsonNode wanted = example.get("amount_float");
            BigDecimal amount = wanted.isNull() ? null : new BigDecimal(wanted.asString());
            boolean same = amount == null
                    ? price.amount() == null
                    : price.amount() != null && price.amount().compareTo(amount) == 0;
            PriceText labelled =
                    LabelledPrice.of(example.get("price_raw").stringValue(), text(example, "currency_raw"));
            same &= labelled.equals(price);
            if (!same || !Objects.equals(price.currency(), text(example, "currency"))) {
                wrong.add(example + " read as " + price + ", alone as " + labelled);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void readsChinesePagesAndEndpoints() throws IOException {
        assertPage(
                "cn-reduced/alibaba_access_challenge.html",
                "https://www.alibaba.com/product-detail/x_1600147809763.html",
                PageKind.CHALLENGE,
                0,
                null);
        assertPage(
                "cn-reduced/1688_offer_996518024136.html",
                "https://detail.1688.com/offer/996518024136.html",
                PageKind.PRODUCT,
                1,
                "37.00");
        assertPage(
                "cn-reduced/taobao_item_1076425861755.html",
                "https://item.taobao.com/item.htm?id=1076425861755",
                PageKind.PRODUCT,
                1,
                "2.01");
        assertPage(
                "cn-reduced/taobao_shop_159450000.html", "https://shop159450000.taobao.com/", PageKind.SHOP, 6, null);
        assertPage(
                "cn-reduced/alibaba_product_1600147809763.html",
                "https://www.alibaba.com/product-detail/x_1600147809763.html",
                PageKind.PRODUCT,
                1,
                "3.26");
        assertPage(
                "cn-json-endpoints/taobao-search-g_page_config.json",
                "https://s.taobao.com/search?q=x",
                PageKind.SEARCH,
                36,
                "52.90");
        assertPage(
                "cn-json-endpoints/1688-offer-state.json",
                "https://detail.1688.com/offer/597090034012.html",
                PageKind.PRODUCT,
                1,
                "2.30");
        assertPage(
                "cn-json-endpoints/shopee-id-listing-api.json",
                "https://shopee.co.id/api/v4/shop/search_items?shopid=1",
                PageKind.SHOP,
                28,
                "187000");
        assertPage("live-rooms/mogujie-live.json", "https://www.mogu.com/live/list", PageKind.LIVE_ROOM, 15, "158");
        assertPage(
                "ogs-pages/taobao.html",
                "https://item.taobao.com/item.htm?id=562283240178",
                PageKind.PRODUCT,
                1,
                "149.00");
        assertPage(
                "pulsar-pages/jd.com/v1/0af8bc707d4854efadd2208a1c0df1d4.html",
                "https://item.jd.com/1311064527.html",
                PageKind.PRODUCT,
                1,
                "55.00");
        assertPage(
                "pulsar-pages/mia.com/00f3a63c4898d201df95d6015244dd63.html",
                "https://www.mia.com/item-1008321.html",
                PageKind.PRODUCT,
                1,
                "74.00");
    }

    private static void assertPage(String file, String url, PageKind kind, int listings, @Nullable String amount)
            throws IOException {
        Reading reading = reading(file, url);
        assertThat(reading.page()).as(file).isEqualTo(kind);
        assertThat(reading.listings()).as(file).hasSize(listings);
        if (amount != null) {
            assertThat(amount(reading.listings().getFirst())).as(file).isEqualByComparingTo(amount);
        }
    }

    @Test
    void findsTheNextPageOfLists() throws IOException {
        int right = 0;
        int pages = 0;
        for (String row : Files.readAllLines(CORPORA.resolve("autopager-pagination/data.csv"))) {
            List<String> cells = cells(row);
            Path file = CORPORA.resolve("autopager-pagination/html/" + cells.getFirst() + ".html");
            if (Files.exists(file)) {
                pages++;
                Document document = Jsoup.parse(
                        PageText.decode(Files.readAllBytes(file), null).text(), cells.get(1));
                URI url = SavedAddress.of(cells.get(1));
                Set<String> found = new TreeSet<>();
                NextLinks.of(document, new HtmlPage(document, url, null).anchors(), url, null)
                        .forEach(next -> found.add(next.toString()));
                right += found.equals(wantedNext(document, cells.get(5))) ? 1 : 0;
            }
        }
        System.out.println("next links: " + right + " of " + pages + " pages right");
        assertThat(right).isGreaterThanOrEqualTo(37);
    }

    private static Set<String> wantedNext(Document document, String selector) {
        Set<String> wanted = new TreeSet<>();
        if (!selector.isBlank()) {
            for (Element element : document.select(selector)) {
                Element link = element.normalName().equals("a") ? element : element.selectFirst("a");
                if (link != null
                        && link.absUrl("href").startsWith("http")
                        && !link.attr("href").startsWith("#")) {
                    wanted.add(SessionIds.without(link.absUrl("href").replaceFirst("#.*", "")));
                }
            }
        }
        return wanted;
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '"') {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        while (cells.size() < 10) {
            cells.add("");
        }
        return cells;
    }

    private static boolean anyAmount(JsonNode wanted, BigDecimal found) {
        for (JsonNode value : wanted) {
            if (new BigDecimal(value.stringValue().strip()).compareTo(found) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyText(JsonNode wanted, String found) {
        for (JsonNode value : wanted) {
            if (value.stringValue().equalsIgnoreCase(found)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal amount(@Nullable Listing listing) {
        return listing == null || listing.price() == null
                ? null
                : listing.price().amount();
    }

    private static @Nullable Listing listing(String file, String url) throws IOException {
        List<Listing> listings = reading(file, url).listings();
        return listings.isEmpty() ? null : listings.getFirst();
    }

    private static Reading reading(String file, String url) throws IOException {
        byte[] body = Files.readAllBytes(CORPORA.resolve(file));
        byte[] plain = file.endsWith(".gz") ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
        return reader.read(RawPage.saved(SavedAddress.of(url), plain));
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(CORPORA.resolve(file)));
    }
}
