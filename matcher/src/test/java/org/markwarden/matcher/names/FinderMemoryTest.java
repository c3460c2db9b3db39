package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A finder remembers words that held nothing; what it finds must not depend on what it read before. */
class FinderMemoryTest {

    private static final List<Place> PLACES = List.of(Place.values());

    private static final String[] NAMES = {"Adidas", "Gucci", "Calvin Klein", "Samsung", "Nike", "Puma"};
    private static final String LETTERS = "abcdeiklnmorstuz15";
    private static final String[] GAPS = {" ", "-", "", " ", "·"};

    @Test
    void findsJoinedWordsThatHeldNothingWithASpaceBetweenThem() {
        Finds finds = Finds.of("Adidas");

        assertThat(finds.in("adi xaz")).isEmpty();
        assertThat(finds.in("adi-xaz")).containsExactly("Adidas/spelling/adi-xaz");
    }

    @Test
    void findsTheLettersOfOrdinaryWordsThatHeldNothingWithTheSpaceElsewhere() {
        Finds finds = Finds.of("Hard Rock");

        assertThat(finds.in("harp lock")).isEmpty();
        assertThat(finds.in("har plock")).containsExactly("Hard Rock/spelling/har plock");
    }

    @Test
    void findsAMisspeltMarkAfterAWordWhoseLastButOneLetterIsTheNext() {
        Finds finds = Finds.of("Nike");

        assertThat(finds.in("niee", Place.VALUE)).isEmpty();
        assertThat(finds.in("nide", Place.LABEL)).containsExactly("Nike/spelling/nide");
    }

    @Test
    void findsWhatAFinderFindsThatReadNothingBefore() {
        var random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            texts.add(written(NAMES[i % NAMES.length], random));
        }
        Finds used = Finds.of(NAMES);
        NameIndex index = Finds.index(List.of(NAMES), true);
        for (String text : texts) {
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            List<String> fresh = new ArrayList<>();
            index.finder()
                    .find(
                            text,
                            place,
                            (right, _, start, end, variant, _) ->
                                    fresh.add(NAMES[right] + "/" + variant.label() + "/" + text.substring(start, end)));
            assertThat(used.in(text, place)).as(text + " as " + place).isEqualTo(fresh);
        }
    }

    /** A name with some letters changed and some gaps put in, between other words. */
    private static String written(String name, Random random) {
        var text = new StringBuilder(random.nextBoolean() ? "new " : "");
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            int dice = random.nextInt(12);
            text.append(dice == 0 ? LETTERS.charAt(random.nextInt(LETTERS.length())) : c);
            text.append(dice == 1 ? GAPS[random.nextInt(GAPS.length)] : "");
            text.append(dice == 2 ? c : "");
        }
        return text.append(random.nextBoolean() ? " shoes" : "888").toString();
    }
}
