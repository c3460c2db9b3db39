package org.markwarden.crawler.live.hls;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands at the address of a playlist. */
public sealed interface Playlist {
    /** What was wrong with it, and was passed over. */
    List<String> problems();

    /** A choice of streams. */
    record Master(List<Variant> variants, List<Rendition> renditions, List<String> problems) implements Playlist {
        public Master {
            variants = List.copyOf(variants);
            renditions = List.copyOf(renditions);
            problems = List.copyOf(problems);
        }

        /**
         * The track of a kind that stands in a playlist of its own: in Chinese, or else the one the stream prefers.
         *
         * @param group to which it must belong, absent for any
         */
        public Optional<Rendition> rendition(String type, @Nullable String group) {
            return renditions.stream()
                    .filter(rendition -> rendition.type().equals(type) && rendition.uri() != null)
                    .filter(rendition -> group == null || rendition.group().equals(group))
                    .min(Comparator.comparing((Rendition rendition) -> !rendition.isChinese())
                            .thenComparing(rendition -> !rendition.isDefault()));
        }
    }

    /**
     * The segments of one stream.
     *
     * @param sequence the number of the first segment
     * @param target the longest a segment should be
     * @param isEnded whether nothing will be added (EXT-X-ENDLIST)
     * @param isVod whether it never changes (EXT-X-PLAYLIST-TYPE:VOD)
     */
    record Media(
            long sequence,
            Duration target,
            List<Segment> segments,
            boolean isEnded,
            boolean isVod,
            List<String> problems)
            implements Playlist {
        public Media {
            segments = List.copyOf(segments);
            problems = List.copyOf(problems);
        }

        /** The number the next segment will have. */
        public long edge() {
            return sequence + segments.size();
        }

        /** The announced length of all segments together. */
        public Duration length() {
            return segments.stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
        }

        /** Whether a segment is encrypted; such segments are kept as sent and never decrypted. */
        public boolean isEncrypted() {
            return segments.stream().anyMatch(segment -> segment.encryption() != null);
        }
    }

    /** Something that is no playlist, or of which nothing could be read. */
    record Unreadable(String reason) implements Playlist {
        @Override
        public List<String> problems() {
            return List.of(reason);
        }
    }

    /**
     * One quality of the show.
     *
     * @param bandwidth bits a second, at most
     * @param height lines of the picture, absent when not said
     * @param subtitles the group of its captions
     */
    record Variant(
            URI uri,
            long bandwidth,
            @Nullable Integer height,
            @Nullable String audio,
            @Nullable String subtitles) {}

    /**
     * A further track: sound in another language, captions.
     *
     * @param type AUDIO, VIDEO, SUBTITLES or CLOSED-CAPTIONS
     * @param uri absent for captions inside the picture
     */
    record Rendition(
            String type,
            String group,
            String name,
            @Nullable String language,
            @Nullable URI uri,
            boolean isDefault) {
        private boolean isChinese() {
            return language != null && language.startsWith("zh");
        }
    }
}
