package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.markwarden.matcher.names.NameEntry;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.NameIndex;
import org.markwarden.matcher.names.NameOrigin;
import org.markwarden.matcher.names.NameSink;
import org.markwarden.matcher.names.Place;
import org.markwarden.matcher.text.TextTables;

/** What is remembered of a short value must be what the finder would find in it again, wherever it stands. */
class ShortValuesTest {

    private static final List<String> NAMES = List.of("Adidas", "大白兔", "星巴克", "Nike");
    private static final List<Place> PLACES = List.of(Place.values());
    private static final List<String> VALUES = List.of(
            "adidas",
            "Adidas Adidas",
            "adldas",
            "大白兔奶糖",
            "大白免",
            "星巴克咖啡专营店",
            "nikeshop",
            "n1ke official",
            "纯棉",
            "",
            "a value that is longer than what is remembered, and names Nike");

    private final NameIndex index = NameIndex.build(TextTables.load(), names -> {
        for (int i = 0; i < NAMES.size(); i++) {
            names.accept(new NameEntry(i, 0, NAMES.get(i), true, NameOrigin.NAME));
        }
    });

    @Test
    void reportsTheSameFindsHoweverOftenAValueComes() {
        NameFinder plain = index.finder();
        var values = new ShortValues(index.finder());
        var random = new Random(3);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            String value = VALUES.get(random.nextInt(VALUES.size()));
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            List<String> expected = new ArrayList<>();
            plain.find(value, place, into(expected));
            List<String> remembered = new ArrayList<>();
            values.find(value, place, into(remembered));
            assertThat(remembered).as("%s as %s", value, place).isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(1_000);
    }

    private static NameSink into(List<String> finds) {
        return (right, name, start, end, variant, similarity) ->
                finds.add(right + "/" + name + "/" + start + "-" + end + "/" + variant + "/" + similarity);
    }
}
