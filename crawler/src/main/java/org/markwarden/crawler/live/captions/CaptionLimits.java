package org.markwarden.crawler.live.captions;

import java.time.Duration;

/** Bounds on what a hostile caption file may make us read and keep. */
final class CaptionLimits {
    /** Bytes of one file. */
    static final int BYTES = 32 << 20;

    /** Cues or comments of one file. */
    static final int CUES = 100_000;

    /** Characters of one line. */
    static final int LINE = 4_000;

    /** Characters of one cue. */
    static final int TEXT = 2_000;

    /** No show is longer. */
    static final Duration SHOW = Duration.ofDays(7);

    private CaptionLimits() {}
}
