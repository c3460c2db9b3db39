package org.markwarden.console.web;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.markwarden.crawler.intake.Intake;
import org.markwarden.crawler.intake.IntakeLimits;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.warc.WarcFolder;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;

/** An intake over the stores of a test. */
final class Intakes {
    private Intakes() {}

    static Intake of(Storage storage, BlobFolder blobs, Clock clock) {
        var node = new WarcFolder.Node("test", "test", ZoneOffset.UTC, 1 << 30);
        var tools = new Intake.Tools(
                storage,
                blobs,
                WarcFolder.open(blobs.warc(), node, clock),
                new PageReader(List.of()),
                clock,
                List.of());
        return new Intake(tools, IntakeLimits.DEFAULT);
    }
}
