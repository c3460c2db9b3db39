package org.markwarden.crawler.parse.state;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop object beside an offer.
 *
 * @param holder the place of the object that holds it
 */
record StateShop(ObjectNode object, StatePlace holder, StatePlace path) {
    private static final Pattern KEY = Pattern.compile(
            "(?i)(?:shop|store|seller|merchant|mall|supplier)(?:_?(?:info|data|module|model|detail|dto|vo|h5))?");
    private static final double TRUST = 0.75;
    private static final List<String> NAMES = List.of(
            "shopName", "storeName", "sellerName", "mallName", "merchantName", "name", "nick", "title", "companyName");

    /** Whether a key names a shop. */
    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** Whether it stands beside the object at the path, or beside one that holds it. */
    boolean isBeside(StatePlace offer) {
        return holder.holds(offer) || offer.holds(holder);
    }

    /** Whether it says what the shop is called. */
    boolean isNamed() {
        return NAMES.stream().anyMatch(key -> text(StateKeys.value(object, key)) != null);
    }

    void claim(Sheet sheet) {
        claim(sheet, Field.SELLER_NAME, NAMES);
        claim(
                sheet,
                Field.SELLER_ID,
                List.of("shopId", "storeId", "sellerId", "mallId", "merchantId", "storeNum", "id"));
        claim(
                sheet,
                Field.SELLER_LICENCE,
                List.of(
                        "licenceName",
                        "licenseName",
                        "businessLicenseName",
                        "authCompanyName",
                        "enterpriseName",
                        "legalName",
                        "companyName"));
        claim(
                sheet,
                Field.SELLER_CODE,
                List.of(
                        "creditCode",
                        "uscc",
                        "socialCreditCode",
                        "unifiedSocialCreditCode",
                        "unifiedCreditCode",
                        "credit_code",
                        "unified_social_credit_code"));
        claim(sheet, Field.SELLER_LOCATION, List.of("location", "place", "city", "provCity", "shopLocation"));
    }

    private void claim(Sheet sheet, Field field, List<String> keys) {
        for (String key : keys) {
            String value = text(StateKeys.value(object, key));
            if (value != null) {
                sheet.claim(field, value, path + "/" + key, TRUST);
                return;
            }
        }
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null
                        || !(value.isString() || value.isNumber())
                        || value.asString().isBlank()
                ? null
                : value.asString();
    }
}
