package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.matcher.text.TextTables;

class NameLayerTest {

    private static final TextTables TABLES = TextTables.load();

    private static NameIndex index(String... names) {
        return NameIndex.build(TABLES, new ViewSet("all-watched"), add -> {
            for (int i = 0; i < names.length; i++) {
                add.accept(new NameEntry(i, 0, names[i], true, NameOrigin.NAME));
            }
        });
    }

    private static List<String> found(NameFinder finder, String text) {
        List<String> found = new ArrayList<>();
        finder.find(
                text,
                (right, _, start, end, variant, _) ->
                        found.add(right + " " + text.substring(start, end) + " " + variant.label()));
        return found.stream().sorted().toList();
    }

    private static NameFinder layered() {
        var gone = new BitSet();
        gone.set(1);
        return NameFinder.over(List.of(
                new NameLayer(index("康师傅", "雪碧", "Nike", "小米"), 0, gone),
                new NameLayer(index("雪碧", "小米粥店", "Puma"), 4, new BitSet())));
    }

    /** Rights 0, 2, 3 of the first and 4, 5, 6 of the second are there. */
    private static NameFinder whole() {
        return NameIndex.build(TABLES, new ViewSet("all-watched"), add -> {
                    String[] names = {"康师傅", null, "Nike", "小米", "雪碧", "小米粥店", "Puma"};
                    for (int i = 0; i < names.length; i++) {
                        if (names[i] != null) {
                            add.accept(new NameEntry(i, 0, names[i], true, NameOrigin.NAME));
                        }
                    }
                })
                .finder();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "康帅傅 雷碧 N1ke",
                "雪碧 330ml 小米手机",
                "小米粥店 八宝粥",
                "Pumma 跑鞋 nike",
                "newnikeair 小蜜粥店",
                "普通的杯子",
                "晓米粥店 晓米"
            })
    void findInSeveralLayersWhatOneIndexFinds(String text) {
        assertThat(found(layered(), text)).isEqualTo(found(whole(), text));
    }

    @Test
    void areSilentAboutWhatIsGone() {
        assertThat(found(layered(), "雪碧")).containsExactly("4 雪碧 exact");
    }
}
