package org.markwarden.matcher.patent;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.right.PatentType;
import org.markwarden.matcher.fields.FieldText;

/** What is said of patents around a number and without one. */
final class PatentClaims {

    private static final int BEFORE = 24;
    private static final int AFTER = 12;
    private static final Pattern TYPE =
            Pattern.compile("发明|實用新型|实用新型|外观(?:设计)?|外觀(?:設計)?|invention|utility model|design");
    private static final Pattern PACKAGING = Pattern.compile(
            "包装上?(?:标注|印|刻|标示|标明|所标)|外包装|瓶身(?:印|标|刻)|机身铭牌|铭牌|标签上|标签所|吊牌上|printed on (?:the )?(?:box|pack)|on the (?:box|packaging|label)");
    private static final Pattern APPLICATION = Pattern.compile(
            "专利申请中|已申请(?:国家)?(?:发明)?专利|正在申请专利|专利申请号|申请(?:了)?(?:国家)?专利(?!权)|patent[ -]pending|patent applied");
    private static final Pattern DISCLOSED = Pattern.compile("尚未授权|未授权|not yet granted");
    private static final Pattern CLAIM = Pattern.compile(
            "(?:国家|发明|实用新型|外观设计|外观|独家|自主|多项|[0-9一二三四五六七八九十]+项|自有|荣获|获得?|拥有|原创|正版|美国|双)(?:国家)?(?:发明)?专利|专利(?:产品|技术|设计|保护|认证|款|证书|号)|patented|patent (?:protected|technology|design)");
    private static final Pattern DENIED =
            Pattern.compile("(?:无|没有|非|不是|不含|未获|未取得)[^，,。;；]{0,4}$|(?:no|not|non-?)\\s*$");

    private PatentClaims() {}

    /** The type of patent named nearest before the number, else just after it. */
    static @Nullable PatentType claimedType(FieldText field, PatentNumber number) {
        Matcher before = TYPE.matcher(before(field, number));
        String nearest = null;
        while (before.find()) {
            nearest = before.group();
        }
        if (nearest == null) {
            int end = Math.min(field.length(), number.end() + AFTER);
            Matcher after = TYPE.matcher(new String(field.folded(), number.end(), end - number.end()));
            nearest = after.find() ? after.group() : null;
        }
        return nearest == null ? null : type(nearest);
    }

    static boolean isOnPackaging(FieldText field, PatentNumber number) {
        return PACKAGING.matcher(before(field, number)).find();
    }

    /** The few characters before a number: all of a long field for each of its numbers would be too much. */
    private static String before(FieldText field, PatentNumber number) {
        int from = Math.max(0, number.start() - BEFORE);
        return new String(field.folded(), from, number.start() - from);
    }

    static @Nullable Finding bareClaim(FieldText field, boolean numberElsewhere, String law) {
        String folded = new String(field.folded());
        Matcher application = APPLICATION.matcher(folded);
        if (application.find()) {
            boolean disclosed = DISCLOSED.matcher(folded).find();
            return disclosed
                    ? null
                    : at(
                            field,
                            application,
                            "patent-application-advertised",
                            new Reason("advertises with an application that has not been granted", "以未授予专利权的专利申请做广告"),
                            law);
        }
        Matcher claim = CLAIM.matcher(folded);
        while (claim.find()) {
            boolean denied = DENIED.matcher(folded)
                    .region(Math.max(0, claim.start() - 8), claim.start())
                    .find();
            if (!denied && !numberElsewhere) {
                return at(
                        field,
                        claim,
                        "patent-number-missing",
                        new Reason("claims a patent and gives neither number nor type", "宣称专利而未标明专利号和专利种类"),
                        law);
            }
        }
        return null;
    }

    private static Finding at(FieldText field, Matcher match, String kind, Reason reason, String law) {
        return new Finding(
                kind,
                field.name(),
                field.codePoint(match.start()),
                field.codePoint(match.end()),
                field.slice(match.start(), match.end()),
                reason,
                law);
    }

    private static PatentType type(String word) {
        if (List.of("发明", "invention").contains(word)) {
            return PatentType.INVENTION;
        }
        return word.startsWith("实用") || word.startsWith("實") || word.startsWith("utility")
                ? PatentType.UTILITY_MODEL
                : PatentType.DESIGN;
    }
}
