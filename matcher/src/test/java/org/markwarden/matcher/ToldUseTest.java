package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;

/** Goods that somebody has used and says so, and goods that are said to fit others and carry their sign. */
class ToldUseTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                FewMarks.mark("SONOS", 9, "loudspeakers"),
                FewMarks.mark("红蜻蜓", 25, "鞋"),
                FewMarks.mark("郎酒", 33, "白酒"),
                FewMarks.mark("AUDI", 12, "cars; wheels; 汽车"),
                FewMarks.mark("Moncler", 25, "jackets"),
                FewMarks.mark("KANS", 3, "化妆品"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    private static List<Use> uses(Listing.Builder offer) {
        return marks.match(offer.build()).mentions().stream().map(Mention::use).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            condition | used | SECOND_HAND
            condition | Used - good | SECOND_HAND
            Condition | never used | AS_MARK
            condition | unused | AS_MARK
            condition | new | AS_MARK
            成色 | 9成新 | SECOND_HAND
            成色 | 全新 | AS_MARK
            Zustand | gebraucht | SECOND_HAND
            Zustand | unbenutzt | AS_MARK
            État | Très bon état | SECOND_HAND
            Состояние | б/у | SECOND_HAND
            Durum | ikinci el | SECOND_HAND
            상품상태 | 중고 | SECOND_HAND
            商品の状態 | やや傷や汚れあり | SECOND_HAND
            商品の状態 | 新品、未使用 | AS_MARK
            สภาพ | มือสอง | SECOND_HAND
            colour | used look | AS_MARK
            """)
    void theConditionIsReadFromAnAttribute(String key, String value, Use use) {
        assertThat(uses(FewMarks.offer("Sonos Play 1 speaker white").attributes(Map.of(key, value))))
                .containsOnly(use);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            红蜻蜓女鞋 37 穿过三次 | 后跟贴过保护贴 | SECOND_HAND
            红蜻蜓女鞋 37 | 穿不下了，后跟贴过保护贴 | SECOND_HAND
            红蜻蜓女鞋 | 老顾客穿了三年都说好 | AS_MARK
            红蜻蜓女鞋 37 穿不下了 | 商场买 | SECOND_HAND
            红蜻蜓女鞋 2019年购入 | 放鞋柜里 | SECOND_HAND
            红蜻蜓女鞋 35-40 | 穿过三次的也有，尺码都有 | AS_MARK
            红蜻蜓女鞋 | 穿着舒服，一年四季都可以穿 | AS_MARK
            郎酒 一瓶 婚宴剩 | 酒线满 | SECOND_HAND
            开了10年的老店 红蜻蜓女鞋 | 放心拍 | AS_MARK
            红蜻蜓拖鞋 家里穿的 | 防滑 | AS_MARK
            Sonos speaker, bought in 2019 | works | SECOND_HAND
            Sonos speaker can be used 2 ways | new | AS_MARK
            Sonos 스피커 1회 사용 | 새상품 | AS_MARK
            Sonos hoparlör 2 yıl kullanım garantisi | yeni | AS_MARK
            2026新款 女包 Moncler托特包 大容量 能装电脑 | 现货 | AS_MARK
            亚克力罐 Moncler能放 | 透明 | COMPATIBLE
            Sonos speaker used for 3 years | worn grille | SECOND_HAND
            Sonos speaker, regalo repetido | sin abrir | SECOND_HAND
            """)
    void whoUsedAThingSaysHowOften(String title, String description, Use use) {
        assertThat(uses(FewMarks.offer(title).description(description)).getFirst())
                .isEqualTo(use);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            轮毂中心盖 适用AUDI A4 A6 四环标 电镀 | 四只 | AS_MARK
            轮毂中心盖 适用AUDI A4 A6 电镀 不带标 | 四只 | COMPATIBLE
            轮毂中心盖 适用AUDI A4 A6 电镀 | 四只 | COMPATIBLE
            wheel caps for AUDI A4 with logo | four pieces | AS_MARK
            wheel caps for AUDI A4, no logo | four pieces | NEGATED
            wheel caps for AUDI A4 | with the logo of RCB, your logo on request | COMPATIBLE
            Nabenkappen für AUDI A4 mit Logo | 4 Stück | AS_MARK
            礼盒内托 适用KANS七件套 同款烫金 空盒 | 灰板裱纸 | AS_MARK
            礼盒内托 适用KANS七件套 无字空盒 | 灰板裱纸 | COMPATIBLE
            """)
    void whatCarriesTheSignOfOthersDoesNotOnlyFitTheirGoods(String title, String description, Use use) {
        assertThat(uses(FewMarks.offer(title).description(description))).contains(use);
        assertThat(uses(FewMarks.offer(title).description(description)).getFirst())
                .isEqualTo(use);
    }

    @Test
    void aSignThatIsPrintedOnWhatIsSoldIsUsed() {
        assertThat(uses(FewMarks.offer("空白面霜瓶 批发").description("瓶身印KANS，起订五百"))).containsExactly(Use.AS_MARK);
    }

    @Test
    void bottlesAndLabelsLikeThoseOfAMarkAreNoComparison() {
        assertThat(uses(FewMarks.offer("收高仿郎酒空瓶配盖 带防伪码"))).containsOnly(Use.AS_MARK);
        assertThat(uses(FewMarks.offer("仿红蜻蜓 不锈钢保温杯"))).containsOnly(Use.NEGATED);
    }
}
