package org.markwarden.crawler.parse.fact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.ShopType;

/** What a shop's name claims it to be (旗舰店, 专卖店, 自营). */
public final class ShopTypes {
    private ShopTypes() {}

    /** The type the name claims, absent when it claims none. */
    public static @Nullable ShopType of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("自营") || lower.contains("自營")) {
            return ShopType.SELF_OPERATED;
        }
        if (lower.contains("旗舰店")
                || lower.contains("旗艦店")
                || lower.contains("flagship")
                || lower.contains("official store")
                || lower.contains("official shop")) {
            return ShopType.FLAGSHIP;
        }
        return lower.contains("专卖店") || lower.contains("專賣店") || lower.contains("专营店") || lower.contains("專營店")
                ? ShopType.SPECIALIST
                : null;
    }
}
