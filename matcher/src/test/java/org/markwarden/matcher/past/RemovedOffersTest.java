package org.markwarden.matcher.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.past.RemovedOffers.Relisting;
import org.markwarden.matcher.past.RemovedOffers.Removed;
import org.markwarden.matcher.past.UpheldNotices.Upheld;

class RemovedOffersTest {

    private static final LocalDate REMOVED = LocalDate.of(2026, 11, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final RightId RIGHT = new RightId("TM-1");

    private static Listing.Builder offer(String id, String title, String seller) {
        return Listing.builder(new ListingId(id), title).platform("jd").seller(Seller.named(seller));
    }

    private static final Listing GONE = offer("old", "晴屿朗 蓝牙耳机 头戴式 主动降噪 长续航 黑色", "甜橙小店")
            .images(List.of("https://img.example/a1.jpg?w=400"))
            .build();

    private static final RemovedOffers KNOWN =
            RemovedOffers.of(List.of(new Removed(new CaseId("C-old"), RIGHT, GONE, REMOVED)));

    @Test
    void knowsAnOfferAgainByItsWords() {
        Relisting found = KNOWN.like(
                        offer("new", "【晴屿朗】蓝牙耳机·头戴式·主动降噪·长续航·黑色", "另一家").build(), RIGHT, TODAY)
                .orElseThrow();
        assertThat(found.text()).isEqualTo(1);
        assertThat(found.caseFile()).isEqualTo(new CaseId("C-old"));
        assertThat(found.seller()).isFalse();
        assertThat(found.removed()).isEqualTo(REMOVED);
    }

    @Test
    void asksForLessLikenessOfTheSameSellerOrPicture() {
        String half = "晴屿朗 蓝牙耳机 头戴式 主动降噪 新款 送收纳包";
        assertThat(KNOWN.like(offer("new", half, "另一家").build(), RIGHT, TODAY)).isEmpty();
        assertThat(KNOWN.like(offer("new", half, "甜橙小店").build(), RIGHT, TODAY))
                .hasValueSatisfying(found -> assertThat(found.seller()).isTrue());
        assertThat(KNOWN.like(
                        offer("new", half, "另一家")
                                .images(List.of("https://img.example/a1.jpg"))
                                .build(),
                        RIGHT,
                        TODAY))
                .hasValueSatisfying(found -> assertThat(found.picture()).isTrue());
    }

    @Test
    void isSilentOnOtherGoodsOtherRightsTheSameListingAndTheTimeBefore() {
        assertThat(KNOWN.like(offer("new", "普通杯子 白色 陶瓷", "甜橙小店").build(), RIGHT, TODAY))
                .isEmpty();
        assertThat(KNOWN.like(GONE.toBuilder().id(new ListingId("new")).build(), new RightId("TM-2"), TODAY))
                .isEmpty();
        assertThat(KNOWN.like(GONE, RIGHT, TODAY)).isEmpty();
        assertThat(KNOWN.like(GONE.toBuilder().id(new ListingId("new")).build(), RIGHT, REMOVED))
                .isEmpty();
    }

    @Test
    void countsUpheldNoticesOfASellerWithinFiveYears() {
        UpheldNotices notices = UpheldNotices.of(List.of(
                new Upheld(GONE, TODAY.minusYears(6)),
                new Upheld(GONE, TODAY.minusYears(3)),
                new Upheld(GONE, TODAY.minusDays(9)),
                new Upheld(GONE, TODAY)));
        assertThat(notices.against(offer("new", "x", "甜橙小店").build(), TODAY))
                .containsExactly(TODAY.minusYears(3), TODAY.minusDays(9));
        assertThat(notices.against(offer("new", "x", "别家").build(), TODAY)).isEmpty();
        assertThat(notices.against(offer("new", "x", "甜橙小店").platform("taobao").build(), TODAY))
                .isEmpty();
        assertThat(notices.against(Listing.builder(new ListingId("n"), "x").build(), TODAY))
                .isEmpty();
    }
}
