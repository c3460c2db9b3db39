package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** What ordinary titles of many languages say of a mark: new goods under it, used ones, things that fit, other words. */
class TitlesOfManyLanguagesTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                known("Norvelle", "鞋;包", 3, 18, 25),
                known("Voltrena", "mobile phones;手机", 9),
                known("Zeppo", "lighters", 34),
                known("KORB", "cosmetics", 3),
                known("Kabelo", "perfume;耳机", 3, 9),
                known("Gunesk", "sunglasses", 9),
                known("米罗林", "轮胎", 12),
                known("青原春", "白酒", 33),
                known("平阴阿胶", "阿胶", 5),
                known("QV", "手袋;钱包", 18),
                known("SK-II", "化妆品;精华", 3),
                known("Packmeer", "suitcases;backpacks", 18),
                FewMarks.mark("Sunset", 25, "dresses;clothing"),
                FewMarks.mark("Ocean", 24, "towels"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Krem Norvelle 150 ml",
                "Zeep Norvelle 6 stuks",
                "Schoenen Norvelle dames zwart",
                "Encendedor Zeppo cromado",
                "Tas Norvelle tweekleurig leer",
                "Кофта и шарф Norvelle",
                "靴 Norvelle レディース 新品",
                "Rouge à lèvres KORB rubis mat",
                "Norvelle scarpe mai usate",
                "Zapatillas Norvelle pueden ser usadas para correr",
                "Rucksack für Laptop Packmeer schwarz",
                "Shampoo für trockene Haut Norvelle",
                "Champú para perros Norvelle",
                "米罗林轮胎 205/55R16",
                "QV包装盒礼品盒批发",
                "SK-ll神仙水230ml护肤精华",
                "SK2神仙水230ml",
                "Sunset dress women size M",
                "Voltrena X9 Handy mit Hülle neu",
                "Voltrena X9 móvil con funda nuevo",
            })
    void nameTheMakerOfNewGoods(String title) {
        assertThat(uses(title)).as(title).contains(Use.AS_MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Buty Norvelle używane rozmiar 42",
                "Norvelle schoenen gebruikt maat 42",
                "Bolso Norvelle usado",
                "Norvelle ayakkabı ikinci el 42 numara",
                "Кроссовки Norvelle б/у размер 42",
                "Sepatu Norvelle bekas ukuran 42",
                "Túi Norvelle đã qua sử dụng",
                "กระเป๋า Norvelle มือสอง",
            })
    void offerUsedGoods(String title) {
        assertThat(uses(title)).as(title).containsOnly(Use.SECOND_HAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chargeur rapide pour Voltrena X9",
                "Cover per Voltrena X9",
                "Ładowarka do Voltrena X9",
                "Sạc nhanh cho Voltrena 25W",
                "Batteries compatibles Voltrena X9",
                "Cristal templado Voltrena X9 Note",
                "Voltrena X9 ガラスフィルム 2枚セット",
                "Voltrena X9 케이스 투명",
                "Voltrena X9 ekran koruyucu",
            })
    void nameWhatGoodsFit(String title) {
        assertThat(uses(title)).as(title).containsOnly(Use.COMPATIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "Güneş gözlüğü siyah, true",
        "Kabel shampoo, true",
        "Gebrauchte Jacke doré, true",
        "平阴县阿胶块 250g, true",
        "青原老窖 白酒 500ml, true",
        "Sunset print maxi dress, true",
        "Ocean waves bath towel, true",
        "old skool beard oil, true",
        "平阴啊胶 阿胶块 250g, false",
        "青原舂白酒 500ml, false",
    })
    void sayOtherWordsThanTheyLookLike(String title, boolean other) {
        assertThat(uses(title).contains(Use.AS_MARK)).as(title).isEqualTo(!other);
    }

    private static Right known(String name, String goods, int... nice) {
        return new Trademark(RightEntry.builder(new RightId(name))
                .name(name)
                .classes(Arrays.stream(nice).mapToObj(NiceClass::new).toList())
                .goods(goods)
                .fame("known to the public")
                .build());
    }

    private static List<Use> uses(String title) {
        return marks.match(title).mentions().stream().map(Mention::use).toList();
    }
}
