package org.markwarden.crawler.parse.kind;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.markwarden.crawler.parse.words.PhraseTable;

/** What phrases of pages without an offer say. */
enum Word {
    CHALLENGE,
    MENTION,
    WALL,
    DOWN,
    LOGIN,
    GONE,
    UNSOLD,
    LOST,
    CONSENT,
    TRACKING,
    ELSEWHERE,
    GIVING,
    HELP;

    private static final String TABLE = "page-phrases.csv";

    static final PhraseTable<Word> PHRASES = new PhraseTable<>(Word.class, TABLE);

    private static final Set<String> HELP_HEADINGS = PhraseTable.rows(Word.class, TABLE).stream()
            .filter(row -> Word.valueOf(row[0]) == HELP)
            .map(row -> row[1].strip())
            .collect(Collectors.toUnmodifiableSet());

    /** Whether a heading says nothing but what such a page is about; a brand may be called after a part of it. */
    static boolean isHelp(String heading) {
        return HELP_HEADINGS.contains(heading.strip().toLowerCase(Locale.ROOT));
    }
}
