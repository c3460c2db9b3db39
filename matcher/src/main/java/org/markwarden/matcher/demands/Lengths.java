package org.markwarden.matcher.demands;

/** Lengths of names or words from one to another, the longest standing for all that are longer. */
record Lengths(int from, int to) {

    /** What is asked of a name of this length is asked of every longer one. */
    static final int LONGEST = 99;

    static final Lengths ANY = new Lengths(1, LONGEST);

    /** Reads {@code any}, {@code 2}, {@code 3-5} or {@code 7+}. */
    static Lengths read(String cell) {
        if (cell.equals("any")) {
            return ANY;
        }
        try {
            if (cell.endsWith("+")) {
                return checked(cell, Integer.parseInt(cell.substring(0, cell.length() - 1)), LONGEST);
            }
            int dash = cell.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? cell : cell.substring(0, dash));
            return checked(cell, from, dash < 0 ? from : Integer.parseInt(cell.substring(dash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no lengths: '" + cell + "'", e);
        }
    }

    private static Lengths checked(String cell, int from, int to) {
        if (from < 1 || to < from || to > LONGEST) {
            throw new IllegalArgumentException("wanted lengths from 1 to " + LONGEST + ", found '" + cell + "'");
        }
        return new Lengths(from, to);
    }
}
