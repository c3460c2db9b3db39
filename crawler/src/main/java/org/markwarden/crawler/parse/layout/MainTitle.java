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

    /** The title heading; {@code names} are what other sources call the offer. */
    static MainTitle of(Outline outline, List<String> names) {
        MainTitle best = null;
        double bestScore = 0;
        for (Outline.Spot heading : outline.headings()) {
            String text = Tidy.text(heading.text());
            double score = text.length() < 2 || text.length() > 400 ? 0 : score(heading, text, names);
            if (score > bestScore) {
                bestScore = score;
                best = new MainTitle(text, heading.element(), heading.at(), Math.min(0.85, 0.4 + score / 4));
            }
        }
        return best == null ? ofDocument(names) : best;
    }

    private static double score(Outline.Spot heading, String text, List<String> names) {
        double alike = names.stream()
                .mapToDouble(name -> isSiteName(text, name) ? 0 : alike(text, name))
                .max()
                .orElse(0);
        double level = switch (heading.element().normalName()) {
            case "h1" -> 0.6;
            case "h2" -> 0.2;
            default -> 0;
        };
        return alike < 0.3 ? (level > 0.5 ? 0.3 : 0) : alike + level;
    }

    /** "Kettle - Shop" names the shop last: a part of the title that is not its longest. */
    private static boolean isSiteName(String heading, String name) {
        String longest = longestPart(name);
        return longest.length() > 3
                && name.length() > longest.length() + 2
                && name.endsWith(heading)
                && !longest.contains(heading);
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
    static double alike(String heading, String name) {
        Set<String> wanted = words(heading);
        Set<String> found = words(name);
        if (wanted.isEmpty() || found.isEmpty()) {
            return 0;
        }
        long shared = wanted.stream().filter(found::contains).count();
        return shared / (double) Math.max(wanted.size(), Math.min(found.size(), 4));
    }

    /** Words, and pairs of Chinese characters. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty() && word.codePointAt(0) > 0x2E80) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
