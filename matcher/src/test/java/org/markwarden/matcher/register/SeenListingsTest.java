package org.markwarden.matcher.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.names.Place;
import org.markwarden.matcher.names.ViewSet;
import org.markwarden.matcher.text.TextTables;

/** The past is searched through sieves; what they let through must be what the finder finds reading everything. */
class SeenListingsTest {

    private static final TextTables TABLES = TextTables.load();
    private static final List<Place> PLACES = List.of(Place.values());
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0135";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "康师傅",
                "雪碧",
                "大白兔",
                "周黑鸭",
                "雕牌",
                "强生",
                "五常大米",
                "海飞丝",
                "Nike",
                "Adidas",
                "Gucci",
                "Samsung",
                "Calvin Klein",
                "Dolce Gabbana",
                "Puma",
                "耐克 Nike"
            })
    void findsInThePastWhatReadingEverythingFinds(String name) throws IOException {
        List<String> texts = disguises(name, new Random(name.hashCode()));
        Set<String> wanted = new TreeSet<>();
        NameFinder finder = finder(right(name));
        try (SeenListings seen = SeenListings.open(folder, TABLES)) {
            for (int i = 0; i < texts.size(); i++) {
                String id = "l" + i + " " + texts.get(i);
                Place place = PLACES.get(i % PLACES.size());
                seen.add(listing(id, place, texts.get(i)));
                finder.find(texts.get(i), place, (_, _, _, _, _, _) -> wanted.add(id));
            }
            seen.commit("1");
            Set<String> found = new TreeSet<>();
            seen.touchedBy(List.of(new RightChange.Put(right(name)))).forEach(id -> found.add(id.value()));

            assertThat(wanted).hasSizeGreaterThan(9);
            assertThat(wanted).containsAll(found);
            wanted.removeAll(found);
            assertThat(wanted).as("missed of " + texts.size() + " texts").isEmpty();
        }
    }

    private static SeenListing listing(String id, Place place, String text) {
        return new SeenListing(new ListingId(id), List.of(new SeenListing.Text(place, text)), Set.of(), Set.of());
    }

    private static Right right(String name) {
        return new Trademark(RightEntry.builder(new RightId("r")).name(name).build());
    }

    private static NameFinder finder(Right right) {
        return NameIndex.build(TABLES, new ViewSet("all-watched"), add -> RightNames.addTo(add, 0, right, true))
                .finder();
    }

    /** The name in every kind of disguise, put into titles. */
    private static List<String> disguises(String name, Random random) {
        Set<String> written = new LinkedHashSet<>(List.of(name, name.toUpperCase(Locale.ROOT)));
        for (int i = 0; i < 600; i++) {
            String changed = changed(name, random);
            written.add(random.nextInt(3) == 0 ? changed(changed, random) : changed);
        }
        String[] around = {"%s", "新款 %s 2026 正品包邮", "【官方】%s旗舰店", "适用于%s的配件", "super%s888 outlet"};
        List<String> texts = new ArrayList<>();
        written.stream()
                .filter(text -> !text.isBlank())
                .forEach(text -> texts.add(around[texts.size() % around.length].formatted(text)));
        return texts;
    }

    private static String changed(String name, Random random) {
        var text = new StringBuilder(name);
        int at = random.nextInt(text.length());
        char c = text.charAt(at);
        switch (random.nextInt(8)) {
            case 0 -> text.deleteCharAt(at);
            case 1 ->
                text.insert(at, Character.isIdeographic(c) ? '新' : LETTERS.charAt(random.nextInt(LETTERS.length())));
            case 2 -> text.insert(at, " ");
            case 3 -> text.setCharAt(at, any(TABLES.glyphs().related(c), c, random));
            case 4 -> text.setCharAt(at, homophone(c, random));
            case 5 ->
                text.replace(
                        at,
                        at + 1,
                        TABLES.readings().letters(c).isEmpty()
                                ? String.valueOf(c)
                                : TABLES.readings().letters(c));
            case 6 -> {
                if (at + 1 < text.length()) {
                    text.setCharAt(at, text.charAt(at + 1));
                    text.setCharAt(at + 1, c);
                }
            }
            default ->
                text.setCharAt(
                        at,
                        Character.isIdeographic(c)
                                ? any(TABLES.meanings().related(c), c, random)
                                : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static char any(String from, char otherwise, Random random) {
        return from.isEmpty() ? otherwise : from.charAt(random.nextInt(from.length()));
    }

    private static char homophone(char c, Random random) {
        for (int i = 0; i < 20_000; i++) {
            char other = (char) (0x4E00 + random.nextInt(0x5000));
            if (TABLES.readings().mayBeNear(c, other)) {
                return other;
            }
        }
        return c;
    }

    @Test
    void forgetsReplacedListingsAndRemembersWhereItWasMade() throws IOException {
        try (SeenListings seen = SeenListings.open(folder, TABLES)) {
            assertThat(seen.cursor()).isEmpty();
            seen.add(listing("a", Place.TITLE, "Nike shoes"));
            seen.add(listing("a", Place.TITLE, "no name shoes"));
            seen.add(listing("b", Place.TITLE, "Nike shoes"));
            seen.commit("M7");
            seen.add(listing("c", Place.TITLE, "Nike shoes"));
        }
        try (SeenListings seen = SeenListings.open(folder, TABLES)) {
            assertThat(seen.cursor()).contains("M7");
            assertThat(seen.touchedBy(List.of(new RightChange.Put(right("Nike")))))
                    .extracting(ListingId::value)
                    .contains("b")
                    .doesNotContain("a");
        }
    }
}
