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
import org.markwarden.domain.right.GeographicalIndication;
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

    private static final String MASKS = "*＊☆❤◯▲";
    private static final String[] GAPS = {" ", "-", ", ", "·", "★", "\u200B"};
    private static final String[] WORDS = {"Old", "Balanze", "South", "Fase", "Club", "新", "Sport"};

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
                "耐克 Nike",
                "可口可乐",
                "娃哈哈",
                "联想",
                "雕",
                "小天鹅电器",
                "贵州茅台酒股份",
                "耐克（Nike）",
                "海尔Haier",
                "5度",
                "ZTE",
                "HP",
                "361",
                "New Balance",
                "The North Face",
                "Mammut",
                "Wilson Sporting Goods Company",
                "Бренд",
                "五粮液",
                "海澜之家",
                "UGG"
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

            boolean isWord = name.length() > 1 && name.chars().allMatch(Character::isLetter);
            assertThat(wanted).as(name).hasSizeGreaterThan(isWord ? 9 : 4);
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
        String[] around = {
            "%s",
            "新款 %s 2026 正品包邮",
            "【官方】%s旗舰店",
            "适用于%s的配件",
            "super%s888 outlet",
            "the%sShop",
            "$%s! sale",
            "best buy-%s shoes, new",
            "中%s国",
            "%s/%1$s"
        };
        List<String> texts = new ArrayList<>();
        written.stream()
                .filter(text -> !text.isBlank())
                .forEach(text -> texts.add(around[texts.size() % around.length].formatted(text)));
        return texts;
    }

    private static String changed(String name, Random random) {
        var text = new StringBuilder(name.isEmpty() ? "x" : name);
        int at = random.nextInt(text.length());
        char c = text.charAt(at);
        switch (random.nextInt(15)) {
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
            case 7 -> text.replace(at, at + 1, signFor(c));
            case 8 -> text.replace(at, at + 1, apart(c, random));
            case 9 -> shuffle(text, random);
            case 10 -> text.insert(at, GAPS[random.nextInt(GAPS.length)]);
            case 11 -> replaceWord(text, random);
            case 12 -> text.setCharAt(at, MASKS.charAt(random.nextInt(MASKS.length())));
            case 13 -> text.replace(at, at + 1, otherwise(c));
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

    private static String signFor(char c) {
        int letter = "asiletc".indexOf(Character.toLowerCase(c));
        return letter < 0 ? "rn" : String.valueOf("@$!|€+(".charAt(letter));
    }

    /** A letter of another script, a digit or a kana for this one, or a plural. */
    private static String otherwise(char c) {
        int other = "nraeu五之".indexOf(Character.toLowerCase(c));
        return other < 0 ? c + "s" : String.valueOf("ИЯΛЭЦ5の".charAt(other));
    }

    private static String apart(char c, Random random) {
        List<String> ways = TABLES.splits().apart(c);
        return ways.isEmpty() ? c + "" + c : ways.get(random.nextInt(ways.size()));
    }

    private static void shuffle(StringBuilder text, Random random) {
        for (int i = text.length() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            char moved = text.charAt(i);
            text.setCharAt(i, text.charAt(other));
            text.setCharAt(other, moved);
        }
    }

    private static void replaceWord(StringBuilder text, Random random) {
        String[] words = text.toString().split(" ", -1);
        words[random.nextInt(words.length)] = WORDS[random.nextInt(WORDS.length)];
        text.setLength(0);
        text.append(String.join(" ", words));
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
    void findsANumberWithItsSign() throws IOException {
        try (SeenListings seen = SeenListings.open(folder, TABLES)) {
            for (String text : List.of("361°跑鞋 男", "特价 361° 童鞋", "货号361 男鞋", "耐温361°C")) {
                seen.add(listing(text, Place.TITLE, text));
            }
            seen.commit("1");
            assertThat(seen.touchedBy(List.of(new RightChange.Put(right("361°")))))
                    .extracting(ListingId::value)
                    .containsExactlyInAnyOrder("361°跑鞋 男", "特价 361° 童鞋");
        }
    }

    @Test
    void findsWhatStandsInAnyTextOfAListing() throws IOException {
        try (SeenListings seen = SeenListings.open(folder, TABLES)) {
            List<String> texts = List.of("Nikee shoes", "plain", "", "💥 plain", "耐克 plain");
            for (int number = 0; number < texts.size(); number++) {
                List<SeenListing.Text> rotated = new ArrayList<>();
                for (int i = 0; i < texts.size(); i++) {
                    String text = texts.get((i + number) % texts.size());
                    rotated.add(new SeenListing.Text(Place.PROSE, i == 2 ? text : "plain"));
                }
                seen.add(new SeenListing(new ListingId("l" + number), rotated, Set.of(), Set.of()));
            }
            seen.commit("1");

            assertThat(seen.touchedBy(List.of(new RightChange.Put(right("Nike")))))
                    .containsExactly(new ListingId("l3"));
            assertThat(seen.touchedBy(List.of(new RightChange.Put(right("耐克")))))
                    .containsExactly(new ListingId("l2"));
        }
    }

    @Test
    void findsEveryNameOfARightAndTheFormsOfAnIndication() throws IOException {
        Right right = new GeographicalIndication(
                RightEntry.builder(new RightId("r"))
                        .name("五常大米")
                        .aliases(List.of("Wuchang Rice", "稻花香"))
                        .build(),
                List.of());
        List<String> texts = List.of("五常 大米", "Wuchamg Rice 5kg", "稻花香2号", "东北五常稻米", "五常市产大米", "plain rice");
        Set<String> wanted = new TreeSet<>();
        NameFinder finder = finder(right);
        try (SeenListings seen = SeenListings.open(folder, TABLES)) {
            for (String text : texts) {
                seen.add(listing(text, Place.TITLE, text));
                finder.find(text, Place.TITLE, (_, _, _, _, _, _) -> wanted.add(text));
            }
            seen.commit("1");
            Set<String> found = new TreeSet<>();
            seen.touchedBy(List.of(new RightChange.Put(right))).forEach(id -> found.add(id.value()));

            assertThat(found).isEqualTo(wanted).hasSizeGreaterThan(2);
        }
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
