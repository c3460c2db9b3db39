package org.markwarden.matcher.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightId;

class PriceBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final PriceKey KEY = new PriceKey("jd", new RightId("TM-1"), "耳机", "CNY");
    private static final ListingId OTHER = new ListingId("other");

    private static List<PricePoint> offers(double... amounts) {
        List<PricePoint> points = new ArrayList<>();
        for (double amount : amounts) {
            points.add(new PricePoint(KEY, new ListingId("L" + points.size()), amount, DAY));
        }
        return points;
    }

    @Test
    void isSilentBelowEightOffers() {
        assertThat(PriceBook.EMPTY.with(offers(1, 2, 3, 4, 5, 6, 7)).basis(KEY, OTHER, DAY))
                .isEmpty();
        assertThat(PriceBook.EMPTY.with(offers(1, 2, 3, 4, 5, 6, 7, 8)).basis(KEY, OTHER, DAY))
                .isPresent();
    }

    @Test
    void isNotMovedByAFewOddPrices() {
        PriceBasis basis = PriceBook.EMPTY
                .with(offers(98, 99, 100, 100, 101, 102, 103, 1, 1_000_000))
                .basis(KEY, OTHER, DAY)
                .orElseThrow();
        assertThat(basis.median()).isEqualTo(100);
        assertThat(basis.spread()).isCloseTo(1.4826 * 2, within(1e-9));
        assertThat(basis.offers()).isEqualTo(9);
    }

    @Test
    void neverComparesAnOfferWithItself() {
        PriceBook book = PriceBook.EMPTY.with(offers(1, 2, 3, 4, 5, 6, 7, 8));
        assertThat(book.basis(KEY, new ListingId("L0"), DAY)).isEmpty();
    }

    @Test
    void countsTheNewestPriceOfAListingOnly() {
        PriceBook book = PriceBook.EMPTY
                .with(offers(10, 10, 10, 10, 10, 10, 10, 10))
                .with(List.of(new PricePoint(KEY, new ListingId("L7"), 30, DAY)));
        assertThat(book.basis(KEY, OTHER, DAY).orElseThrow().offers()).isEqualTo(8);
    }

    @Test
    void forgetsWhatIsThirtyDaysOldAndDoesNotLookAhead() {
        PriceBook book = PriceBook.EMPTY.with(offers(1, 2, 3, 4, 5, 6, 7, 8));
        assertThat(book.basis(KEY, OTHER, DAY.plusDays(29))).isPresent();
        assertThat(book.basis(KEY, OTHER, DAY.plusDays(30))).isEmpty();
        assertThat(book.basis(KEY, OTHER, DAY.minusDays(1))).isEmpty();
    }

    @Test
    void isBounded() {
        PriceBook book = PriceBook.EMPTY;
        for (int i = 0; i < 10; i++) {
            List<PricePoint> many = new ArrayList<>();
            for (int j = 0; j < 50; j++) {
                many.add(new PricePoint(KEY, new ListingId(i + "-" + j), 100 + j, DAY));
            }
            book = book.with(many);
        }
        assertThat(book.basis(KEY, OTHER, DAY).orElseThrow().offers()).isEqualTo(PriceBook.MOST_EACH);
    }

    @Test
    void leavesTheEarlierBookAsItWas() {
        PriceBook first = PriceBook.EMPTY.with(offers(1, 2, 3));
        first.with(offers(1, 2, 3, 4, 5, 6, 7, 8));
        assertThat(first.basis(KEY, OTHER, DAY)).isEmpty();
    }

    @Test
    void takesNoPriceOfNothing() {
        assertThatThrownBy(() -> new PricePoint(KEY, OTHER, 0, DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PricePoint(KEY, OTHER, Double.POSITIVE_INFINITY, DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
