package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;

/** Two letters, a word with a hyphen, two characters within a longer brand: what stands beside them decides. */
class NamesByTheirCompanyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static Register register;
    private static Matcher matcher;

    @BeforeAll
    static void openARegister() {
        TextTables tables = TextTables.load();
        register = Register.of(
                List.of(
                        mark("QZ", 18, "手提包;钱包", "known to the public"),
                        mark("QX", 18, "手提包;钱包", null),
                        mark("PLAN-ET", 25, "clothing", null),
                        mark("栖谷", 30, "茶", null),
                        mark("澜汐", 18, "手提包", "known to the public"),
                        new GeographicalIndication(
                                RightEntry.builder(new RightId("云杉岭白茶"))
                                        .name("云杉岭白茶")
                                        .aliases(List.of("Yunshanling", "香槟"))
                                        .classes(List.of(new NiceClass(30)))
                                        .goods("茶")
                                        .build(),
                                List.of())),
                tables);
        matcher = Matchers.of(register, tables).forThread();
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        register.close();
    }

    private static Right mark(String name, int niceClass, String goods, @Nullable String fame) {
        RightEntry.Builder entry = RightEntry.builder(new RightId(name))
                .name(name)
                .classes(List.of(new NiceClass(niceClass)))
                .goods(goods);
        return new Trademark(fame == null ? entry.build() : entry.fame(fame).build());
    }

    private static List<Use> uses(Listing listing, String right) {
        return matcher.match(listing, DAY).mentions().stream()
                .filter(mention -> mention.right().value().equals(right))
                .map(Mention::use)
                .distinct()
                .toList();
    }

    private static Listing.Builder offer(String title) {
        return Listing.builder(new ListingId("S"), title);
    }

    @ParameterizedTest
    @CsvSource({
        "真皮卡包 QZ钱包 专柜, QZ, AS_MARK",
        "真皮卡包 QX钱包 专柜, QX, DESCRIPTIVE",
        "真皮卡包 型号QZ-17 钱包, QZ, DESCRIPTIVE",
        "蓝牙耳机 QZ 黑色, QZ, DESCRIPTIVE",
    })
    void twoLettersNameAMakerThatIsKnownOnItsOwnGoods(String title, String right, Use use) {
        assertThat(uses(offer(title).build(), right)).containsExactly(use);
    }

    @ParameterizedTest
    @CsvSource({
        "'cotton jacket with a planet print, warm', DESCRIPTIVE",
        "'cotton jacket PLAN-ET, warm', AS_MARK",
    })
    void aWordIsNotTheMarkThatHasAHyphenInIt(String title, Use use) {
        assertThat(uses(offer(title).build(), "PLAN-ET")).containsExactly(use);
    }

    @ParameterizedTest
    @CsvSource({
        "云杉岭白茶苗 扦插苗 一年生, DESCRIPTIVE",
        "雾山红茶 比云杉岭白茶更香, NEGATED",
        "'White tea from Mist Hill, softer than Yunshanling', NEGATED",
        "云杉岭白茶 高性价比云杉岭白茶, AS_MARK",
        "香槟杯 水晶玻璃 高脚, DESCRIPTIVE",
    })
    void anOriginIsOfTheGoodsItselfAlone(String title, Use use) {
        assertThat(uses(offer(title).build(), "云杉岭白茶")).containsExactly(use);
    }

    @Test
    void whoSpeaksOfAKnownMarkAndNamesNoMakerMeansIt() {
        assertThat(uses(offer("大牌手提包 清库存").transcript("专柜要四千的澜汐，今天三十九").build(), "澜汐"))
                .containsExactly(Use.AS_MARK);
    }

    @Test
    void goodsSoldAsUsedAreUsedWhateverTheBrandFieldSays() {
        assertThat(uses(
                        offer("PLAN-ET jacket used once, size M")
                                .attributes(Map.of("Brand", "PLAN-ET"))
                                .build(),
                        "PLAN-ET"))
                .containsExactly(Use.SECOND_HAND);
    }

    @Test
    void twoCharactersWithinALongerBrandAreThatBrands() {
        assertThat(uses(offer("云栖谷舍 手作白茶").brand("云栖谷舍").build(), "栖谷")).containsExactly(Use.DESCRIPTIVE);
        assertThat(uses(offer("栖谷白茶").brand("栖谷").build(), "栖谷")).containsExactly(Use.AS_MARK);
        assertThat(uses(offer("栖谷茶舍 白茶").brand("栖谷茶舍").build(), "栖谷")).containsExactly(Use.AS_MARK);
    }
}
