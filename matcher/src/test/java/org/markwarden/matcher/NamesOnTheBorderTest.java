package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.SpecialSign;

/** Names that are told for a reason of their own: what goods fit, what they are set against, what they are eaten with, where others come from. */
class NamesOnTheBorderTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                FewMarks.mark("米其林", 12, "轮胎"),
                FewMarks.mark("丰田", 12, "汽车;汽车零部件"),
                FewMarks.mark("大众", 12, "汽车;汽车零部件"),
                FewMarks.mark("BMW", 12, "cars;car parts"),
                FewMarks.mark("戴森", 7, "吸尘器;吹风机"),
                FewMarks.mark("徕芬", 11, "吹风机"),
                FewMarks.mark("雅诗兰黛", 3, "化妆品"),
                FewMarks.mark("老干妈", 30, "辣椒酱;调味酱"),
                FewMarks.mark("耐克", 25, "鞋;服装"),
                FewMarks.mark("华为", 9, "手机;电脑"),
                FewMarks.mark("蔻驰", 18, "手袋;钱包"),
                FewMarks.mark("Philips", 8, "shavers;electric toothbrushes"),
                FewMarks.mark("Stanley", 21, "drinkware;vacuum bottles"),
                FewMarks.mark("Kärcher", 7, "pressure washers"),
                FewMarks.mark("Le Creuset", 21, "cookware"),
                FewMarks.mark("小天鹅", 7, "洗衣机"),
                FewMarks.mark("华帝", 11, "燃气灶;油烟机"),
                FewMarks.mark("石头", 7, "扫地机器人;吸尘器"),
                FewMarks.mark("蒙牛", 29, "牛奶"),
                new SpecialSign(RightEntry.builder(new RightId("Olympic"))
                        .name("Olympic")
                        .build()),
                origin("Champagne", 33, "France"),
                origin("Roquefort", 29, "France"),
                origin("宁夏枸杞", 29, "宁夏回族自治区"),
                origin("阳澄湖大闸蟹", 31, "江苏省苏州市"),
                origin("五常大米", 30, "黑龙江省五常市"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    private static Right origin(String name, int nice, String place) {
        return new GeographicalIndication(
                RightEntry.builder(new RightId(name))
                        .name(name)
                        .classes(List.of(new NiceClass(nice)))
                        .origin(List.of(place))
                        .build(),
                List.of());
    }

    /** The uses of one name; empty where it is not found. */
    private static List<Use> uses(Listing listing, String name) {
        return marks.match(listing).mentions().stream()
                .filter(mention -> mention.right().value().equals(name))
                .map(Mention::use)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            丰田卡罗拉轮胎 米其林 205/55R16 | 丰田 | COMPATIBLE
            丰田卡罗拉轮胎 米其林 205/55R16 | 米其林 | AS_MARK
            米其林轮胎 205/55R16 丰田卡罗拉 | 米其林 | AS_MARK
            大众高尔夫汽车钥匙 折叠款 | 大众 | COMPATIBLE
            大众帕萨特蓄电池 60Ah | 大众 | COMPATIBLE
            丰田原厂脚垫 卡罗拉 | 丰田 | AS_MARK
            丰田轮胎 静音 | 丰田 | AS_MARK
            Tyres BMW X5 Michelin 275/40R20 | BMW | COMPATIBLE
            BMW tyres new | BMW | AS_MARK
            """)
    void aMakerOfCarsBesideItsModelSaysWhatThePartFits(String title, String name, Use use) {
        assertThat(uses(FewMarks.offer(title).build(), name)).containsOnly(use);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            高速吹风机 家用 | 家人们戴森三千多，我们徕芬399，今天拍一发二 | 戴森 | NEGATED
            徕芬高速吹风机 | 戴森要三千多块，我们家只要三百九十九 | 戴森 | NEGATED
            粉底液 | 雅诗兰黛卖四百多，咱们自己工厂的只要59 | 雅诗兰黛 | NEGATED
            吹风机 | 戴森三千多，今天我们戴森只要399，全新的 | 戴森 | AS_MARK
            吹风机 | 戴森三千多，我们直播间399 | 戴森 | AS_MARK
            吹风机 | 今天给大家上的是戴森，专柜三千多，我们直播间399 | 戴森 | AS_MARK
            手工拌面 家庭装 | 煮好以后放点老干妈，特别香 | 老干妈 | DESCRIPTIVE
            粉底液 | 雅诗兰黛四百多，我这款五十九 | 雅诗兰黛 | NEGATED
            吹风机 | 戴森三千多，我这款戴森只要399 | 戴森 | AS_MARK
            自制酸奶菌粉 | 加入蒙牛纯牛奶搅匀 | 蒙牛 | DESCRIPTIVE
            手工拌面 家庭装 | 再来一勺老干妈，拌一拌 | 老干妈 | DESCRIPTIVE
            辣酱 | 老干妈来了，老干妈三瓶十九块九 | 老干妈 | AS_MARK
            辣酱 | 再给你们加一瓶老干妈 | 老干妈 | AS_MARK
            """)
    void aHostSpeaksOfOthers(String title, String said, String name, Use use) {
        assertThat(uses(FewMarks.offer(title).transcript(said).build(), name)).containsOnly(use);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            固城湖大闸蟹 3.0两 | 阳澄湖大闸蟹 | false
            洋澄湖大闸蟹 3.0两 | 阳澄湖大闸蟹 | true
            阳橙湖大闸蟹 3.0两 | 阳澄湖大闸蟹 | true
            武昌大米 10斤 | 五常大米 | false
            伍常大米 10斤 | 五常大米 | true
            """)
    void anotherPlaceBeforeTheSameGoodsIsAnotherOrigin(String title, String name, boolean used) {
        assertThat(uses(FewMarks.offer(title).build(), name).contains(Use.AS_MARK))
                .isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            蔻驰女包 复古五金 | 牛皮 | 蔻驰
            蔻驰手袋 五金配件 金属扣 | 牛皮，五金件齐全 | 蔻驰
            耐克卫衣 五金拉链 | 抽绳，金属扣 | 耐克
            """)
    void fittingsOfBagsAndGarmentsAreNoGoodsOfTheirOwn(String title, String description, String name) {
        Listing listing = FewMarks.offer(title).description(description).build();
        assertThat(marks.match(listing).matches().stream()
                        .filter(match -> match.right().value().equals(name))
                        .flatMap(match -> match.signals().stream())
                        .map(SignalResult::name))
                .contains("goods-same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            雅诗兰黛小棕瓶 50ml | 品牌授权经销商，可提供发票和授权书
            雅诗兰黛小棕瓶 50ml | 经销商，授权书和进货单可查
            雅诗兰黛小棕瓶 50ml | 代理商，可出示授权书及发票
            雅诗兰黛 serum 50ml | distributor, authorisation letter and invoices available on request
            """)
    void aDealerWhoShowsHisPapersCanBeAskedForThem(String title, String description) {
        Listing listing = FewMarks.offer(title).description(description).build();
        assertThat(marks.match(listing).matches().getFirst().signals())
                .extracting(SignalResult::name)
                .contains("source-told");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            耐K运动鞋 莆田纯原 | 耐克 | true
            耐K 运动鞋 懂的来 | 耐克 | true
            耐K运动鞋 新款 | 耐克 | false
            忍耐K运动鞋 莆田纯原 | 耐克 | false
            耐k运动鞋 莆田纯原 | 耐克 | false
            耐KO运动鞋 莆田纯原 | 耐克 | false
            耐K水杯 莆田纯原 | 耐克 | false
            华W手机 高仿 | 华为 | true
            华W手机 新款 | 华为 | false
            """)
    void aCharacterAndACapitalStandForTheMarkBesideWordsOfCopies(String title, String name, boolean used) {
        assertThat(uses(FewMarks.offer(title).build(), name).contains(Use.AS_MARK))
                .isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Philips OneBlade shaver heads, 3 blades, not Philips | Philips | NEGATED
            Stanley cup straw topper silicone, fits Stanley 40oz | Stanley | COMPATIBLE
            Stanley tumbler with lid, fits Stanley 40oz holder | Stanley | AS_MARK
            Philips原装电动剃须刀头 适用Philips S5000 | Philips | AS_MARK
            华帝燃气灶 铜火盖 家用 | 华帝 | AS_MARK
            Lance haute pression adaptable Kärcher K4 | Kärcher | COMPATIBLE
            华帝燃气灶打火针 通用配件 | 华帝 | COMPATIBLE
            华帝燃气灶 打火针式点火 家用 | 华帝 | AS_MARK
            石头G10滚刷 原装品质 印石头logo | 石头 | AS_MARK
            Le Creuset cocotte 24cm, quelques éclats | Le Creuset | SECOND_HAND
            小天鹅洗衣机排水泵 原装拆机 | 小天鹅 | SECOND_HAND
            Olympic barbell 20kg 50mm | Olympic | DESCRIPTIVE
            Olympic rings enamel pin | Olympic | AS_MARK
            Champagne colored bridesmaid shoes, satin | Champagne | DESCRIPTIVE
            Champagne gold dress for wedding guest | Champagne | DESCRIPTIVE
            Champagne brut sparkling wine gold label | Champagne | AS_MARK
            """)
    void wordsOfTheTitleTellWhatTheNameIsFor(String title, String name, Use use) {
        List<Use> uses = uses(FewMarks.offer(title).build(), name);
        assertThat(uses).contains(use);
        assertThat(uses.contains(Use.AS_MARK)).isEqualTo(use == Use.AS_MARK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            宁夏枸杞 500g | 实际发青海格尔木的货 | 宁夏枸杞 | true
            宁夏枸杞 甘肃靖远货 500g | 新 | 宁夏枸杞 | true
            宁夏枸杞 500g | 从青海发货 | 宁夏枸杞 | false
            宁夏枸杞 500g | 青海货运专线可到 | 宁夏枸杞 | false
            Roquefort blue cheese from Denmark 150g | new | Roquefort | true
            Champagne brut | сделано в России | Champagne | true
            """)
    void sellersTellWhereGoodsComeFromInManyWords(String title, String description, String name, boolean outside) {
        Listing listing = FewMarks.offer(title).description(description).build();
        assertThat(marks.match(listing).matches().stream()
                        .filter(match -> match.right().value().equals(name))
                        .flatMap(match -> match.signals().stream())
                        .anyMatch(signal -> signal.name().equals("origin-outside")))
                .isEqualTo(outside);
    }
}
