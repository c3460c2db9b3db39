package org.markwarden.console.web;

import java.time.Clock;
import java.util.List;
import org.markwarden.console.casework.Operators;
import org.markwarden.console.schedule.Beat;
import org.markwarden.crawler.intake.Intake;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;

/** What the console shows and drives; it closes none of them. */
public record WebConsoleParts(
        Storage storage, BlobFolder blobs, List<Beat> beats, Clock clock, Intake intake, Operators operators) {

    public WebConsoleParts {
        beats = List.copyOf(beats);
    }
}
