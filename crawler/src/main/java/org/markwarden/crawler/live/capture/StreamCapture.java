package org.markwarden.crawler.live.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.Retrieval;
import org.markwarden.crawler.politeness.Waiter;

/** Captures a piece of a show. */
public final class StreamCapture {
    private final Tools tools;

    /** What every capture works with. */
    record Tools(Retrieval retrieval, Clock clock, Waiter waiter, KeyFrames keyFrames) {}

    public StreamCapture(Retrieval retrieval, Clock clock, Waiter waiter, KeyFrames keyFrames) {
        this.tools = new Tools(retrieval, clock, waiter, keyFrames);
    }

    /**
     * Captures into the folder, which is made once the capture is whole; what could not be had is named in the report, and nothing is
     * thrown for it.
     */
    public CaptureReport capture(CaptureOrder order, @Nullable Instant startsAt, Path folder)
            throws IOException, InterruptedException {
        return new OneCapture(order, tools, folder).run(startsAt);
    }
}
