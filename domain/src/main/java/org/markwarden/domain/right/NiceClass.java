package org.markwarden.domain.right;

/** A class of the Nice Classification, 1 to 45. */
public record NiceClass(int number) implements Comparable<NiceClass> {
    public NiceClass {
        if (number < 1 || number > 45) {
            throw new IllegalArgumentException("no Nice class: " + number);
        }
    }

    @Override
    public int compareTo(NiceClass other) {
        return Integer.compare(number, other.number);
    }
}
