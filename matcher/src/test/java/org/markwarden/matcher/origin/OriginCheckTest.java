package org.markwarden.matcher.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;

class OriginCheckTest {

    private static final OriginCheck CHECK = new OriginCheck(new AreaReader(new PlaceNames()));

    private static Right gi(String name, String... areas) {
        return new GeographicalIndication(
                RightEntry.builder(new RightId("G"))
                        .name(name)
                        .origin(List.of(areas))
                        .build(),
                List.of());
    }

    private static Listing.Builder offer(String title) {
        return Listing.builder(new ListingId("S"), title);
    }

    @Test
    void heedsWhatASentenceTellsOnlyWhenItContradicts() {
        Right berries = gi("宁夏枸杞", "宁夏回族自治区");
        OriginCheck.Answer told = CHECK.check(offer("宁夏枸杞 新疆产 散货").build(), berries);
        assertThat(told.kind()).isEqualTo(AreaReader.Answer.OUTSIDE);
        assertThat(told.field()).isEqualTo("title");
        assertThat(told.stated()).isEqualTo("新疆");
        assertThat(CHECK.check(offer("宁夏枸杞 宁夏产 散货").build(), berries).kind()).isEqualTo(AreaReader.Answer.UNKNOWN);
        assertThat(CHECK.check(offer("宁夏枸杞 新疆产 散货").origin("宁夏中宁").build(), berries)
                        .kind())
                .isEqualTo(AreaReader.Answer.INSIDE);
        assertThat(CHECK.check(offer("宁夏枸杞").description("产自青海").build(), berries)
                        .field())
                .isEqualTo("description");
    }

    @Test
    void leavesOpenWhatIsToldOfSeveralGoodsOrDenied() {
        Right berries = gi("宁夏枸杞", "宁夏回族自治区");
        assertThat(CHECK.check(offer("新疆产红枣 宁夏产宁夏枸杞 组合").build(), berries).kind())
                .isEqualTo(AreaReader.Answer.UNKNOWN);
        assertThat(CHECK.check(offer("洛克福奶酪 非国产").build(), gi("洛克福", "法国")).kind())
                .isEqualTo(AreaReader.Answer.UNKNOWN);
    }

    @Test
    void letsAnAreaThatNoListKnowsNotHideOneThatIsKnown() {
        Right cheese = gi("Roquefort", "France, Roquefort-sur-Soulzon", "Aveyron");
        assertThat(CHECK.check(offer("Roquefort").origin("United States").build(), cheese)
                        .kind())
                .isEqualTo(AreaReader.Answer.OUTSIDE);
        assertThat(CHECK.check(offer("Roquefort").origin("Aveyron").build(), cheese)
                        .kind())
                .isEqualTo(AreaReader.Answer.INSIDE);
        assertThat(CHECK.check(offer("Roquefort").origin("United States").build(), gi("Roquefort", "Combalou"))
                        .kind())
                .isEqualTo(AreaReader.Answer.UNKNOWN);
    }

    @Test
    void heedsWhatAHostSaysOfWhereTheGoodsComeFrom() {
        Right fungus = gi("柞水木耳", "柞水县");
        OriginCheck.Answer told =
                CHECK.check(offer("木耳").transcript("咱这个一样的，房县拉过来的").build(), fungus);
        assertThat(told.kind()).isEqualTo(AreaReader.Answer.OUTSIDE);
        assertThat(told.field()).isEqualTo("transcript");
        assertThat(CHECK.check(offer("木耳").transcript("房县的朋友也来买").build(), fungus)
                        .kind())
                .isEqualTo(AreaReader.Answer.UNKNOWN);
    }
}
