package org.markwarden.matcher.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市面上很多来自青海，其实产自青海的居多，我们不是",
                "外面卖的多是新疆种植的，我家的都是中宁自己地里的",
                "别家卖的产自甘肃，我家绝不掺",
                "不像青海产的那么甜腻",
                "很多商家用青海拉过来的冒充中宁",
                "青海产的冒充不了",
                "青海产的，我们不是",
                "別家的產自青海",
                "Unlike berries grown in China, ours are small",
                "Many berries on the market are grown in California; ours are not",
                "Im Gegensatz zu Beeren hergestellt in Polen",
                "contrairement aux baies cultivé en Chine",
            })
    void heedsNoOriginThatIsSaidOfTheGoodsOfOthers(String text) {
        assertThat(CHECK.check(offer("中宁枸杞").description(text).build(), gi("中宁枸杞", "宁夏中宁县"))
                        .kind())
                .as(text)
                .isEqualTo(AreaReader.Answer.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市面上很多都是中宁的，我们这个是甘肃产的",
                "跟别家一样都是青海产的",
                "外面卖一千，我这个产自宁夏银川，只要一百",
                "青海产的，我们从来不骗人",
                "不骗大家，我们的枸杞是青海产的",
                "Other shops charge more; ours come in bulk, produced in the USA",
                "Grown in the United States. Unlike imported brands, always fresh",
                "Made in Poland, tastes like other brands",
            })
    void heedsWhatASellerSaysOfHisOwnBesideOthers(String text) {
        assertThat(CHECK.check(offer("中宁枸杞").description(text).build(), gi("中宁枸杞", "宁夏中宁县"))
                        .kind())
                .as(text)
                .isEqualTo(AreaReader.Answer.OUTSIDE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Piment d'Espelette | Espelette | Origin | China",
                "Piment d'Espelette | Espelette | Origine | Hongrie",
                "Dresdner Christstollen | Dresden | Herkunft | Polen",
                "Aceto Balsamico di Modena | Modena | Country of Origin | USA",
                "神戸ビーフ | 兵庫県 | 産地 | オーストラリア",
                "Nước mắm Phú Quốc | Phú Quốc | Xuất xứ | Thái Lan",
                "Piment d'Espelette | Nowhere-les-Bains | origin | 山东"
            })
    void readsTheOriginThatAttributesOfManyLanguagesState(String name, String area, String key, String stated) {
        Listing listing = offer(name).attributes(Map.of(key, stated)).build();
        assertThat(CHECK.check(listing, gi(name, area)).kind()).isEqualTo(AreaReader.Answer.OUTSIDE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ceylon Cinnamon | Sri Lanka | Origin | Sri Lanka",
                "Dresdner Christstollen | Dresden | Herkunftsland | Dresden, Deutschland",
                "夕張メロン | 北海道 | 原産地 | 北海道夕張市",
                "Aceto Balsamico di Modena | Modena | ORIGINE | Modena (Italia)"
            })
    void findsTheStatedOriginInTheArea(String name, String area, String key, String stated) {
        Listing listing = offer(name).attributes(Map.of(key, stated)).build();
        assertThat(CHECK.check(listing, gi(name, area)).kind()).isEqualTo(AreaReader.Answer.INSIDE);
    }

    @Test
    void leavesOpenWhetherACountryMeansTheAreaInIt() {
        Listing listing = offer("Aceto Balsamico di Modena")
                .attributes(Map.of("Origin", "Italy"))
                .build();
        assertThat(CHECK.check(listing, gi("Aceto Balsamico di Modena", "Modena"))
                        .kind())
                .isEqualTo(AreaReader.Answer.UNKNOWN);
    }
}
