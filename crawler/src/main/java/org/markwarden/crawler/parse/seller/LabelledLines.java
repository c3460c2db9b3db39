package org.markwarden.crawler.parse.seller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.seller.LabelMarks.Mark;

/** The lines of a page as labels with their values, which stand behind their label or in the next lines. */
final class LabelledLines {
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 4_000;
    private static final int MOST_PAIRS = 500;

    /** One label with its value. */
    record Pair(SellerField field, String label, String value) {}

    private final List<String> lines;
    private final List<Pair> pairs = new ArrayList<>();

    private LabelledLines(List<String> lines) {
        this.lines = lines;
    }

    /** The lines of a text, tidy and none of them empty; what is too long for any page of this kind is left out. */
    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n", MOST_LINES))
                .limit(MOST_LINES - 1L)
                .map(line -> Tidy.text(Tidy.cut(line, LONGEST_LINE)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static List<Pair> pairs(List<String> lines) {
        LabelledLines labelled = new LabelledLines(lines);
        for (int i = 0; i < lines.size() && labelled.pairs.size() < MOST_PAIRS; i++) {
            labelled.line(i);
        }
        return labelled.pairs;
    }

    private void line(int number) {
        String line = lines.get(number);
        List<Mark> marks = LabelMarks.of(line);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean last = i == marks.size() - 1;
            String value = stripped(line.substring(
                    mark.end(), last ? line.length() : marks.get(i + 1).start()));
            if (!last) {
                add(mark, value);
            } else if (value.isEmpty()) {
                add(mark, following(mark, number + 1));
            } else {
                add(mark, mark.field() == SellerField.ADDRESS ? continued(value, number + 1) : value);
            }
        }
    }

    private void add(Mark mark, String value) {
        if (!value.isEmpty() && mark.field() != SellerField.ASIDE) {
            pairs.add(new Pair(mark.field(), mark.label(), value));
        }
    }

    private String following(Mark mark, int next) {
        if (next >= lines.size() || !LabelMarks.of(lines.get(next)).isEmpty()) {
            return "";
        }
        return mark.field() == SellerField.ADDRESS
                ? String.join(", ", PostalLines.from(lines, next))
                : stripped(lines.get(next));
    }

    /** The lines below belong to the address only where they lead to its postal code or country. */
    private String continued(String value, int next) {
        List<String> more = PostalLines.isWhole(value) ? List.of() : PostalLines.from(lines, next);
        boolean leads = !more.isEmpty() && PostalLines.isEnd(more.getLast());
        return leads ? value.replaceAll(",$", "") + ", " + String.join(", ", more) : value;
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && ":： -–|｜".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " ,，;；|｜、/".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }
}
