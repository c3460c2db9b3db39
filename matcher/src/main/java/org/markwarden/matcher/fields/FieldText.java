package org.markwarden.matcher.fields;

import java.util.Locale;
import java.util.Set;
import org.markwarden.matcher.lexicon.Folding;

/** One field of a listing with its folded characters; places are UTF-16 units, told outside as code points. */
public final class FieldText {

    private static final String ATTRIBUTES = "attributes/";
    private static final Set<String> BRAND_KEYS =
            Set.of("品牌", "品牌名称", "商标", "牌子", "brand", "brand name", "marke", "marque");
    private static final Set<String> SENDING_KEYS = Set.of("发货地", "货源地", "所在地", "ships from", "location");

    private final String name;
    private final String text;
    private final char[] folded;
    private final boolean plain;
    private final boolean title;
    private final boolean brand;
    private final boolean description;
    private final boolean transcript;
    private final boolean seller;
    private final boolean attribute;
    private final String key;

    private final boolean namesBrand;

    public FieldText(String name, String text) {
        this.name = name;
        this.text = text;
        this.folded = Folding.fold(text);
        this.plain = isPlain(text);
        this.title = name.equals("title");
        this.brand = name.equals("brand");
        this.description = name.equals("description");
        this.transcript = name.equals("transcript");
        this.seller = name.startsWith("seller.");
        this.attribute = name.startsWith(ATTRIBUTES);
        this.key = attribute ? name.substring(ATTRIBUTES.length()).strip().toLowerCase(Locale.ROOT) : "";
        this.namesBrand = brand || BRAND_KEYS.contains(key);
    }

    /** The field's name as files spell it, such as {@code title} or {@code attributes/颜色}. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The folded characters; shared, not to be changed. */
    public char[] folded() {
        return folded;
    }

    public int length() {
        return folded.length;
    }

    public boolean isTitle() {
        return title;
    }

    public boolean isBrand() {
        return brand;
    }

    /** Says whether the field holds nothing but a maker's name: the brand, or an attribute called so. */
    public boolean namesBrand() {
        return namesBrand;
    }

    public boolean isAttribute() {
        return attribute;
    }

    /** The key of an attribute in small letters, such as {@code 颜色}; empty for every other field. */
    public String key() {
        return key;
    }

    /** Says whether the field is a step of the category path. */
    public boolean isCategory() {
        return name.startsWith("category/");
    }

    /** Says whether the field is an attribute that tells where goods or a sender come from. */
    public boolean tellsPlace() {
        return attribute && (SENDING_KEYS.contains(key) || OriginKeys.rank(key) < OriginKeys.NONE);
    }

    public boolean isDescription() {
        return description;
    }

    public boolean isTranscript() {
        return transcript;
    }

    /** Says whether the field holds running text, where names stand among many sentences. */
    public boolean isProse() {
        return isDescription() || isTranscript();
    }

    /** Says whether the field names the seller. */
    public boolean isSeller() {
        return seller;
    }

    /** Says whether any Chinese character stands in it. */
    public boolean hasHan() {
        for (char c : folded) {
            if (Folding.isHan(c)) {
                return true;
            }
        }
        return false;
    }

    /** What stands between two units, as written. */
    public String slice(int start, int end) {
        return text.substring(start, end);
    }

    /** How many code points stand before this unit. */
    public int codePoint(int unit) {
        return plain ? unit : text.codePointCount(0, unit);
    }

    /** The unit at which this code point begins. */
    public int unit(int codePoint) {
        return plain ? codePoint : text.offsetByCodePoints(0, codePoint);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
