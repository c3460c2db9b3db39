package org.markwarden.crawler.live.captions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.ViewerComment;

/**
 * What one file said.
 *
 * @param format webvtt, srt, ass, caption-json, danmaku-xml, danmaku-json or unreadable
 * @param cues spoken or captioned words, as written, by time
 * @param comments viewers' words, by time
 * @param map the media time its clock stands for, in a segment of a stream
 * @param problems what could not be read, and where
 */
public record CaptionReading(
        Format format,
        List<Cue> cues,
        List<ViewerComment> comments,
        @Nullable TimestampMap map,
        List<String> problems) {
    /** The notation of a file. */
    public enum Format {
        WEBVTT("webvtt"),
        SRT("srt"),
        ASS("ass"),
        CAPTION_JSON("caption-json"),
        DANMAKU_XML("danmaku-xml"),
        DANMAKU_JSON("danmaku-json"),
        UNREADABLE("unreadable");

        private final String label;

        Format(String label) {
            this.label = label;
        }

        /** The word used in files. */
        public String label() {
            return label;
        }
    }

    public CaptionReading {
        cues = List.copyOf(cues);
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    static CaptionReading unreadable(String reason) {
        return new CaptionReading(Format.UNREADABLE, List.of(), List.of(), null, List.of(reason));
    }
}
