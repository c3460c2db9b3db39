package org.markwarden.crawler.live.captions;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.domain.live.ViewerComment;

/**
 * Reads danmaku as {@code <d p="23.8,1,25,16777215,…">words</d>}, the first number being seconds of the show, and paid messages as
 * {@code <sc ts="23.8" …>words</sc>}. No XML parser is
 * let near it: what is not such an element is passed over, so that neither a missing end nor an entity bomb does harm.
 */
final class DanmakuXml {
    private static final Pattern ELEMENT = Pattern.compile("<(d|sc)(?=\\s)");
    private static final Pattern TIME = Pattern.compile("\\sp\\s*=\\s*[\"']\\s*(\\d{1,9}(?:\\.\\d{1,12})?)\\s*[,\"']");
    private static final Pattern PAID_TIME =
            Pattern.compile("\\sts\\s*=\\s*[\"']\\s*(\\d{1,9}(?:\\.\\d{1,12})?)\\s*[\"']");
    private static final int LONGEST_TAG = 20_000;

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

    /** Says whether such an element is in a text. */
    static boolean isDanmaku(String text) {
        return ELEMENT.matcher(text).find();
    }

    private void walk() {
        Matcher element = ELEMENT.matcher(xml);
        int entry = 0;
        for (int from = 0; from <= xml.length() && element.find(from); ) {
            if (++entry > CaptionLimits.CUES) {
                problems.add("more than " + CaptionLimits.CUES + " comments, the rest is not read", entry);
                return;
            }
            from = element(element, entry);
        }
    }

    /** Reads the element that begins here; answers where to look for the next. */
    private int element(Matcher element, int entry) {
        int open = end(element.end());
        if (open < 0) {
            problems.add("an element without its end", entry);
            return element.end();
        }
        boolean isPaid = element.group(1).equals("sc");
        Optional<Duration> time = time(xml.substring(element.start(), open), isPaid ? PAID_TIME : TIME);
        if (time.isEmpty()) {
            problems.add("a time that is none, or negative, or beyond seven days", entry);
            return element.end();
        }
        int end = words(open + 1, isPaid ? "</sc>" : "</d>", entry);
        String words = CueText.plain(xml.substring(open + 1, end));
        if (!words.isEmpty()) {
            comments.add(new ViewerComment(time.get(), words));
        }
        return end;
    }

    /** The bracket that ends a tag; one within quotation marks does not. */
    private int end(int from) {
        char quote = 0;
        for (int at = from; at < xml.length() && at - from < LONGEST_TAG; at++) {
            char c = xml.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at;
            }
        }
        return -1;
    }

    private int words(int from, String closing, int entry) {
        int limit = Math.min(xml.length(), from + CaptionLimits.TEXT);
        int close = xml.indexOf(closing, from, Math.min(xml.length(), limit + closing.length()));
        if (close >= 0) {
            return close;
        }
        problems.add("words without their end, or longer than " + CaptionLimits.TEXT, entry);
        Matcher next = ELEMENT.matcher(xml).region(from, limit);
        return next.find() ? next.start() : limit;
    }

    private static Optional<Duration> time(String tag, Pattern attribute) {
        Matcher time = attribute.matcher(tag);
        return time.find() ? ShowTime.seconds(new BigDecimal(time.group(1))) : Optional.empty();
    }
}
