package org.markwarden.matcher.names;

import org.markwarden.domain.match.Variant;

/** Takes the names found in one text. */
public interface NameSink {

    /**
     * One registered name found.
     *
     * @param right number of the right in its register
     * @param name 0 for the name of the right, 1 and up for its aliases
     * @param start first code point in the original text
     * @param end code point after the last
     */
    void found(int right, int name, int start, int end, Variant variant, double similarity);

    /**
     * An ordinary word of two characters that sounds or looks like a watched name and stands where a mark would: it is that
     * name only before the name's own goods, as 恰恰 before 瓜子. Nothing to who does not know the goods.
     */
    default void foundWord(int right, int name, int start, int end, Variant variant, double similarity) {}
}
