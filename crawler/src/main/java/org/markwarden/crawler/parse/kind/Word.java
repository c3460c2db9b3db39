package org.markwarden.crawler.parse.kind;

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
    GIVING;

    static final PhraseTable<Word> PHRASES = new PhraseTable<>(Word.class, "page-phrases.csv");
}
