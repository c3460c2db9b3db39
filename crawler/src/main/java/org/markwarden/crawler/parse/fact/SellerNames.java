package org.markwarden.crawler.parse.fact;

import java.util.regex.Pattern;

/** The name of a seller without the rating, the number of sales or the courtesy that pages show behind it. */
final class SellerNames {
    private static final int LONGEST = 120;
    private static final String SHOWN = "text:";
    private static final String OF_MEMBER = "text:member link";

    /** (4,5/5), 4.6 ★, ★★★★★, (1 204), (98,7 %); a bare number may be part of the name. */
    private static final Pattern BEHIND =
            Pattern.compile("(?:\\s+|(?=[(（★☆]))(?:[(（]\\s*[\\d.,\\s★☆%/+]{1,16}[)）]|[★☆]{1,5}(?:\\s?[\\d.,]{1,4})?"
                    + "|\\d[.,]\\d{1,2}\\s?(?:/\\s?5(?:\\s?[★☆])?|[★☆]))\\s*$");

    /** Shops call themselves 肉屋さん and 선생님: there it is no courtesy of the page. */
    private static final Pattern COURTESY = Pattern.compile(
            "(?<=[\\p{L}\\p{N}_-])(?:(?<![屋や店社者])さん|(?<!선생|사장|손|스|고객|하나|해|달|공주|왕자|임금|주인|형|누|어머|아버|원장|기사|장인)님)$");

    /** Behind another script it is one, whoever is named. */
    private static final Pattern COURTESY_BEHIND_LATIN = Pattern.compile("(?<=[A-Za-z0-9_-])(?:さん|님)$");

    private SellerNames() {}

    /**
     * The plain name.
     *
     * @param path of the source that names it: what markup and data say is the name and nothing else
     */
    static String plain(String name, String path) {
        if (name.length() > LONGEST || !path.startsWith(SHOWN)) {
            return name;
        }
        Pattern courtesy = path.equals(OF_MEMBER) ? COURTESY : COURTESY_BEHIND_LATIN;
        String rated = BEHIND.matcher(SellerTexts.withoutSender(name)).replaceFirst("");
        String plain = courtesy.matcher(rated).replaceFirst("").strip();
        return plain.isEmpty() ? name : plain;
    }
}
