package org.markwarden.matcher.signals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;

/**
 * The words of a listing in which a known code of a user of the special mark for geographical indications is looked up;
 * the mark carries its user's unified social credit code (CNIPA notice 354 of 2020).
 */
final class UserCodes {

    private static final String SPECIAL_MARK = "专用标志";
    private static final List<String> INDICATION = List.of("地理标志", "地标");
    /** How far before the words of the mark the kind of mark is named. */
    private static final int NEAR = 12;

    private static final String DENIALS = "未不非无没";
    /** What says, behind the words of the mark, that it is done without. */
    private static final Pattern WITHOUT = Pattern.compile("注销|取消|停用|停止使用|撤销|失效|到期|过期|不再使用|未使用|未获|没有使用");

    private static final String BREAKS = "，。；、！？,;!?\n";

    private final List<String> texts = new ArrayList<>();

    private UserCodes() {}

    static UserCodes of(ListingText text) {
        var found = new UserCodes();
        for (FieldText field : text.fields()) {
            if (!field.isSeller()) {
                found.texts.add(bare(field.text()));
            }
        }
        return found;
    }

    /** Says whether this code stands in the listing, and not inside a longer one. */
    boolean hold(String code) {
        String asked = bare(code.strip());
        return !asked.isEmpty() && texts.stream().anyMatch(text -> holds(text, asked));
    }

    /** Says whether the listing speaks of the special mark as shown: of this one, and not of doing without it. */
    boolean showSpecialMark() {
        return texts.stream().anyMatch(UserCodes::shows);
    }

    private static boolean holds(String text, String code) {
        for (int at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
            int end = at + code.length();
            if ((at == 0 || !isOfCode(text.charAt(at - 1))) && (end == text.length() || !isOfCode(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean shows(String text) {
        for (int at = text.indexOf(SPECIAL_MARK); at >= 0; at = text.indexOf(SPECIAL_MARK, at + 1)) {
            String before = text.substring(clause(text, at), at);
            if (INDICATION.stream().anyMatch(before::contains)
                    && !WITHOUT.matcher(text.substring(at, clauseEnd(text, at))).find()
                    && before.chars().noneMatch(c -> DENIALS.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** Where the words that belong to this place begin. */
    private static int clause(String text, int at) {
        int start = at;
        while (start > 0 && at - start < NEAR && BREAKS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int at) {
        int end = at + SPECIAL_MARK.length();
        while (end < text.length() && end - at < NEAR + SPECIAL_MARK.length() && BREAKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    private static boolean isOfCode(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
}
