package org.markwarden.crawler.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Money;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.domain.listing.Price;

/** The price in a cell of a table; what its heading says in brackets (万元, 美元) belongs to a bare number. */
final class TablePrice {
    private static final int LONGEST = 200;
    private static final Pattern BARE = Pattern.compile("\\d[\\d., ]*(?:\\s*[-~～—至]\\s*\\d[\\d., ]*)?");

    /** A date, a power of ten, a negative number, or pieces counted before a sum: no price can be told from it. */
    private static final Pattern NO_PRICE = Pattern.compile(
            "(?i).*\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}.*|.*\\d[.\\d]*e[+-]?\\d+.*|[-−－]\\s*\\d.*|.*\\d\\s*(?:件|双|个|只|瓶|盒|条|套|台|箱|包|份|顶|pcs|pieces).*\\d.*(?:元|块|￥|¥).*",
            Pattern.DOTALL);

    private TablePrice() {}

    static @Nullable Price of(@Nullable String cell, @Nullable String currency, @Nullable String unit) {
        if (cell == null || cell.length() > LONGEST || NO_PRICE.matcher(cell).matches()) {
            return null;
        }
        String named = currency == null ? unit : currency;
        boolean bare = named != null && BARE.matcher(cell.strip()).matches() && isUnit(named);
        return Money.price(bare ? cell.strip() + named : cell, null, currency);
    }

    /** Whether words behind a number say how many of what money it is. */
    private static boolean isUnit(String words) {
        if (words.length() > 20 || words.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        PriceText one = PriceText.of("1" + words);
        return one.amount() != null
                && (!one.codes().equals(List.of()) || one.amount().intValue() != 1);
    }
}
