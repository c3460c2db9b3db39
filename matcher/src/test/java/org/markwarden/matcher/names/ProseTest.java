package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.matcher.text.TextTables;

class ProseTest {

    private static final TextTables TABLES = TextTables.load();
    private static final List<String> WATCHED = List.of("康师傅", "Nike", "Estee Lauder", "阿迪达斯");
    private static final List<String> BACKGROUND = List.of(
            "百雀羚",
            "Skechers",
            "老干妈",
            "Pantene",
            "三只松鼠",
            "海飞丝",
            "Colgate",
            "云南白药",
            "Pampers",
            "蒙牛乳业",
            "Siemens",
            "美的电器",
            "Philips",
            "农夫山泉",
            "Whirlpool",
            "洽洽食品");

    @ParameterizedTest
    @CsvSource({
        "本店出售康帅傅方便面，口味多样, 康师傅",
        "new N1KE shoes for running, Nike",
        "精选 Estee Lauber 面霜，温和保湿, Estee Lauder",
        "阿迪达期运动鞋透气舒适, 阿迪达斯",
        "这款百雀羚面霜温和保湿, 百雀羚",
        "these Skechers are comfortable, Skechers",
    })
    void findsWatchedNamesInEveryDisguiseAndTheOthersAsRegistered(String prose, String name) {
        assertThat(inProse(prose)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"这款百雀铃面霜温和保湿, 百雀羚", "these Sketchers are comfortable, Skechers"})
    void doesNotClaimDisguisesOfTheBackgroundInProse(String prose, String name) {
        assertThat(inProse(prose)).doesNotContain(name);
        assertThat(inTitle(prose)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "a word of another language,         'Marca registrada de un tercero sin relación con nosotros', Ferrero",
        "the same at the front of one,       'Tercero: la marca no es nuestra',                          Ferrero",
        "a short word,                       'das kann man in der Maschine waschen',                     Canon",
        "part of a long word,                'ropa y accesorios para toda la familia',                   Oreo",
        "two words in a row,                 'funda con el logotipo bordado',                            Chanel",
        "its letters in another order,       'look it up with the slocate command',                      Lacoste",
        "a likely slip in small letters,     'we say niko to him',                                       Nike",
    })
    void claimsNoWordOfRunningText(String what, String prose, String name) {
        assertThat(Finds.of(name).in(prose, Place.PROSE)).as(what).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a letter drawn alike,                'our adldas shoes run small',           Adidas/confusable/adldas",
        "a likely slip with a capital,        'Our Niko shoes run small',             Nike/spelling/Niko",
        "one letter of six with a capital,    'Genuine Adisas wear for all',          Adidas/spelling/Adisas",
        "one letter of nine and a slip,       'genuine panosunic fans',               Panasonic/spelling/panosunic",
        "words joined,                        'the newbalanse range',                 New Balance/sound/newbalanse",
        "a name's first letter as two,        'New Phila bags for summer',            Fila/sound/Phila",
    })
    void stillFindsInRunningText(String what, String prose, String find) {
        assertThat(Finds.of(find.substring(0, find.indexOf('/'))).in(prose, Place.PROSE))
                .as(what)
                .containsExactly(find);
    }

    @Test
    void claimsTwoLettersInATitleOnlyBehindTheFirstOfTheName() {
        Finds finds = Finds.of("Ferrero");
        assertThat(finds.inTitle("Caja para un tercero")).isEmpty();
        assertThat(finds.inTitle("Caja para un fencero")).containsExactly("Ferrero/spelling/fencero");
    }

    @Test
    void saysInTheNameOfTheSetThatProseIsSearchedPlainly() {
        assertThat(index().viewSet()).isEqualTo("lean-plain-in-prose");
    }

    private static NameIndex index() {
        return NameIndex.build(TABLES, add -> {
            List<String> all = new ArrayList<>(BACKGROUND);
            all.addAll(WATCHED);
            for (int i = 0; i < all.size(); i++) {
                add.accept(new NameEntry(i, 0, all.get(i), WATCHED.contains(all.get(i)), NameOrigin.NAME));
            }
        });
    }

    private static List<String> inProse(String text) {
        List<String> found = new ArrayList<>();
        index().finder().find(text, Place.PROSE, (right, _, _, _, _, _) -> found.add(name(right)));
        return found;
    }

    private static List<String> inTitle(String text) {
        List<String> found = new ArrayList<>();
        index().finder().find(text, (right, _, _, _, _, _) -> found.add(name(right)));
        return found;
    }

    private static String name(int right) {
        return right < BACKGROUND.size() ? BACKGROUND.get(right) : WATCHED.get(right - BACKGROUND.size());
    }
}
