package org.markwarden.matcher.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.names.Place;
import org.markwarden.matcher.text.TextTables;

/** What a disk leaves that was full for a while. */
class FullDiskTest {
    private static final TextTables TABLES = TextTables.load();
    private static final Right RIGHT =
            new Trademark(RightEntry.builder(new RightId("r1")).name("Nike").build());

    @TempDir
    private Path folder;

    private static final class Disk extends FilterDirectory {
        private boolean full;

        Disk(Directory in) {
            super(in);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }

    private static SeenListing listing(String id) {
        return new SeenListing(
                new ListingId(id), List.of(new SeenListing.Text(Place.TITLE, "Nike shoes")), Set.of(), Set.of());
    }

    @Test
    void keepsSeenListingsAgainOnceThereIsRoom() throws IOException {
        Disk disk = new Disk(FSDirectory.open(folder));
        try (SeenListings seen = SeenListings.open(disk, TABLES)) {
            seen.add(listing("a"));
            seen.commit("M1");
            disk.full = true;
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatIOException().isThrownBy(() -> {
                    seen.add(listing("b"));
                    seen.commit("M2");
                });
            }
            disk.full = false;

            assertThat(seen.cursor()).contains("M1");
            seen.add(listing("b"));
            seen.commit("M2");

            assertThat(seen.count()).isEqualTo(2);
            assertThat(seen.touchedBy(List.of(new RightChange.Put(RIGHT))))
                    .extracting(ListingId::value)
                    .containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void leavesNothingOfARegisterThatCouldNotBePacked() throws IOException {
        RegisterBuilder builder = new RegisterBuilder(folder, TABLES);
        builder.build(good -> good.accept(RIGHT), 1, "1-a");
        Set<String> before = names();

        assertThatIOException()
                .isThrownBy(() -> builder.build(
                        good -> {
                            good.accept(RIGHT);
                            throw new IOException("No space left on device");
                        },
                        1,
                        "2-b"))
                .withMessage("register folder " + folder
                        + " cannot be written, it stays as it was: No space left on device");

        assertThat(names()).isEqualTo(before);
        try (RegisterFolder kept = RegisterFolder.open(folder, TABLES)) {
            assertThat(kept.source()).isEqualTo("1-a");
        }
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return Set.copyOf(all.map(path -> path.getFileName().toString()).toList());
        }
    }
}
