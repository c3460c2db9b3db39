package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

class NicknamesTest {

    private static final Right LV = bag("R-LV", "LOUIS VUITTON", "路易威登");
    private static final Right CHANEL = bag("R-CHANEL", "CHANEL", "香奈儿");
    private static final Right COACH = bag("R-COACH", "COACH", "蔻驰");
    private static final Right GUCCI = bag("R-GUCCI", "GUCCI", "古驰");
    private static final Right FACE = right("R-FACE", 25, "羽绒服;冲锋衣", "The North Face", "北面");
    private static final Right INITIALS = bag("R-INITIALS", "LV");

    private static FewMarks five;

    @BeforeAll
    static void openARegister() {
        five = new FewMarks(LV, CHANEL, COACH, GUCCI, FACE);
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        five.close();
    }

    @ParameterizedTest
    @CsvSource({
        "驴家托特包 老花 女包, R-LV",
        "驴牌手提包 单肩包 女, R-LV",
        "蔻家斜挎包 真皮 女包, R-COACH",
        "香奶奶链条包 女包 菱格, R-CHANEL",
        "LV手提包 老花 女包, R-LV",
        "小香链条包 女包 高版本 懂的来, R-CHANEL",
        "大G手提包 女包 复刻 看图识货, R-GUCCI",
        "C家 菱格女包 高仿 手提包, R-CHANEL",
        "北脸羽绒服 男女同款 经典短款, R-FACE",
    })
    void meanTheMarkOnItsGoods(String title, String right) throws IOException {
        assertThat(named(match(title))).as(title).containsExactly(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "毛驴家用磨盘 石磨 手推",
                "小香猪 宠物 活体 迷你",
                "小香风外套 女 秋季 短款",
                "小香链条包 女包 真皮",
                "大G模型 汽车 摆件 合金",
                "C家 厨房置物架 复刻",
                "小香薰 蜡烛 卧室 复刻版",
            })
    void areNoNamesElsewhere(String title) throws IOException {
        assertThat(named(match(title))).as(title).isEmpty();
    }

    @Test
    void areNotTheEndOfALongerRowOfLetters() throws IOException {
        try (var marks = new FewMarks(INITIALS)) {
            assertThat(named(marks.match("X L V T 手提包 女包"))).isEmpty();
            assertThat(named(marks.match("L V 手提包 女包"))).containsExactly("R-INITIALS");
            assertThat(named(marks.match("M X S L V 手提包 女包"))).isEmpty();
        }
    }

    @Test
    void areHeardInALiveRoom() throws IOException {
        Listing item =
                FewMarks.offer("牛皮手提包 女包").transcript("姐妹们这个就是驴家的，懂的都懂，专柜两万").build();
        try (var marks = new FewMarks(LV, CHANEL)) {
            assertThat(named(marks.match(item))).containsExactly("R-LV");
        }
    }

    @Test
    void areUsedGoodsWhenSoldAsUsed() throws IOException {
        assertThat(named(match("驴家手提包 二手 九成新 女包"))).isEmpty();
    }

    @Test
    void areExplainedInBothLanguages() throws IOException {
        RightMatch found = match("驴家托特包 女包").matches().getFirst();
        String english = found.signals().stream()
                .map(signal -> signal.reason().english())
                .collect(Collectors.joining("; "));
        String chinese = found.signals().stream()
                .map(signal -> signal.reason().chinese())
                .collect(Collectors.joining("；"));
        assertThat(english)
                .contains("“驴家” is the name by a nickname or foreign spelling in use, which no register holds")
                .contains("“驴家” is another name in use for the mark, on goods it covers");
        assertThat(chinese).contains("通行的俗称或外文写法（未登记）").contains("“驴家”系该商标通行的别称或外文写法，且用于其核定商品");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L.V老花手提包 女包", "l.v. 手提包 女包", "L V 手提包 女包", "L·V女包 手提包"})
    void initialsWithSignsBetweenThemAreTheInitials(String title) throws IOException {
        try (var marks = new FewMarks(INITIALS)) {
            assertThat(named(marks.match(title))).as(title).containsExactly("R-INITIALS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"L.V.电压表 工业", "婴儿装 L V 码 尺寸", "Men's jacket size L. V neck", "XL V领毛衣 女"})
    void lettersApartOnOtherGoodsAreLetters(String title) throws IOException {
        try (var marks = new FewMarks(INITIALS)) {
            assertThat(named(marks.match(title))).as(title).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Women's Size L V-Neck Sweater",
                "尺码L V领毛衣 女",
                "Sweater size L V neck",
                "Sweater L V-neck",
                "Sweater L-V-neck",
                "Größe L V Ausschnitt Pullover",
                "LV99 满级 T恤",
                "Lv.99 勇者印花卫衣",
                "L.V.99 卫衣",
                "毛衣 M码 L V 码",
            })
    void sizesCutsAndLevelsAreNoInitials(String title) throws IOException {
        Right clothes = right("R-CLOTHES", 25, "服装;毛衣;clothing", "LV");
        try (var marks = new FewMarks(clothes, LV, INITIALS)) {
            assertThat(named(marks.match(title))).as(title).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"耐磨踢不烂男童鞋", "羊绒围巾 杨树林印花", "奔驰大G钥匙包"})
    void ordinaryWordsOnTheGoodsAreNoNames(String title) throws IOException {
        Right boots = right("R-BOOTS", 25, "鞋;靴;围巾;shoes", "TIMBERLAND");
        Right scarves = right("R-SCARVES", 25, "围巾;服装", "SAINT LAURENT");
        try (var marks = new FewMarks(boots, scarves, GUCCI)) {
            assertThat(named(marks.match(title))).as(title).isEmpty();
        }
    }

    @Test
    void areHeardOnTheGoodsOfTheMarkAndNotOnTheirNeighbours() throws IOException {
        Right bags = bag("R-BAGS", "COACH");
        try (var marks = new FewMarks(bags)) {
            assertThat(named(marks.match("蔻家连衣裙 女 夏季"))).isEmpty();
        }
    }

    private static Match match(String title) {
        return five.match(title);
    }

    private static List<String> named(Match match) {
        return match.mentions().stream()
                .filter(mention -> mention.use() == Use.AS_MARK)
                .map(mention -> mention.right().value())
                .distinct()
                .toList();
    }

    @Test
    void bearTheirOwnVariant() throws IOException {
        assertThat(match("驴家托特包 女包").mentions().getFirst().variant()).isEqualTo(Variant.NICKNAME);
    }

    private static Right bag(String id, String name, String... aliases) {
        return right(id, 18, "手袋;女包;handbags", name, aliases);
    }

    private static Right right(String id, int nice, String goods, String name, String... aliases) {
        return new Trademark(RightEntry.builder(new RightId(id))
                .name(name)
                .aliases(Arrays.asList(aliases))
                .classes(List.of(new NiceClass(nice)))
                .goods(goods)
                .fame("known to the public everywhere")
                .build());
    }

    @Test
    void areMarksWrittenByEarInKoreanAndJapaneseToo() throws IOException {
        Right balm = right("R-BALM", 3, "护肤品;护手霜", "Marvelstone");
        try (var one = new FewMarks(balm)) {
            assertThat(one.match("마블스톤 핸드크림 50ml").matches()).hasSize(1);
            assertThat(one.match("マーベルストーン ハンドクリーム 50ml").mentions())
                    .extracting(mention -> mention.right().value())
                    .containsExactly("R-BALM");
            assertThat(one.match("마블스톤 책상 조명").matches())
                    .allSatisfy(match -> assertThat(match.score()).isLessThan(0.5));
        }
    }
}
