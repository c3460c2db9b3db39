package org.markwarden.matcher.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.wording.Wording.Kind;

class WordingReaderTest {

    private static final WordingReader READER = new WordingReader();

    private static Wordings read(WordingReader reader, String title) {
        return reader.read(
                new ListingText(Listing.builder(new ListingId("w"), title).build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"高仿运动鞋", "一比一复刻 手表", "A货 包包", "莆田纯原 跑鞋", "AAA replica bag", "1:1复刻 眼镜", "高 仿 １：１复刻"})
    void hearsCounterfeitVocabulary(String title) {
        assertThat(read(READER, title).of(Kind.COUNTERFEIT)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "拒绝高仿 假一赔十",
                "高仿真花束 客厅摆放",
                "天然翡翠手镯 A货 附证书",
                "福建省莆田市发货 桂圆干",
                "博物馆授权复刻 飞机模型",
                "No replicas, sold as is",
                "AAA batteries 12 pack",
                "普通水杯",
                "Bolso mujer imitación piel",
                "Camiseta réplica oficial",
                "正規品 偽物にご注意ください",
                "Original kein Plagiat",
                "羊毛大衣 全新未穿 带原标签",
                "净水器 可更换标准滤芯",
                "旅行箱行李牌 可换标签",
                "大衣 吊牌在 原标签未拆 贴原标签",
                "论文模板 可修改标题",
                "车牌架 改标准尺寸",
                "Wagon sold rebadged in Europe",
                "Workstation PC, relabelled OEM board",
                "羽绒服 贴原标 全新 未穿",
                "连衣裙 带原标 全新"
            })
    void letsHonestWordsPass(String title) {
        assertThat(read(READER, title).of(Kind.COUNTERFEIT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"スーパーコピー 腕時計", "짝퉁 가방", "Falsificación bolso", "sac réplique cuir"})
    void hearsCounterfeitVocabularyOfOtherLanguages(String title) {
        assertThat(read(READER, title).of(Kind.COUNTERFEIT)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"手表 磨标发货", "女包 烙原标", "女包 贴原标", "跑鞋 换标发货", "大衣 带原标 高版本"})
    void hearsThatTheMarkIsPutOnLater(String title) {
        assertThat(read(READER, title).of(Kind.COUNTERFEIT)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Stiefel, Kauf auf Rechnung", "Bottes, paiement sur facture", "Botas, factura simplificada"})
    void takesAWayToPayForNoProofOfPurchase(String title) {
        assertThat(read(READER, title).of(Kind.SOURCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Stiefel mit Rechnung", "Bottes avec facture", "Botas con factura", "Originalrechnung dabei"})
    void takesAPaperThatComesWithTheGoodsForOne(String title) {
        assertThat(read(READER, title).of(Kind.SOURCE)).isNotEmpty();
    }

    @Test
    void takesSignsOfPatternsLiterally() {
        var list = new WordList(
                "own", List.of(new WordList.Row("own", 1, List.of("counterfeit", "1.0", "a.*b (x+)+ [仿]"))));
        var reader = new WordingReader(list);
        assertThat(read(reader, "axxb 仿 xxx").of(Kind.COUNTERFEIT)).isEmpty();
        assertThat(read(reader, "货号a.*b 与[仿]").of(Kind.COUNTERFEIT))
                .extracting(WordingHit::text)
                .contains("[仿]");
    }

    @Test
    void tellsWhereAWordStands() {
        WordingHit hit = read(READER, "运动鞋 高仿").of(Kind.COUNTERFEIT).getFirst();
        assertThat(hit.start()).isEqualTo(4);
        assertThat(hit.end()).isEqualTo(6);
    }

    /** That a seller calls himself authorised proves nothing in any language; the register says who is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "某牌运动鞋 授权经销商",
                "某牌運動鞋 授權經銷商",
                "shoes authorized reseller",
                "shoes, we are an authorised dealer",
                "Schuhe, wir sind autorisierter Händler",
                "chaussures, nous sommes revendeur agréé",
                "zapatillas distribuidor autorizado",
                "tênis loja oficial",
                "scarpe, siamo rivenditori autorizzati",
                "schoenen erkend dealer",
                "buty autoryzowany dealer",
                "boty autorizovaný prodejce",
                "кроссовки, мы официальный дилер",
                "ayakkabı yetkili satıcı",
                "スニーカー 正規販売店",
                "운동화 공식 판매처",
                "giày đại lý chính thức",
                "รองเท้า ร้านทางการ",
                "sepatu distributor resmi",
                "skor auktoriserad återförsäljare",
                "cipő hivatalos forgalmazó",
            })
    void hearsAClaimToBeAuthorisedAndNoSource(String title) {
        assertThat(read(READER, title).of(Kind.CLAIM)).isNotEmpty();
        assertThat(read(READER, title).of(Kind.SOURCE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "运动鞋 授权店购入",
                "运动鞋 旗舰店买的",
                "shoes bought from an authorised dealer",
                "zapatillas comprado en tienda oficial con ticket",
                "кроссовки куплены у официального дилера",
                "スニーカー 正規販売店で購入",
            })
    void hearsASourceAndNoClaimWhereGoodsWereBought(String title) {
        assertThat(read(READER, title).of(Kind.CLAIM)).isEmpty();
        assertThat(read(READER, title).of(Kind.SOURCE)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "运动鞋 非授权经销商",
                "shoes, not an authorised dealer",
                "Schuhe, kein autorisierter Händler",
                "scarpe, non siamo rivenditori autorizzati",
                "buty, nie jesteśmy autoryzowanym dealerem",
                "スニーカー 非正規販売店",
            })
    void hearsNeitherWhereItIsDenied(String title) {
        assertThat(read(READER, title).of(Kind.CLAIM)).isEmpty();
        assertThat(read(READER, title).of(Kind.SOURCE)).isEmpty();
    }
}
