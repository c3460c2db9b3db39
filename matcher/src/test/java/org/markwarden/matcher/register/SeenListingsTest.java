package org.markwarden.matcher.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.text.TextTables;

class SeenListingsTest {

    private static final TextTables TABLES = TextTables.load();

    @TempDir
    private Path folder;

    @Test
    void findsANewRightInPastListingsInEveryDisguise() throws IOException {
        try (SeenListings seen = SeenListings.open(folder, TABLES)) {
            seen.add(new ListingId("plain"), List.of("正品康师傅方便面"));
            seen.add(new ListingId("glyph"), List.of("康帅傅方便面"));
            seen.add(new ListingId("sound"), List.of("包邮", "康师付 牛肉面"));
            seen.add(new ListingId("pinyin"), List.of("kangshifu noodles"));
            seen.add(new ListingId("mixed"), List.of("康shi傅"));
            seen.add(new ListingId("other"), List.of("大白兔奶糖", "厨师机"));
            seen.commit();
            assertThat(found(seen, "康师傅")).containsExactly("glyph", "mixed", "pinyin", "plain", "sound");
        }
    }

    @Test
    void findsLatinDisguisesAndForgetsReplacedListings() throws IOException {
        try (SeenListings seen = SeenListings.open(folder, TABLES)) {
            seen.add(new ListingId("a"), List.of("N1KE air max"));
            seen.add(new ListingId("b"), List.of("newnikeair2026"));
            seen.add(new ListingId("c"), List.of("Nyke shoes"));
            seen.add(new ListingId("d"), List.of("Nike shoes"));
            seen.add(new ListingId("d"), List.of("no name shoes"));
            seen.commit();
        }
        try (SeenListings seen = SeenListings.open(folder, TABLES)) {
            assertThat(found(seen, "Nike")).containsExactly("a", "b", "c");
        }
    }

    private static Set<String> found(SeenListings seen, String name) throws IOException {
        Set<String> ids = new TreeSet<>();
        var right =
                new Trademark(RightEntry.builder(new RightId("r")).name(name).build());
        seen.find(right, found -> ids.add(found.listing().value()));
        return ids;
    }
}
