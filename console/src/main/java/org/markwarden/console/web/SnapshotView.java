package org.markwarden.console.web;

import java.util.List;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Recorded;
import org.markwarden.console.words.Words;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.WarcAddress;

/** What is known of a snapshot, line by line. */
final class SnapshotView {

    private SnapshotView() {}

    static List<Facts.Fact> of(Snapshot snapshot, Words words) {
        Facts facts = new Facts(words);
        facts.add("snapshot.at", Shown.time(snapshot.capturedAt()))
                .addLink("snapshot.url", snapshot.url().toString(), "");
        if (!snapshot.finalUrl().equals(snapshot.url())) {
            facts.addLink("snapshot.final-url", snapshot.finalUrl().toString(), "");
        }
        facts.add("snapshot.status", Integer.toString(snapshot.status()))
                .add("snapshot.type", snapshot.contentType())
                .add(
                        "snapshot.page",
                        words.of("snapshot.page." + snapshot.page().label()),
                        Recorded.of(snapshot.pageReason(), words))
                .add("snapshot.payload", snapshot.payload().hex())
                .add("snapshot.id", snapshot.id().value());
        for (WarcAddress address : snapshot.records()) {
            facts.add("snapshot.record", address.file() + " @ " + address.offset() + " + " + address.length());
        }
        return facts.list();
    }
}
