package org.markwarden.domain.words;

import org.markwarden.domain.match.Reason;

/** The same said in both languages of the product; neither holds the other. */
public record Phrase(String chinese, String english) {

    /** What is the same in both, such as a name or a number. */
    public static Phrase same(String text) {
        return new Phrase(text, text);
    }

    public static Phrase of(Reason reason) {
        return new Phrase(reason.chinese(), reason.english());
    }

    /** Both parts of each, with this between them. */
    public Phrase and(String between, Phrase other) {
        return new Phrase(chinese + between + other.chinese, english + between + other.english);
    }
}
