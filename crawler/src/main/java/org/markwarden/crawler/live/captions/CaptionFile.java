package org.markwarden.crawler.live.captions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.text.PageText;

/** Reads a file of captions or comments, whatever its notation; never fails. */
public final class CaptionFile {
    private static final int LOOKED_AT = 4_000;

    private CaptionFile() {}

    /**
     * Reads at most the first 32 MB.
     *
     * @param contentType as the server named it, for the charset
     * @param startsAt the start of the show, for comments that carry a time of day
     */
    public static CaptionReading read(byte[] bytes, @Nullable String contentType, @Nullable Instant startsAt) {
        boolean isCut = bytes.length > CaptionLimits.BYTES;
        byte[] body = isCut ? Arrays.copyOf(bytes, CaptionLimits.BYTES) : bytes;
        String text = PageText.decode(body, contentType).text();
        CaptionReading reading = read(text, startsAt);
        return isCut ? noting(reading, bytes.length) : reading;
    }

    /** Says whether a text looks like one of the notations. */
    public static boolean isCaptions(String text) {
        return format(text) != CaptionReading.Format.UNREADABLE;
    }

    private static CaptionReading read(String text, @Nullable Instant startsAt) {
        return switch (format(text)) {
            case WEBVTT -> CueFile.webVtt(text);
            case SRT -> CueFile.srt(text);
            case ASS -> AssFile.read(text);
            case DANMAKU_XML -> DanmakuXml.read(text);
            case CAPTION_JSON, DANMAKU_JSON -> CaptionJson.read(text, startsAt);
            case UNREADABLE -> CaptionReading.unreadable("neither WebVTT, SRT, ASS, caption JSON nor danmaku");
        };
    }

    private static CaptionReading.Format format(String text) {
        String head = text.substring(0, Math.min(text.length(), LOOKED_AT))
                .replace("\ufeff", "")
                .stripLeading();
        if (head.startsWith("WEBVTT")) {
            return CaptionReading.Format.WEBVTT;
        }
        if (AssFile.isAss(head)) {
            return CaptionReading.Format.ASS;
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return CaptionReading.Format.CAPTION_JSON;
        }
        if (head.startsWith("<")) {
            return DanmakuXml.isDanmaku(text) ? CaptionReading.Format.DANMAKU_XML : CaptionReading.Format.UNREADABLE;
        }
        return CueTiming.isIn(text) ? CaptionReading.Format.SRT : CaptionReading.Format.UNREADABLE;
    }

    private static CaptionReading noting(CaptionReading reading, int length) {
        List<String> problems = new ArrayList<>(reading.problems());
        problems.add("file of " + length + " bytes, only the first " + CaptionLimits.BYTES + " are read");
        return new CaptionReading(reading.format(), reading.cues(), reading.comments(), reading.map(), problems);
    }
}
