package org.markwarden.matcher.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaReaderTest {

    private static final AreaReader AREAS = new AreaReader(new PlaceNames());

    @ParameterizedTest
    @CsvSource({
        "黑龙江省哈尔滨市五常市, 黑龙江省哈尔滨市五常市, INSIDE",
        "黑龙江五常, 黑龙江省哈尔滨市五常市, INSIDE",
        "五常市, 黑龙江五常, INSIDE",
        "江苏省盐城市, 黑龙江省哈尔滨市五常市, OUTSIDE",
        "黑龙江, 黑龙江省哈尔滨市五常市, UNKNOWN",
        "中国, 黑龙江省哈尔滨市五常市, UNKNOWN",
        "国产, 浙江省杭州市西湖区, UNKNOWN",
        "浙江杭州西湖区, 浙江省杭州市西湖区, INSIDE",
        "'Harbin, Heilongjiang', 'Roquefort-sur-Soulzon, France', OUTSIDE",
        "'Roquefort-sur-Soulzon, France', 'Roquefort-sur-Soulzon, France', INSIDE",
        "山东烟台, 法国香槟, OUTSIDE",
        "某处, 法国香槟, UNKNOWN",
        "山东, 法国香槟, OUTSIDE",
        "栖霞, 山东省烟台市, INSIDE",
        "山东栖霞, 山东省烟台市, INSIDE",
        "江苏南京栖霞, 山东省烟台市, OUTSIDE",
        "朝阳, 辽宁省朝阳市, INSIDE",
        "吉林, 吉林省延边朝鲜族自治州, UNKNOWN",
        "吉林市, 吉林省延边朝鲜族自治州, OUTSIDE",
        "鼓楼区, 山东省烟台市, OUTSIDE",
        "鼓楼区, 福建省福州市, INSIDE"
    })
    void comparesPlaces(String text, String area, AreaReader.Answer answer) {
        assertThat(AREAS.lies(text, area)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "宁夏枸杞 新疆产 散货, 新疆",
        "蓝纹奶酪 国产 烘焙, 国产",
        "'枸杞 产地：青海 500g', 青海",
        "红枸杞 产自青海德令哈, 青海德令哈",
        "'blue cheese powder, produced in Wisconsin, 1 lb', Wisconsin",
        "'Fabric, made in Italy', Italy",
        "'agave spirit, distilled in Germany', Germany",
        "'Hirtenkäse, hergestellt in Dänemark', Dänemark",
        "'枸杞干 新疆种植 500g', 新疆",
        "红富士 山东栖霞产地直发, 山东栖霞",
        "红富士 山东 栖霞产, 山东 栖霞"
    })
    void readsWhereGoodsAreSaidToComeFrom(String text, String place) {
        assertThat(AREAS.toldOrigins(text)).containsExactly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宁夏枸杞 500g",
                "国产品牌手机",
                "新疆产业园办公椅",
                "上海女装 新款",
                "a table for the Paris flat",
                "",
                "产",
                "奶酪 非国产",
                "洛克福 并非国产",
                "cheese, not made in China",
                "枸杞 不产自青海"
            })
    void readsNoOriginWhereNoneIsTold(String text) {
        assertThat(AREAS.toldOrigins(text)).isEmpty();
    }
}
