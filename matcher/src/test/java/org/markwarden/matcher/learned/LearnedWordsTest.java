package org.markwarden.matcher.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.learned.LearnedWords.Leaning;

class LearnedWordsTest {

    private static final Map<String, Double> TABLE =
            Map.of("logo", 0.5, "包装", 0.3, "批发", 0.2, "unbranded", -0.25, "模型", -0.15, "fits", -0.4);

    private static ListingText listing(String title, String description) {
        return new ListingText(Listing.builder(new ListingId("L"), title)
                .description(description)
                .attributes(Map.of("材质", "PVC 100%", "品牌", "Zzyzx"))
                .build());
    }

    private static @Nullable Leaning read(String title, String description) {
        return new LearnedWords(TABLE).read(listing(title, description));
    }

    @Test
    void readsWordsOfSpacedScriptsAndCharactersAndPairsOfTheOthers() {
        assertThat(ListingTerms.of(listing("手机壳 ＬＯＧＯ 50 500g Ключ", "带logo。包装")))
                .containsExactlyInAnyOrder(
                        "手", "机", "壳", "手机", "机壳", "logo", "500g", "ключ", "带", "包", "装", "包装", "pvc");
    }

    @Test
    void countsEachWordOnceAndNamesTheStrongestFirst() {
        Leaning leaning = Objects.requireNonNull(read("批发 包装 包装盒 logo", "unbranded logo 模型"));
        assertThat(leaning.sum()).isCloseTo(0.6, within(1e-9));
        assertThat(leaning.raising()).containsExactly("logo", "包装", "批发");
        assertThat(leaning.lowering()).containsExactly("unbranded", "模型");
    }

    @Test
    void knowsNoWordInsideAWord() {
        assertThat(read("catalogo unbrandedness", "-")).isNull();
    }

    @Test
    void boundsWhatWordsCanDoAndLessDownwards() {
        Map<String, Double> heavy = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            heavy.put("up" + i, 0.2);
            heavy.put("down" + i, -0.2);
        }
        var words = new LearnedWords(heavy);
        var up = new StringBuilder();
        var down = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            up.append(" up").append(i);
            down.append(" down").append(i);
        }
        double raised = sum(words, up.toString());
        double lowered = sum(words, down.toString());
        assertThat(LearnedWords.score(raised)).isEqualTo(1);
        assertThat(LearnedWords.score(lowered)).isEqualTo(-0.6);
    }

    private static double sum(LearnedWords words, String description) {
        return Objects.requireNonNull(words.read(listing("x", description))).sum();
    }

    @Test
    void readsNoFurtherThanItsBounds() {
        String far = "x ".repeat(1_500);
        assertThat(read("x", far + "logo")).isNull();
        assertThat(Objects.requireNonNull(read("x", "logo " + far)).raising()).containsExactly("logo");
    }

    @Test
    void anEmptyTableLeansNowhere() {
        assertThat(new LearnedWords(Map.of()).read(listing("logo", "包装"))).isNull();
    }

    @Test
    void quotesTheWordsAroundACharacterThatTellsLittleByItself() {
        var words = new LearnedWords(Map.of("标", 0.4, "勿", 0.3, "的", -0.1, "验", -0.2));
        Leaning leaning = Objects.requireNonNull(words.read(listing("女士香水", "懂的来，介意标的勿拍。收到后请当面验货，如有破损请拍照。")));
        assertThat(leaning.reason())
                .isEqualTo(new Reason(
                        "the wording is nearer to that of infringing listings among the labelled ones: “介意标的勿拍”;"
                                + " but nearer to lawful ones: “收到后请当面验货” “懂的来”",
                        "用词整体更接近标注样本中的侵权商品：“介意标的勿拍”；更接近合法商品的：“收到后请当面验货” “懂的来”"));
        assertThat(leaning.words()).isEqualTo("介意标的勿拍");
    }

    @Test
    void quotesAShortWordWithItsNeighbours() {
        var words = new LearnedWords(Map.of("aaa", 0.4, "fits", -0.5));
        Leaning leaning = Objects.requireNonNull(words.read(listing("Fits any phone", "bag AAA quality, new")));
        assertThat(leaning.reason().english())
                .isEqualTo("the wording is nearer to that of lawful listings among the labelled ones: “Fits”;"
                        + " but nearer to infringing ones: “bag AAA quality”");
        assertThat(leaning.words()).isEqualTo("Fits");
    }

    @Test
    void quotesNoWholePageWhereNoSignPartsIt() {
        var words = new LearnedWords(Map.of("标", 0.4));
        Leaning leaning = Objects.requireNonNull(words.read(listing("一".repeat(40) + "标" + "二".repeat(40), "-")));
        assertThat(leaning.raising()).containsExactly("一一一一一一标二二二二二二二二二");
    }
}
