package org.markwarden.matcher.names;

import org.markwarden.matcher.text.FoldedText;

/** One way to look at a text. */
interface View {

    /** Adds what it finds. */
    void scan(FoldedText text, Hits hits);
}
