package org.markwarden.matcher.fields;

import java.util.List;
import java.util.Locale;

/** The keys under which attributes tell where goods come from, in the languages of marketplaces. */
public final class OriginKeys {

    /** The rank of a key that tells no origin. */
    public static final int NONE = Integer.MAX_VALUE;

    /** In this order: goods packed in one place grew in another. */
    private static final List<String> KEYS = List.of(
            "原产地",
            "place of origin",
            "country of origin",
            "country/region of origin",
            "country of manufacture",
            "country/region of manufacture",
            "origin",
            "herkunftsland",
            "ursprungsland",
            "herkunft",
            "pays d'origine",
            "origine",
            "paese di origine",
            "país de origen",
            "origen",
            "país de origem",
            "origem",
            "kraj pochodzenia",
            "страна производства",
            "страна-изготовитель",
            "menşei",
            "原産国",
            "原産地",
            "産地",
            "원산지",
            "xuất xứ",
            "asal",
            "negara asal",
            "ประเทศต้นกำเนิด",
            "产区",
            "产地",
            "产地省份",
            "产地城市");

    private OriginKeys() {}

    /** How early a key is asked, the lowest first; {@link #NONE} for a key that tells no origin. Capitals count for nothing. */
    public static int rank(String key) {
        int rank = KEYS.indexOf(key.strip().toLowerCase(Locale.ROOT));
        return rank < 0 ? NONE : rank;
    }
}
