package org.markwarden.crawler.parse.fact;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of a seller without the rating, the number of sales or the courtesy that pages put behind it. */
final class SellerNames {
    private static final int LONGEST = 120;

    /** (4,5/5), 4.6, ★★★★★, (1 204), 98,7 %; a bare number without a point may be part of the name. */
    private static final Pattern BEHIND =
            Pattern.compile("(?:\\s+|(?=[(（★☆]))(?:[(（]\\s*[\\d.,\\s★☆%/+]{1,16}[)）]|[★☆]{1,5}(?:\\s?[\\d.,]{1,4})?"
                    + "|\\d[.,]\\d{1,2}(?:\\s?/\\s?5)?(?:\\s?[★☆])?|\\d{2,3}(?:[.,]\\d{1,2})?\\s?%)\\s*$");

    private static final Pattern COURTESY = Pattern.compile("(?<=[\\p{L}\\p{N}_-])(?:さん|님)$");

    private SellerNames() {}

    static @Nullable String plain(@Nullable String name) {
        if (name == null || name.length() > LONGEST) {
            return name;
        }
        String plain = COURTESY.matcher(BEHIND.matcher(name).replaceFirst(""))
                .replaceFirst("")
                .strip();
        return plain.isEmpty() ? name : plain;
    }
}
