package org.markwarden.matcher.names;

/** What kind of text is searched: where a mark would stand in it. */
public enum Place {
    /** Running text: descriptions, transcripts. */
    PROSE,
    /** A short text in which marks have no place of their own: attributes, categories. */
    VALUE,
    /** The title of an offer, which by custom begins with the mark. */
    TITLE,
    /** A value that is a name and nothing else: the brand field. */
    LABEL,
    /** The name of a seller or shop: words, often joined to one. */
    HANDLE
}
