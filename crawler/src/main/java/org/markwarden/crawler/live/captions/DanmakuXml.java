package org.markwarden.crawler.live.captions;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.markwarden.domain.live.ViewerComment;

/**
 * Reads danmaku as {@code <d p="23.8,1,25,16777215,…">words</d>}, the first number being seconds of the show. No XML parser is
 * let near it: what is not such an element is passed over, so that neither a missing end nor an entity bomb does harm.
 */
final class DanmakuXml {
    private static final int LONGEST_TAG = 2_000;

    private final String xml;
    private final Problems problems = new Problems();
    private final List<ViewerComment> comments = new ArrayList<>();

    private DanmakuXml(String xml) {
        this.xml = xml;
    }

    static CaptionReading read(String xml) {
        DanmakuXml file = new DanmakuXml(xml);
        file.walk();
        file.comments.sort(Comparator.comparing(ViewerComment::at));
        return new CaptionReading(
                CaptionReading.Format.DANMAKU_XML, List.of(), file.comments, null, file.problems.list());
    }

    private void walk() {
        int entry = 0;
        for (int at = next(0); at >= 0; at = next(at + 2)) {
            if (++entry > CaptionLimits.CUES) {
                problems.add("more than " + CaptionLimits.CUES + " comments, the rest is not read", entry);
                return;
            }
            element(at, entry);
        }
    }

    /** Where an element d begins. */
    private int next(int from) {
        int at = xml.indexOf("<d", from);
        while (at >= 0 && at + 2 < xml.length() && !Character.isWhitespace(xml.charAt(at + 2))) {
            at = xml.indexOf("<d", at + 2);
        }
        return at + 2 >= xml.length() ? -1 : at;
    }

    private void element(int at, int entry) {
        int open = xml.indexOf('>', at);
        if (open < 0 || open - at > LONGEST_TAG) {
            problems.add("an element without its end", entry);
            return;
        }
        Optional<Duration> time = time(xml.substring(at, open));
        if (time.isEmpty()) {
            problems.add("a time that is none, or negative, or beyond seven days", entry);
            return;
        }
        int limit = Math.min(xml.length(), open + 1 + CaptionLimits.TEXT);
        int close = xml.indexOf("</d>", open);
        int nextElement = xml.indexOf("<d ", open);
        int end = close >= 0 && close <= limit ? close : nextElement >= 0 && nextElement <= limit ? nextElement : limit;
        if (end != close) {
            problems.add("words without their end, or longer than " + CaptionLimits.TEXT, entry);
        }
        String words = CueText.plain(xml.substring(open + 1, end));
        if (!words.isEmpty()) {
            comments.add(new ViewerComment(time.get(), words));
        }
    }

    private static Optional<Duration> time(String tag) {
        int attribute = tag.indexOf(" p=");
        if (attribute < 0 || attribute + 4 >= tag.length()) {
            return Optional.empty();
        }
        String value = tag.substring(attribute + 4).split("[,\"']", 2)[0].strip();
        return value.matches("\\d{1,9}(\\.\\d{1,12})?") ? ShowTime.seconds(new BigDecimal(value)) : Optional.empty();
    }
}
