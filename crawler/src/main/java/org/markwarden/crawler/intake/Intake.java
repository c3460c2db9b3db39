package org.markwarden.crawler.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.warc.WarcFolder;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.clue.Clue;
import org.markwarden.domain.clue.ClueReceipt;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;

/**
 * Takes in clues. A file that was handed in before is joined with what is there; one whose reading was broken off goes on
 * where it was.
 */
public final class Intake {
    private final Tools tools;
    private final IntakeLimits limits;

    /**
     * What it works with.
     *
     * @param watched sites that a clue may send us to
     */
    public record Tools(
            Storage storage, BlobFolder blobs, WarcFolder warcs, PageReader reader, Clock clock, List<Site> watched) {
        public Tools {
            watched = List.copyOf(watched);
        }
    }

    public Intake(Tools tools, IntakeLimits limits) {
        this.tools = tools;
        this.limits = limits;
    }

    /**
     * Takes in one file.
     *
     * @throws IOException when it cannot be read or kept, or is too large; nothing is recorded then
     */
    public synchronized IntakeReport take(InputStream in, HandIn handIn) throws IOException {
        ClueFiles.Kept kept = new ClueFiles(tools.blobs()).keep(in, limits.file());
        Instant now = tools.clock().instant();
        Part whole =
                new Part(Walk.shown(handIn.fileName()), Walk.shown(handIn.fileName()), kept.file(), 0, handIn.url());
        Clue clue = new Clue(kept.digest(), whole.name(), whole.format().label(), kept.bytes(), now);
        ClueReceipt receipt =
                new ClueReceipt(clue.id(), handIn.source(), handIn.receipt(), handIn.url(), handIn.by(), now);
        boolean[] isNew = new boolean[2];
        boolean addressIsNew = isNewAddress(clue, handIn.url());
        tools.storage().atomically(() -> {
            isNew[0] = tools.storage().clues().add(clue);
            isNew[1] = tools.storage().clues().add(receipt);
            tools.storage().audit().append(List.of(event(clue, handIn, now)));
        });
        ClueItems items = new ClueItems(tools, clue, handIn, !isNew[0] && addressIsNew);
        walk(whole, items);
        return items.report(isNew[0], isNew[1]);
    }

    /** A page that could not be read for want of an address can be when it is handed in again with one. */
    private boolean isNewAddress(Clue clue, @Nullable URI url) {
        return url != null
                && tools.storage().clues().receipts(clue.id()).stream().noneMatch(before -> url.equals(before.url()));
    }

    private static AuditEvent event(Clue clue, HandIn handIn, Instant now) {
        String detail = "source %s, %s, %d bytes".formatted(handIn.source(), clue.format(), clue.bytes());
        return new AuditEvent(now, handIn.by(), "clue.received", clue.id().hex(), detail);
    }

    private void walk(Part whole, ClueItems items) throws IOException {
        Path folder = Files.createTempDirectory("markwarden-clue-");
        try {
            new Opening(new Walk(limits, folder, items::take)).open(whole);
        } catch (EndlessClueException e) {
            items.take(new Found.Unread(whole.place(), String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            try {
                items.write();
            } finally {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
