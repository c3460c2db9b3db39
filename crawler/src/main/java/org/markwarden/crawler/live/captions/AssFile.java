package org.markwarden.crawler.live.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.ViewerComment;

/**
 * Reads SubStation Alpha, both versions ({@code .ssa}, {@code .ass}): lines {@code Dialogue:} in the columns that {@code Format:} names, the text
 * last. Danmaku are exchanged this way too; a style of which any line travels over the picture is one of viewers' words.
 */
final class AssFile {
    private static final String DIALOGUE = "Dialogue:";
    private static final String FORMAT = "Format:";
    private static final Pattern START = Pattern.compile("(?m)^\\s*(\\[Script Info]|\\[Events]|" + DIALOGUE + ")");
    private static final Pattern TRAVELS = Pattern.compile("\\{[^{}]*\\\\move\\s{0,9}\\(");
    private static final Pattern DRAWING =
            Pattern.compile("\\{[^{}\\\\]*+(?:\\\\(?!p[1-9])[^{}\\\\]*+)*+\\\\p[1-9][^{}]*+}[^{]*+");
    private static final Pattern OVERRIDE = Pattern.compile("\\{[^{}]*+}");
    private static final List<String> COLUMNS =
            List.of("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text");

    private final Problems problems = new Problems();
    private final List<Line> read = new ArrayList<>();
    private final Set<String> travelling = new HashSet<>();
    private List<String> columns = COLUMNS;
    private boolean isEvents = true;

    /** Words between two times in a style. */
    private record Line(Duration from, Duration to, String style, String text) {}

    private AssFile() {}

    /** Says whether a text begins as such a file does. */
    static boolean isAss(String head) {
        return START.matcher(head).find();
    }

    static CaptionReading read(String text) {
        AssFile file = new AssFile();
        LineWalk lines = new LineWalk(text);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (file.read.size() >= CaptionLimits.CUES) {
                file.problems.add("more than " + CaptionLimits.CUES + " cues, the rest is not read", lines.number());
                break;
            }
            file.line(line.strip(), lines.number());
        }
        return file.reading();
    }

    private void line(String line, int place) {
        if (line.startsWith("[")) {
            isEvents = line.toLowerCase(Locale.ROOT).startsWith("[events]");
        } else if (isEvents && line.startsWith(FORMAT)) {
            columns = Arrays.stream(line.substring(FORMAT.length()).split(","))
                    .map(column -> column.strip().toLowerCase(Locale.ROOT))
                    .toList();
        } else if (line.startsWith(DIALOGUE)) {
            dialogue(line.substring(DIALOGUE.length()).split(",", columns.size()), place);
        }
    }

    private void dialogue(String[] values, int place) {
        Optional<Duration> from = ShowTime.read(value(values, "start"));
        Optional<Duration> to = ShowTime.read(value(values, "end"));
        if (from.isEmpty() || to.isEmpty()) {
            problems.add("a time that is none, or negative, or beyond seven days", place);
            return;
        }
        String written = value(values, "text");
        String style = value(values, "style");
        if (TRAVELS.matcher(written).find()) {
            travelling.add(style);
        }
        String text = plain(written);
        if (!text.isEmpty()) {
            Duration end = to.get().compareTo(from.get()) < 0 ? from.get() : to.get();
            read.add(new Line(from.get(), end, style, text));
        }
    }

    private String value(String[] values, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= values.length ? "" : values[at].strip();
    }

    private static String plain(String written) {
        String words = OVERRIDE.matcher(DRAWING.matcher(written).replaceAll("")).replaceAll("");
        String text = words.replace("\\N", "\n").replace("\\n", "\n").replace("\\h", " ");
        return CueText.plain(text.length() > CaptionLimits.TEXT ? text.substring(0, CaptionLimits.TEXT) : text);
    }

    private CaptionReading reading() {
        List<Cue> cues = new ArrayList<>();
        List<ViewerComment> comments = new ArrayList<>();
        for (Line line : read) {
            if (travelling.contains(line.style)) {
                comments.add(new ViewerComment(line.from, line.text));
            } else {
                cues.add(new Cue(line.from, line.to, line.text));
            }
        }
        cues.sort(Comparator.comparing(Cue::from));
        comments.sort(Comparator.comparing(ViewerComment::at));
        return new CaptionReading(CaptionReading.Format.ASS, cues, comments, null, problems.list());
    }
}
