package org.markwarden.crawler.parse.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Tidy;

/**
 * The heading that names the offer.
 *
 * @param text the name
 * @param element the heading, absent when only the document's title names it
 * @param at the place of the heading in the visible text
 */
record MainTitle(String text, @Nullable Element element, int at, double confidence) {
    private static final Pattern PARTS = Pattern.compile("\\s+[|｜»–—·:-]\\s+|\\s*[|｜]\\s*|\\s-\\s|_(?=\\p{IsHan})|【|】");

    private static final int SHORTEST_NAME = 8;
    private static final double MUCH_LONGER = 1.5;
    private static final double LIKELY = 0.8;
    private static final double NEARLY = 0.15;
    private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The title heading; {@code names} are what other sources call the offer. */
    static MainTitle of(Outline outline, List<String> names) {
        List<Name> known = names.stream().distinct().map(Name::of).toList();
        MainTitle best = null;
        double bestScore = 0;
        for (Spot heading : outline.headings()) {
            String text = Tidy.text(heading.text());
            double score = text.length() < 2 || text.length() > 400 ? 0 : score(heading, text, known);
            score = score > 0 && SiteName.is(heading, outline.headings(), names) ? 0 : score;
            if (best == null ? score > bestScore : isBetter(heading, score, best, bestScore)) {
                bestScore = score;
                best = new MainTitle(text, heading.element(), heading.at(), Math.min(0.85, 0.4 + score / 4));
            }
        }
        MainTitle called = best == null || !isHeading(best.element) ? GoodsName.of(outline) : null;
        if (called != null && (best == null || !best.text.equals(called.text))) {
            return called;
        }
        return best == null ? ofDocument(names) : best;
    }

    private static boolean isHeading(@Nullable Element element) {
        return element != null && element.normalName().matches("h[1-6]");
    }

    private static boolean isBetter(Spot heading, double score, MainTitle than, double thanScore) {
        String text = Tidy.text(heading.text());
        if (score == thanScore) {
            return saysMore(text, than.text);
        }
        return score > thanScore
                ? isHeading(heading.element()) || !(isAlmost(thanScore, score) && isLonger(than.text, text))
                : !isHeading(than.element) && isAlmost(score, thanScore) && isLonger(text, than.text);
    }

    private static boolean isLonger(String text, String than) {
        return text.length() >= MUCH_LONGER * than.length() || saysMore(text, than);
    }

    /** A brand or a series that stands apart is found whole in the title; the name beside it holds more of it, in other order. */
    private static boolean isAlmost(double score, double best) {
        return score >= LIKELY && best - score < NEARLY;
    }

    /** Of two parts of the same name the longer one is it: a step of the path and the type of the goods are parts as well. */
    private static boolean saysMore(String text, String than) {
        String whole = UNSAID.matcher(text).replaceAll("");
        String part = UNSAID.matcher(than).replaceAll("");
        return whole.length() > part.length() && whole.contains(part);
    }

    /** What another source calls the offer, taken apart once. */
    private record Name(String text, String longestPart, Set<String> words) {
        static Name of(String text) {
            return new Name(text, MainTitle.longestPart(text), MainTitle.words(text));
        }

        /** "Kettle - Shop" names the shop last: a part of the title that is not its longest. */
        boolean namesSite(String heading) {
            return longestPart.length() > 3
                    && text.length() > longestPart.length() + 2
                    && text.endsWith(heading)
                    && !longestPart.contains(heading)
                    && !heading.contains(longestPart);
        }

        /** Whether the heading says all of what the name says first; a path of headings repeats only its end. */
        boolean beginsIn(String heading) {
            return longestPart.length() >= SHORTEST_NAME
                    && text.startsWith(longestPart)
                    && heading.length() < 2 * longestPart.length()
                    && heading.contains(longestPart);
        }
    }

    private static double score(Spot heading, String text, List<Name> names) {
        Set<String> words = words(text);
        double alike = 0;
        for (Name name : names) {
            double share = name.beginsIn(text) ? 1 : alike(words, name.words);
            alike = Math.max(alike, name.namesSite(text) ? 0 : share);
        }
        double level = switch (heading.element().normalName()) {
            case "h1" -> 0.6;
            case "h2" -> 0.2;
            default -> 0;
        };
        return alike < 0.3 ? (level > 0.5 ? 0.3 : 0) : alike + level;
    }

    private static MainTitle ofDocument(List<String> names) {
        String title = names.isEmpty() ? "" : longestPart(names.getLast());
        return new MainTitle(title, null, 0, 0.35);
    }

    /** The part of a document's title that is not the shop's name. */
    static String longestPart(String title) {
        String best = "";
        for (String part : PARTS.splitAsStream(Tidy.text(title)).toList()) {
            best = part.length() > best.length() ? part : best;
        }
        return best.strip();
    }

    /** The share of the heading's words that the name holds too. */
    private static double alike(Set<String> wanted, Set<String> found) {
        if (wanted.isEmpty() || found.isEmpty()) {
            return 0;
        }
        int shared = 0;
        for (String word : wanted) {
            shared += found.contains(word) ? 1 : 0;
        }
        return shared / (double) Math.max(wanted.size(), Math.min(found.size(), 4));
    }

    /** Words, and pairs of Chinese characters. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean part = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (!part && start >= 0) {
                add(lower.substring(start, i), words);
            }
            start = !part ? -1 : start < 0 ? i : start;
        }
        return words;
    }

    private static void add(String word, Set<String> words) {
        if (word.charAt(0) <= 0x2E80) {
            words.add(word);
            return;
        }
        for (int i = 0; i + 2 <= word.length(); i++) {
            words.add(word.substring(i, i + 2));
        }
    }
}
