package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** What a set of listings showed that was written by somebody who had never seen a rule; the titles here are others. */
class FreshListingsTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                mark("OPPO", "手机;耳机", null, 9),
                mark("3M", "口罩;胶带", "known to the public", 16, 17),
                mark("寒露", "茶叶;奶茶", null, 30),
                mark("风火轮", "玩具车", null, 28),
                mark("SUPREME", "T恤;包", "known to the public", 18, 25),
                mark("沐岚古窖", "白酒", null, 33),
                mark("松下", "电池;剃须刀", "known to the public", 9),
                mark("沐岚堂", "瓜子;坚果", null, 29),
                mark("Nestlé", "咖啡;coffee", "known to the public", 30),
                mark("宝马", "汽车", "known to the public", 12),
                mark("HERMES", "手袋;丝巾", "known to the public", 18, 25),
                mark("PEPPA PIG", "玩具;图书", "known to the public", 16, 28));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Casing OPPO A57 motif bunga lucu, COMPATIBLE",
        "Softcase OPPO Reno8 bening, COMPATIBLE",
        "Tempered glass untuk OPPO A78, COMPATIBLE",
        "Чехол для OPPO A5 силиконовый, COMPATIBLE",
        "OPPO Reno uyumlu kılıf silikon, COMPATIBLE",
        "40 cápsulas compatibles con Nestlé sabor intenso, COMPATIBLE",
        "儿童自行车 车灯采用松下电池, DESCRIPTIVE",
        "手袋 采用HERMES原厂皮 女包, AS_MARK",
        "HERMES handbag new no box, AS_MARK",
        "降噪豆 华强北 搭载OPPO芯片 顶配, AS_MARK",
        "HERMES handbag no box, SECOND_HAND",
        "Tas HERMES untuk wanita kw super, AS_MARK",
        "OPPO Reno earphones con funda, AS_MARK",
        "Supreme quality hoodie, AS_MARK",
        "寒露 前后 提亮 奶茶, AS_MARK",
        "松下电池 带包装盒, AS_MARK",
        "Nylon webbing strap 3M x 25mm, DESCRIPTIVE",
        "3M口罩 防尘 独立包装, AS_MARK",
        "寒露前后 秋播菜种 套餐, DESCRIPTIVE",
        "寒露 白茶 250克 罐装, AS_MARK",
        "哪吒风火轮 道具 表演, DESCRIPTIVE",
        "风火轮合金玩具车 10辆, AS_MARK",
        "Supreme T-shirt box print, AS_MARK",
        "汗血宝马 铜摆件 书房, DESCRIPTIVE",
        "沐岚古窖镇酒 整箱 六瓶, AS_MARK",
        "松下电池7号 碳性 玩具遥控器 20粒, AS_MARK",
        "松下电视机遥控器 万能, COMPATIBLE",
        "沐岚堂瓜子包装袋 牛皮纸 现货, AS_MARK",
        "瓜子包装袋 沐岚堂牛皮纸袋 现货, AS_MARK",
        "Peppa Pig party set printable banner, AS_MARK",
        "沐岚古窖旅游区门票 两人, DESCRIPTIVE",
    })
    void tellHowTheNameIsUsed(String title, Use use) {
        Match match = marks.match(title);
        assertThat(match.mentions()).extracting(Mention::use).as(title).contains(use);
        assertThat(match.mentions().stream().anyMatch(one -> one.use() == Use.AS_MARK))
                .as(title)
                .isEqualTo(use == Use.AS_MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"エルメス ハンドバッグ 新品", "에르메스 가방 새상품"})
    void hearTheMakersSpellingInOtherScripts(String title) {
        Match match =
                marks.match(FewMarks.offer(title).category(List.of("bags")).build());
        assertThat(match.mentions())
                .extracting(mention -> mention.right().value())
                .contains("R-HERMES");
    }

    @Test
    void comeFromElsewhereWhenMadeInChinaUnderAForeignOrigin() throws IOException {
        Right knives = new GeographicalIndication(
                RightEntry.builder(new RightId("R-KLINGENTAL"))
                        .name("KLINGENTALER")
                        .goods("knives")
                        .classes(List.of(new NiceClass(8)))
                        .origin(List.of("Klingentaler Land"))
                        .build(),
                List.of());
        try (var one = new FewMarks(knives)) {
            Match match = one.match(FewMarks.offer("Kochmesser Klingentaler Stahl")
                    .description("Pakkaholzgriff. Hergestellt in China.")
                    .build());
            assertThat(match.matches().getFirst().signals().stream()
                            .map(signal -> signal.name())
                            .collect(Collectors.toList()))
                    .contains("origin-outside");
        }
    }

    private static Right mark(String name, String goods, @Nullable String fame, int... classes) {
        return new Trademark(RightEntry.builder(new RightId("R-" + name))
                .name(name)
                .goods(goods)
                .fame(fame)
                .classes(Arrays.stream(classes).mapToObj(NiceClass::new).toList())
                .build());
    }
}
