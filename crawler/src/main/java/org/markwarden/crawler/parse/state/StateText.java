package org.markwarden.crawler.parse.state;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Text of state, which may be HTML: emphasised hits of a search, entities. */
final class StateText {
    private static final int LONGEST = 50_000;

    private StateText() {}

    static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (cut.indexOf('<') >= 0 && cut.indexOf('>') > 0) {
            return Jsoup.parseBodyFragment(cut).text();
        }
        return cut.indexOf('&') >= 0 ? Parser.unescapeEntities(cut, false) : cut;
    }
}
