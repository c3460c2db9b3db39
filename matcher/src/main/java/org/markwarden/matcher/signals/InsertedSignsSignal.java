package org.markwarden.matcher.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;

/** Signs, emoji or spaces pushed between the letters of the name, where the registered name has none: made to slip past a search. */
final class InsertedSignsSignal implements Signal {

    /** How people write between words, or instead of a space. */
    private static final String ORDINARY = " -·'&.";
    /** What may stand beside the space that parts two words of a name. */
    private static final String BETWEEN_WORDS = ORDINARY + ",，、/_’–—+";

    @Override
    public @Nullable Reading read(Comparison comparison) {
        String name = comparison.name();
        String written = comparison.written();
        if (name == null || isPlain(written) || comparison.best().mention().similarity() < 0.6) {
            return null;
        }
        List<Gap> inside = gaps(written);
        if (inside.isEmpty()) {
            return null;
        }
        int more = Stream.concat(Stream.of(name), comparison.entry().aliases().stream())
                .mapToInt(own -> inserted(inside, gaps(own)))
                .min()
                .orElse(0);
        if (more <= 0) {
            return null;
        }
        return new Reading(
                Math.min(1, 0.5 + 0.25 * more),
                new Reason("signs stand inside the name: “" + written + "”", "名称中插入符号：“" + written + "”"),
                written,
                name);
    }

    /** Most names are written in letters alone. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (!Character.isLetterOrDigit(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Signs that are not the name's own; punctuation where it has a gap itself is none, and in a name without gaps one
     * ordinary sign is how people write.
     */
    private static int inserted(List<Gap> written, List<Gap> own) {
        List<Gap> others = written.stream()
                .filter(gap -> own.stream().noneMatch(gap::isOf))
                .toList();
        int signs = others.stream().mapToInt(Gap::signs).sum();
        int ordinary = others.stream().mapToInt(Gap::ordinary).sum();
        return signs + (others.size() < written.size() ? ordinary : Math.max(0, ordinary - 1));
    }

    private static List<Gap> gaps(String text) {
        int[] all = text.codePoints().toArray();
        int letters = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
        List<Gap> gaps = new ArrayList<>();
        int before = 0;
        int last = -1;
        for (int i = 0; i < all.length; i++) {
            if (Character.isLetterOrDigit(all[i])) {
                if (before > 0 && i > last + 1) {
                    boolean han = Character.isIdeographic(all[last]) && Character.isIdeographic(all[i]);
                    gaps.add(new Gap(before, letters - before, han, new String(all, last + 1, i - last - 1)));
                }
                before++;
                last = i;
            }
        }
        return gaps;
    }

    /**
     * What stands between two letters.
     *
     * @param before how many letters stand before it
     * @param after how many behind it
     * @param isInHan whether both neighbours are Chinese characters
     */
    private record Gap(int before, int after, boolean isInHan, String text) {

        /** Says whether this is what parts the name itself here. */
        boolean isOf(Gap own) {
            boolean here = before == own.before || after == own.after;
            return here && (isPunctuation() || text.equals(own.text));
        }

        private boolean isPunctuation() {
            return text.chars().allMatch(c -> BETWEEN_WORDS.indexOf(c) >= 0);
        }

        int ordinary() {
            return text.codePointCount(0, text.length()) - signs();
        }

        /** Inside a Chinese name only a space is custom, and the dot between parts of a foreign name. */
        int signs() {
            return (int) text.codePoints()
                    .filter(c -> isInHan ? c != ' ' && !(c == '·' && before > 1 && after > 1) : ORDINARY.indexOf(c) < 0)
                    .count();
        }
    }
}
