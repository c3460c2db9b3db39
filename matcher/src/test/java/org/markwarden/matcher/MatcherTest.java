package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.Patent;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;

class MatcherTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static Matchers matchers;

    @BeforeAll
    static void openTheSampleRegister() throws IOException {
        TextTables tables = TextTables.load();
        Path file = Path.of(System.getProperty("markwarden.root"), "config/registers/sample.csv");
        Register register = Register.open(file, tables, bad -> {
            throw new IllegalStateException("bad row " + bad);
        });
        matchers = Matchers.of(register, tables);
    }

    private static Match match(String title, UnaryOperator<Listing.Builder> more) {
        return matchers.forThread()
                .match(more.apply(Listing.builder(new ListingId("L"), title)).build(), DAY);
    }

    private static Match match(String title) {
        return match(title, builder -> builder);
    }

    private static double score(Match match, String right) {
        return match.matches().stream()
                .filter(one -> one.right().equals(new RightId(right)))
                .mapToDouble(RightMatch::score)
                .findFirst()
                .orElse(0);
    }

    @Test
    void raisesAMarkOnItsOwnGoodsByAnUnknownSeller() {
        assertThat(score(match("晴屿朗蓝牙耳机 主动降噪"), "TM-001")).isGreaterThan(0.7);
    }

    @Test
    void clearsTheSellerTheHolderAllows() {
        Match match = match("晴屿朗蓝牙耳机 主动降噪", listing -> listing.seller(Seller.named("晴屿朗官方旗舰店")));
        assertThat(score(match, "TM-001")).isLessThan(0.05);
        assertThat(match.mentions()).extracting(Mention::use).contains(Use.AUTHORISED);
        assertThat(match.findings()).isEmpty();
    }

    @Test
    void clearsTheSellerKnownByItsCode() {
        Match match = match(
                "霁峰岭冲锋衣男",
                listing -> listing.seller(new Seller(null, "山行户外店", null, null, "91330106MA2QK7W492", null)));
        assertThat(score(match, "TM-003")).isLessThan(0.05);
    }

    @Test
    void takesAccessoriesForWhatTheyFit() {
        Match match = match("适用晴屿朗耳机保护套 硅胶防摔");
        assertThat(match.mentions()).extracting(Mention::use).containsOnly(Use.COMPATIBLE);
        assertThat(score(match, "TM-001")).isLessThan(0.2);
        assertThat(score(match("replacement filter for ZEPHALIN tower fan"), "TM-027"))
                .isLessThan(0.2);
    }

    @Test
    void readsMilletAsMillet() {
        Match match = match("农家小米 新米 5斤 熬粥养胃", listing -> listing.category(List.of("粮油", "杂粮")));
        assertThat(match.mentions()).extracting(Mention::use).containsOnly(Use.DESCRIPTIVE);
        assertThat(score(match, "TM-034")).isLessThan(0.1);
    }

    @Test
    void readsAFlavourAsAFlavour() {
        assertThat(score(match("青柠味气泡水 0糖 12瓶装"), "TM-032")).isLessThan(0.2);
        assertThat(score(match("Wild meadow flowers print summer scarf"), "TM-033"))
                .isLessThan(0.3);
    }

    @Test
    void clearsATrueOriginAndRaisesAFalseOne() {
        Match truly = match("五常大米 稻花香 10斤", listing -> listing.origin("黑龙江省哈尔滨市五常市"));
        Match falsely =
                match("五常大米 稻花香 10斤", listing -> listing.origin("江苏省盐城市").shipsFrom("江苏盐城"));
        Match silent = match("五常大米 稻花香 10斤");
        assertThat(score(truly, "GI-001")).isLessThan(0.1);
        assertThat(score(falsely, "GI-001")).isGreaterThan(0.8);
        assertThat(score(silent, "GI-001")).isLessThan(0.5);
    }

    @Test
    void showsARightThatIsNotInForceAndNeverRaisesIt() {
        Match match = match("墨池坊墨汁 高仿 1:1 书法", listing -> listing.price(Price.of(new BigDecimal("9.9"), "CNY")));
        assertThat(match.matches()).extracting(one -> one.right().value()).contains("TM-036");
        assertThat(score(match, "TM-036")).isLessThan(0.1);
    }

    @Test
    void countsCounterfeitWordsAndLowPrices() {
        double plain = score(match("KORVIQO 跑步鞋 男"), "TM-022");
        double blunt = score(
                match("KORVIQO 跑步鞋 莆田纯原 男", listing -> listing.price(Price.of(new BigDecimal("99"), "CNY"))), "TM-022");
        assertThat(blunt).isGreaterThan(plain);
    }

    @Test
    void namesThePatentFaultWithItsLaw() {
        Match match = match("旋流切菜器", listing -> listing.description("国家发明专利，专利号ZL202019990127.6"));
        assertThat(match.findings()).extracting(Finding::kind).containsExactly("patent-number-check-digit");
        assertThat(match.findings().getFirst().law()).contains("第一百零一条");
        assertThat(match.findings().getFirst().text()).isEqualTo("ZL202019990127.6");
    }

    @Test
    void saysOfAPatentNumberWithAWrongCheckDigitThatItIsNotTheRegisteredOne() {
        Match match = match("旋流切菜器", listing -> listing.description("国家发明专利，专利号ZL202019990127.6"));
        Mention mention = match.mentions().getFirst();
        SignalResult name = signal(match, "name");
        assertThat(mention.variant()).isEqualTo(Variant.SPELLING);
        assertThat(mention.similarity()).isLessThan(1);
        assertThat(name.reason().english())
                .isEqualTo("“ZL202019990127.6” is the registered number ZL202019990127.5 but for its check digit,"
                        + " which is wrong");
        assertThat(name.reason().chinese()).isEqualTo("“ZL202019990127.6”与登记号码ZL202019990127.5仅校验位不同，且该校验位有误");
        assertThat(match.matches().getFirst().signals())
                .extracting(SignalResult::name)
                .doesNotContain("disguise");
    }

    @Test
    void saysOfARegisteredPatentNumberThatItIsTheOne() {
        Match match = match("旋流切菜器", listing -> listing.description("国家发明专利，专利号ZL202019990127.5"));
        assertThat(match.mentions().getFirst().variant()).isEqualTo(Variant.EXACT);
        assertThat(signal(match, "name").reason().english())
                .isEqualTo("“ZL202019990127.5” is the registered number ZL202019990127.5");
    }

    @Test
    void takesANumberWithoutItsCheckDigitForTheRegisteredOne() {
        Match match = match("旋流切菜器", listing -> listing.description("国家发明专利，专利号ZL202019990127"));
        assertThat(match.mentions().getFirst().variant()).isEqualTo(Variant.EXACT);
        assertThat(signal(match, "name").reason().english())
                .isEqualTo("“ZL202019990127” is the registered number ZL202019990127.5, without its check digit");
    }

    @Test
    void namesTheNumberWhereAPatentHasNoName() throws IOException {
        Right patent = new Patent(
                RightEntry.builder(new RightId("P")).number("ZL202019990127.5").build(), null, null);
        try (var rights = new FewMarks(patent)) {
            Match match = rights.match("旋流切菜器 发明专利ZL202019990127.5");
            assertThat(signal(match, "place-of-use").rightValue()).isEqualTo("ZL202019990127.5");
            assertThat(signal(match, "use-as-mark").rightValue()).isNotEmpty();
        }
    }

    @Test
    void saysThatTheClassOfTheGoodsIsUnknown() throws IOException {
        Right mark =
                new Trademark(RightEntry.builder(new RightId("T")).name("晴屿朗").build());
        try (var rights = new FewMarks(mark)) {
            SignalResult goods = signal(rights.match("晴屿朗 包邮"), "goods-unknown");
            assertThat(goods.listingValue()).isEqualTo("class unknown");
            assertThat(goods.rightValue()).isEqualTo("class unknown");
        }
    }

    @Test
    void listsAMarkOnceThoughTwoOfItsAliasesReadAlike() throws IOException {
        Right mark = new Trademark(RightEntry.builder(new RightId("T"))
                .name("晴屿朗")
                .aliases(List.of("SHANLAN", "Shan Lan"))
                .build());
        try (var rights = new FewMarks(mark)) {
            assertThat(rights.match("shanlan 女包").mentions()).hasSize(1);
        }
    }

    private static SignalResult signal(Match match, String name) {
        return match.matches().getFirst().signals().stream()
                .filter(signal -> signal.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void raisesTheUseOfAnothersPatentNumberButNotItsHolders() {
        UnaryOperator<Listing.Builder> number = listing -> listing.description("发明专利ZL202019990127.5");
        assertThat(score(match("旋流切菜器", number), "PT-001")).isGreaterThan(0.5);
        Match own = match(
                "旋流切菜器",
                listing ->
                        number.apply(listing).seller(new Seller(null, "铂焰", null, null, "91331081MA29P6XF4F", null)));
        assertThat(score(own, "PT-001")).isLessThan(0.1);
    }

    @Test
    void findsPatentsThatEndedAndApplicationsSoldAsPatents() {
        assertThat(match("手动榨汁器 实用新型专利ZL201229993018.X").findings())
                .extracting(Finding::kind)
                .containsExactly("patent-expired");
        assertThat(match("蒸汽拖把 发明专利ZL202419994025.9").findings())
                .extracting(Finding::kind)
                .containsExactly("patent-application-as-patent");
    }

    @Test
    void theScoreIsTheSumOfItsSignals() {
        Match match = match("晴屿朗 1:1高仿 蓝牙耳机 懂的来", listing -> listing.price(Price.of(new BigDecimal("39"), "CNY")));
        assertThat(match.matches()).isNotEmpty().allSatisfy(one -> {
            double sum = one.base()
                    + one.signals().stream()
                            .mapToDouble(SignalResult::contribution)
                            .sum();
            assertThat(one.score()).isCloseTo(1 / (1 + Math.exp(-sum)), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(Math.abs(sum)).isLessThan(15);
        });
    }

    @Test
    void tellsEqualSuspicionsApart() {
        for (String title : List.of("晴屿朗蓝牙耳机 主动降噪", "晴屿朗 1:1高仿 蓝牙耳机 懂的来", "适用晴屿朗蓝牙耳机 保护套")) {
            Matcher matcher = matchers.forThread();
            Set<BigDecimal> scores = new HashSet<>();
            for (int i = 0; i < 8_000; i++) {
                Match match = matcher.match(
                        Listing.builder(new ListingId("L" + i), title).build(), DAY);
                match.matches().forEach(one -> scores.add(new BigDecimal(one.score(), new MathContext(12))));
            }
            assertThat(scores).as(title).hasSize(8_000);
        }
    }

    @Test
    void listsMentionsByFieldStartAndRight() {
        Match match = match(
                "晴屿朗 鲸澜 音箱",
                listing -> listing.brand("鲸澜").attributes(Map.of("品牌", "晴屿朗")).description("鲸澜音箱"));
        assertThat(match.mentions()).isSortedAccordingTo(MentionOrder.BY_PLACE);
        assertThat(match.mentions())
                .extracting(Mention::field)
                .contains("attributes/品牌", "brand", "description", "title");
    }

    @Test
    void readsTenThousandAttributes() {
        Map<String, String> attributes = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            attributes.put("参数" + i, "晴屿朗" + i);
        }
        assertThat(match("耳机", listing -> listing.attributes(attributes)).mentions())
                .hasSize(10_000);
    }

    @Test
    void saysNothingOfAListingThatNamesNothing() {
        Match match = match("普通的杯子");
        assertThat(match.matches()).isEmpty();
        assertThat(match.findings()).isEmpty();
    }

    @Test
    void raisesAShortNameWithASignOrAGapPutIntoItWhereverItStands() {
        assertThat(score(match("双十一同款 鲸 澜桌面喷雾加湿器可加精油 宿舍"), "TM-002")).isGreaterThan(0.5);
        assertThat(score(match("不漏水焖烧杯 翎·澈 480ml 当季"), "TM-017")).isGreaterThan(0.5);
        assertThat(match("雷鲸 澜沧江普洱茶").mentions()).isEmpty();
    }

    @Test
    void readsNoGoodsInThePartsOfACharacterTakenApart() {
        Match match = match("【鱼京澜】大音量蓝牙音箱 M1");

        assertThat(match.mentions()).extracting(Mention::text).containsExactly("鱼京澜");
        assertThat(score(match, "TM-002")).isGreaterThan(0.5);
    }
}
