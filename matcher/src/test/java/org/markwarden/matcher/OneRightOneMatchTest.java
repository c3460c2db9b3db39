package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.register.WatchPolicy;
import org.markwarden.matcher.text.TextTables;

/** A register on disk reads a right again when its place in memory was taken; that is still one right. */
class OneRightOneMatchTest {

    @Test
    void aRightNamedInFullAndByItsInitialsIsWeighedOnce() {
        TextTables tables = TextTables.load();
        Register rereading = new Rereading(Register.of(List.of(mark()), tables));
        Listing listing = Listing.builder(new ListingId("t"), "L.V 女士手提包 LV 老花单肩包")
                .category(List.of("箱包"))
                .build();

        Match match = Matchers.of(rereading, tables).forThread().match(listing, LocalDate.of(2026, 11, 1));

        assertThat(match.mentions()).hasSizeGreaterThan(1);
        assertThat(match.matches()).hasSize(1);
    }

    private static Right mark() {
        return new Trademark(RightEntry.builder(new RightId("tm-lv"))
                .name("LV")
                .fame("well-known")
                .classes(List.of(new NiceClass(18)))
                .build());
    }

    /** Gives another object each time it is asked. */
    private record Rereading(Register register) implements Register {

        @Override
        public Right right(int number) {
            return new Trademark(register.right(number).entry());
        }

        @Override
        public int size() {
            return register.size();
        }

        @Override
        public Stream<Right> rights() {
            return register.rights();
        }

        @Override
        public Stream<Right> patents() {
            return register.patents();
        }

        @Override
        public NameFinder finder() {
            return register.finder();
        }

        @Override
        public WatchPolicy watch() {
            return register.watch();
        }

        @Override
        public long indexBytes() {
            return register.indexBytes();
        }

        @Override
        public String version() {
            return register.version();
        }

        @Override
        public void close() throws IOException {
            register.close();
        }
    }
}
