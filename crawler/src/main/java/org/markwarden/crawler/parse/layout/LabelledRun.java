package org.markwarden.crawler.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of text that holds several pairs: {@code 品牌：松果 货号：SG-X2 产地：中国大陆}. */
final class LabelledRun {
    private static final Pattern NEXT = Pattern.compile("[\\s,，;；]+(\\p{L}[^\\s:：,，;；]{0,11}) ?([:：])(?!//)");

    private LabelledRun() {}

    /** The pairs of a text; a new one begins at a known label, or at any word before a wide colon where a pair has begun so. */
    static List<String> pairs(String text) {
        if (colons(text) < 2) {
            return List.of(text.strip());
        }
        List<String> pairs = new ArrayList<>();
        int start = 0;
        boolean wide = text.indexOf('：') > 0;
        Matcher next = NEXT.matcher(text);
        while (next.find()) {
            boolean begins = Labels.field(next.group(1)) != null
                    || (wide && next.group(2).equals("："));
            if (begins && text.substring(start, next.start()).matches("[^:：]+[:：].*")) {
                pairs.add(text.substring(start, next.start()).strip());
                start = next.start(1);
            }
        }
        pairs.add(text.substring(start).strip());
        return pairs;
    }

    private static int colons(String text) {
        int colons = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            colons += c == ':' || c == '：' ? 1 : 0;
        }
        return colons;
    }
}
