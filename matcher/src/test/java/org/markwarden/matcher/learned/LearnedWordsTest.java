package org.markwarden.matcher.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
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
        var words = new LearnedWords(TABLE);
        return words.leaning(words.heard(listing(title, description)), List.of());
    }

    @Test
    void readsWordsOfSpacedScriptsAndCharactersAndPairsOfTheOthers() {
        assertThat(ListingTerms.of(listing("手机壳 ＬＯＧＯ 50 500g Ключ", "带logo。包装"), List.of()))
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

    @Test
    void hearsNothingInTheLettersOfTheNameItself() {
        var words = new LearnedWords(Map.of("云", 0.3, "白", 0.2, "云南", 0.2, "药", 0.1, "膏", 0.4, "dr", 0.3));
        ListingText listing = listing("云南白药牙膏", "Dr. Brown");
        LearnedWords.Heard heard = words.heard(listing);
        Leaning whole = Objects.requireNonNull(words.leaning(heard, List.of()));
        assertThat(whole.sum()).isCloseTo(1.5, within(1e-9));
        Leaning besideName = Objects.requireNonNull(words.leaning(heard, List.of("云南白药", "dr. brown")));
        assertThat(besideName.sum()).isCloseTo(0.4, within(1e-9));
        assertThat(besideName.raising()).containsExactly("云南白药牙膏");
        assertThat(words.leaning(words.heard(listing("云南白药", "x")), List.of("云南白药")))
                .isNull();
    }

    private static double sum(LearnedWords words, String description) {
        return Objects.requireNonNull(words.leaning(words.heard(listing("x", description)), List.of()))
                .sum();
    }

    @Test
    void readsNoFurtherThanItsBounds() {
        String far = "x ".repeat(1_500);
        assertThat(read("x", far + "logo")).isNull();
        assertThat(Objects.requireNonNull(read("x", "logo " + far)).raising()).containsExactly("logo");
    }

    @Test
    void leavesTheLettersOfNamesOutOfWhatIsLearned() {
        assertThat(ListingTerms.of(listing("云南白药牙膏", "-"), List.of("云南白药")))
                .containsExactlyInAnyOrder("药牙", "牙", "膏", "牙膏", "pvc");
    }

    @Test
    void anEmptyTableLeansNowhere() {
        var words = new LearnedWords(Map.of());
        assertThat(words.leaning(words.heard(listing("logo", "包装")), List.of())).isNull();
    }

    @Test
    void quotesTheWordsAroundACharacterThatTellsLittleByItself() {
        var words = new LearnedWords(Map.of("标", 0.4, "勿", 0.3, "的", -0.1, "验", -0.2));
        Leaning leaning = Objects.requireNonNull(
                words.leaning(words.heard(listing("女士香水", "懂的来，介意标的勿拍。收到后请当面验货，如有破损请拍照。")), List.of()));
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
        Leaning leaning = Objects.requireNonNull(
                words.leaning(words.heard(listing("Fits any phone", "bag AAA quality, new")), List.of()));
        assertThat(leaning.reason().english())
                .isEqualTo("the wording is nearer to that of lawful listings among the labelled ones: “Fits”;"
                        + " but nearer to infringing ones: “bag AAA quality”");
        assertThat(leaning.words()).isEqualTo("Fits");
    }

    @Test
    void quotesNoWholePageWhereNoSignPartsIt() {
        var words = new LearnedWords(Map.of("标", 0.4));
        Leaning leaning = Objects.requireNonNull(words.leaning(
                words.heard(listing("一".repeat(40) + "标" + "二".repeat(40), "-")), List.of()));
        assertThat(leaning.raising()).containsExactly("一一一一一一标二二二二二二二二二");
    }
}
