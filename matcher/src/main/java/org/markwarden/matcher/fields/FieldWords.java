package org.markwarden.matcher.fields;

import java.util.Map;
import org.markwarden.domain.match.Reason;

/** What people call the fields of a listing that files know by short names. */
public final class FieldWords {
    private static final String ATTRIBUTES = "attributes/";
    private static final String CATEGORY = "category/";
    private static final Map<String, Reason> WORDS = Map.of(
            "title", new Reason("the title", "标题"),
            "description", new Reason("the description", "描述"),
            "brand", new Reason("the brand", "品牌"),
            "transcript", new Reason("what was said", "口播"),
            "seller.name", new Reason("the name of the shop", "店铺名称"),
            "seller.licence_name", new Reason("the name on the licence", "营业执照名称"),
            "seller.location", new Reason("the place of the seller", "经营者所在地"),
            "origin", new Reason("the origin", "产地"),
            "ships_from", new Reason("the place it ships from", "发货地"));

    private FieldWords() {}

    /** In both languages, such as the attribute “颜色” or 属性“颜色”. */
    public static Reason of(String field) {
        if (field.startsWith(ATTRIBUTES)) {
            String key = field.substring(ATTRIBUTES.length());
            return new Reason("the attribute “" + key + "”", "属性“" + key + "”");
        }
        if (field.startsWith(CATEGORY)) {
            return new Reason("the category", "类目");
        }
        return WORDS.getOrDefault(field, new Reason("“" + field + "”", "“" + field + "”"));
    }
}
