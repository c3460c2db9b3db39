package org.markwarden.crawler.parse.seller;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name and address that stand in an imprint without labels: name, street, postal code and town (§ 5 DDG).
 *
 * @param name that of the enterprise, else the first one given
 */
record Imprint(String name, String address) {
    private static final int LOOKED_AT = 200;
    private static final int MOST_ABOVE = 4;
    private static final int LONGEST = 80;
    private static final Pattern TOWN = Pattern.compile("(?:[A-Z]{1,2}[- ])?\\d{4,5} \\p{Lu}\\p{L}.{0,40}");
    private static final Pattern STREET = Pattern.compile(
            "\\p{L}.{2,50} \\d{1,4} ?[a-z]?(?:[-–/]\\d{1,4} ?[a-z]?)?|\\d{1,4}(?: ?(?:bis|ter))?,? \\p{L}.{2,50}");
    private static final Pattern LAW = Pattern.compile("(?i).*(?:§|\\bgemäß\\b|\\b(?:TMG|DDG|ECG|MStV)\\b).*");

    /** The first such block of the page. */
    static Optional<Imprint> in(List<String> lines) {
        int end = Math.min(lines.size(), LOOKED_AT);
        for (int town = 2; town < end; town++) {
            if (TOWN.matcher(lines.get(town)).matches()
                    && STREET.matcher(lines.get(town - 1)).matches()) {
                int top = top(lines, town - 2);
                if (top <= town - 2) {
                    return Optional.of(new Imprint(name(lines.subList(top, town - 1)), address(lines, town)));
                }
            }
        }
        return Optional.empty();
    }

    /** The first line of the block that ends here. */
    private static int top(List<String> lines, int last) {
        int top = last + 1;
        while (top > 0 && last + 1 - top < MOST_ABOVE && isName(lines.get(top - 1))) {
            top--;
        }
        return top;
    }

    private static boolean isName(String line) {
        return line.length() <= LONGEST
                && !line.contains(":")
                && !line.endsWith(".")
                && !LAW.matcher(line).matches()
                && !SellerWords.isHeading(line)
                && SellerWords.field(line) == null;
    }

    private static String name(List<String> block) {
        return block.stream().filter(LegalForm::ends).findFirst().orElse(block.getFirst());
    }

    private static String address(List<String> lines, int town) {
        String address = lines.get(town - 1) + ", " + lines.get(town);
        boolean country = town + 1 < lines.size() && PostalLines.isCountry(lines.get(town + 1));
        return country ? address + ", " + lines.get(town + 1) : address;
    }
}
