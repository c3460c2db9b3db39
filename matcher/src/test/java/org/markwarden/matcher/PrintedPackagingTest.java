package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;

/** Boxes, bags and tubes printed with a mark or an origin are made for whatever is put into them (Trademark Law, article 57(4)). */
class PrintedPackagingTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                FewMarks.mark("沐泉堂", 5, "中成药;胶囊"),
                FewMarks.mark("Norvelle", 30, "coffee"),
                FewMarks.mark("黑人", 3, "牙膏"),
                FewMarks.mark("昆仑堂", 4, "润滑油"),
                FewMarks.mark("苹果", 9, "手机"),
                new GeographicalIndication(
                        RightEntry.builder(new RightId("gi"))
                                .name("栖霞苹果")
                                .aliases(List.of("Qixia Apple"))
                                .classes(List.of(new NiceClass(31)))
                                .goods("苹果")
                                .origin(List.of("栖霞市"))
                                .build(),
                        List.of()));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "沐泉堂胶囊药盒 说明书 5万起印",
                "沐泉堂片 药盒 说明书 铝箔 复制版 打样",
                "沐泉堂试纸瓶 桶标 说明书 印刷",
                "沐泉堂药盒 铝箔 丝印现成版 打样",
                "栖霞苹果纸箱 10斤 彩印 现货",
                "栖霞苹果网袋 印字 红网 万条起",
                "栖霞苹果 泡沫箱 提篮 彩箱 印字",
                "栖霞苹果 麻布袋 烫印 散客",
                "Qixia apple mesh bags printed 10 kg, any orchard",
                "昆仑堂4L机油桶 桶身丝印 铝箔盖",
                "黑人牙膏软管 空管 带盖 库存",
                "Norvelle coffee bags printed 250 g with valve, MOQ 5000",
                "Bolsas impresas Norvelle café 1 kg",
                "5000 printed cartons Norvelle ground coffee",
                "Norvelle Kaffeetüten bedruckt 250 g"
            })
    void isForWhateverIsPutIntoIt(String title) {
        assertThat(uses(title)).as(title).contains(Use.AS_MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "纸箱 通用 10斤 彩印 可装栖霞苹果",
                "苹果纸箱 彩印 10斤装 现货",
                "黑人头像手提袋 印花 彩印 纸盒",
                "咖啡袋 空白 牛皮纸 自封 适用Norvelle咖啡",
                "Coffee storage bags with valve, fits Norvelle ground coffee"
            })
    void isPlainPackagingThatFits(String title) {
        assertThat(uses(title)).as(title).doesNotContain(Use.AS_MARK);
    }

    private static List<Use> uses(String title) {
        return marks.match(title).mentions().stream().map(Mention::use).toList();
    }
}
