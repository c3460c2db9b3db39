package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.markwarden.crawler.parse.layout.LabelledPrice;
import org.markwarden.crawler.price.CurrencyChoice;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.domain.listing.Price;

/** Reads prices of every notation, alone and as the price line of a page; what is still read otherwise is named by its line. */
class PriceStringsTest {

    @Test
    void readsWhatAloneStringsSay() {
        List<WrittenPrice> texts =
                WrittenPrice.all().stream().filter(WrittenPrice::isText).toList();
        assertThat(faults("alone", texts, PriceStringsTest::faultAlone))
                .containsExactlyInAnyOrder("3 other currency", "44 invented");
    }

    @Test
    void readsWhatPagesSay() {
        assertThat(faults("page", WrittenPrice.all(), PriceStringsTest::faultOnPage))
                .containsExactlyInAnyOrder(
                        "3 other currency",
                        "44 invented",
                        "136 missed",
                        "216 missed",
                        "304 missed",
                        "444 list price missed",
                        "779 currency missed",
                        "788 other amount",
                        "838 list price missed",
                        "864 list price missed",
                        "865 list price missed",
                        "866 list price missed",
                        "867 list price missed",
                        "869 list price missed");
    }

    private static List<String> faults(String place, List<WrittenPrice> prices, Function<WrittenPrice, String> fault) {
        List<String> wrong = new ArrayList<>();
        for (int half : new int[] {1, 0}) {
            Map<String, Integer> counts = new TreeMap<>();
            for (WrittenPrice price : prices) {
                if (price.line() % 2 == half) {
                    String found = fault.apply(price);
                    String kind = found.replaceFirst(":.*", "");
                    counts.merge(kind.isEmpty() ? "right" : kind, 1, Integer::sum);
                    if (!found.isEmpty()) {
                        wrong.add(price.line() + " " + kind);
                    }
                }
            }
            System.out.println("price strings " + place + ", " + (half == 1 ? "odd" : "even") + " lines: " + counts);
        }
        return wrong;
    }

    private static String faultAlone(WrittenPrice written) {
        PriceText price = LabelledPrice.of(written.text(), null);
        String code = CurrencyChoice.of(price.codes(), written.host(), written.language());
        boolean onlyOne = written.kind().startsWith("list") || written.kind().startsWith("monthly");
        return onlyOne // read where no other is named, as the examples of others want it
                ? ""
                : said(written.fault(price.amount(), price.max(), code), price.amount(), price.max(), code);
    }

    private static String faultOnPage(WrittenPrice written) {
        Reading reading = Pages.read(written.address(), written.page());
        if (reading.listings().size() != 1) {
            return "no offer: " + reading.reason();
        }
        Price price = reading.listings().getFirst().price();
        Price before = reading.listings().getFirst().listPrice();
        BigDecimal amount = price == null ? null : price.amount();
        BigDecimal max = price == null ? null : price.max();
        String code = price == null ? null : price.currency();
        if (amount == null && written.kind().startsWith("free")) {
            return ""; // nought is what shops write where no price is known
        }
        String fault = written.fault(amount, max, code);
        if (fault.isEmpty() && before != null && !written.kind().startsWith("list")) {
            fault = written.list().isEmpty()
                    ? "list price invented"
                    : WrittenPrice.same(written.list(), before.amount()) ? "" : "other list price";
        }
        if (fault.isEmpty() && before == null && !written.list().isEmpty()) {
            fault = "list price missed";
        }
        return said(fault, amount, max, code + (before == null ? "" : " list " + before.amount()));
    }

    private static String said(
            String fault, @Nullable BigDecimal amount, @Nullable BigDecimal max, @Nullable String code) {
        return fault.isEmpty() ? "" : fault + ": " + amount + (max == null ? "" : "-" + max) + " " + code;
    }
}
