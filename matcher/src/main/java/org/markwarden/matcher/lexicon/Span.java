package org.markwarden.matcher.lexicon;

/** A word found in a field, with its meaning; places are UTF-16 units. */
public record Span<T>(int start, int end, T meaning) {

    public boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
