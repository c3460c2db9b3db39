package org.markwarden.crawler.intake;

/**
 * How much of one clue is taken, at most.
 *
 * @param file bytes of the file handed in
 * @param part bytes of one page, picture or table inside
 * @param unpacked bytes of all parts together
 * @param parts pages, rows, pictures
 * @param depth files within files
 */
public record IntakeLimits(long file, long part, long unpacked, int parts, int depth) {
    /** What the program uses: a gigabyte, parts of 32 MiB, four gigabytes unpacked, 200,000 parts, five files deep. */
    public static final IntakeLimits DEFAULT = new IntakeLimits(1L << 30, 32L << 20, 4L << 30, 200_000, 5);

    public IntakeLimits {
        if (file < 1 || part < 1 || unpacked < part || parts < 1 || depth < 1) {
            throw new IllegalArgumentException("limits of a clue want more than nothing: " + file + ", " + part);
        }
    }
}
