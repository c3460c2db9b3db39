package org.markwarden.matcher.patent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.right.Patent;
import org.markwarden.domain.right.PatentType;
import org.markwarden.domain.right.RightStatus;
import org.markwarden.matcher.fields.FieldText;

/** What the numbers and claims of one field say against themselves or the register (F-19). */
public final class PatentFindings {

    private static final String FALSE_1 = "专利法实施细则（2023）第一百零一条第一款第（一）项";
    private static final String FALSE_3 = "专利法实施细则（2023）第一百零一条第一款第（三）项";
    private static final String MARKING = "专利法实施细则（2023）第九十九条";
    private static final String ADVERTISING = "广告法第十二条";

    private final PatentBook book;

    public PatentFindings(PatentBook book) {
        this.book = book;
    }

    /** The findings about the numbers of a field and about claims without a number. */
    public List<Finding> in(FieldText field, List<PatentNumber> numbers, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        for (PatentNumber number : numbers) {
            add(findings, form(field, number));
            add(findings, kind(field, number));
            add(
                    findings,
                    PatentClaims.isOnPackaging(field, number)
                            ? packaging(field, number, asOf)
                            : state(field, number, asOf));
        }
        return findings;
    }

    private static void add(List<Finding> findings, @Nullable Finding finding) {
        if (finding != null) {
            findings.add(finding);
        }
    }

    private static @Nullable Finding form(FieldText field, PatentNumber number) {
        if (!Boolean.FALSE.equals(number.checkDigitFits())) {
            return null;
        }
        char expected = number.expectedCheck();
        return finding(
                "patent-number-check-digit",
                field,
                number,
                new Reason(
                        "the check digit of " + number.number() + " should be " + expected
                                + "; no such number was given out",
                        number.number() + "的校验位应为" + expected + "，该号码不可能被授予"),
                FALSE_1 + "；" + MARKING);
    }

    private static @Nullable Finding kind(FieldText field, PatentNumber number) {
        PatentType claimed = PatentClaims.claimedType(field, number);
        PatentType kind = number.kind();
        if (kind == null) {
            return finding(
                    "patent-number-kind",
                    field,
                    number,
                    new Reason(
                            "the type digit of " + number.number() + " stands for no kind of patent",
                            number.number() + "的种类代码不对应任何专利类型"),
                    FALSE_1 + "；" + MARKING);
        }
        if (claimed == null || claimed == kind) {
            return null;
        }
        return finding(
                "patent-number-kind",
                field,
                number,
                new Reason(
                        number.number() + " is the number of a patent for " + kind.label() + ", claimed is "
                                + claimed.label(),
                        number.number() + "为" + chinese(kind) + "专利号，却宣称为" + chinese(claimed)),
                FALSE_1 + "；" + ADVERTISING);
    }

    /** Listing text is advertising, to which the leave to sell off goods marked before the end does not reach. */
    private @Nullable Finding state(FieldText field, PatentNumber number, LocalDate asOf) {
        Patent patent = book.find(number);
        if (patent != null) {
            Finding registered = registered(field, number, patent, asOf);
            return registered;
        }
        LocalDate ended = PatentTerm.endedBy(number);
        if (ended != null && asOf.isAfter(ended)) {
            return finding(
                    "patent-expired",
                    field,
                    number,
                    new Reason(
                            "filed in " + number.year() + ", its term ended by " + ended + " at the latest",
                            "申请于" + number.year() + "年，保护期至迟于" + ended + "届满"),
                    FALSE_1 + "；" + ADVERTISING);
        }
        return null;
    }

    private static @Nullable Finding registered(FieldText field, PatentNumber number, Patent patent, LocalDate asOf) {
        LocalDate to = patent.entry().validTo();
        RightStatus status = patent.entry().status();
        boolean over = to != null && asOf.isAfter(to);
        return switch (status) {
            case PENDING ->
                finding(
                        "patent-application-as-patent",
                        field,
                        number,
                        new Reason(
                                "the register knows " + number.number() + " only as an application",
                                "权利名录中" + number.number() + "仅为申请，尚未授权"),
                        FALSE_3 + "；" + ADVERTISING);
            case INVALIDATED, CANCELLED ->
                finding(
                        "patent-invalidated",
                        field,
                        number,
                        new Reason(
                                "the patent " + number.number() + " was declared " + status.label(),
                                "专利" + number.number() + "已被宣告无效或终止"),
                        FALSE_1 + "；" + ADVERTISING);
            case EXPIRED -> finding("patent-expired", field, number, ended(number, to), FALSE_1 + "；" + ADVERTISING);
            case REGISTERED ->
                over ? finding("patent-expired", field, number, ended(number, to), FALSE_1 + "；" + ADVERTISING) : null;
        };
    }

    private static Reason ended(PatentNumber number, @Nullable LocalDate to) {
        String day = to == null ? "" : " on " + to;
        String tag = to == null ? "" : "于" + to;
        return new Reason("the patent " + number.number() + " ended" + day, "专利" + number.number() + "已" + tag + "终止");
    }

    /** A mark on packaging made before the end may be sold off: a question to the seller, no finding against him. */
    private @Nullable Finding packaging(FieldText field, PatentNumber number, LocalDate asOf) {
        return state(field, number, asOf) == null
                ? null
                : finding(
                        "patent-packaging-question",
                        field,
                        number,
                        new Reason(
                                "the patent on the packaging has ended; goods marked before may be sold off: ask when they were made",
                                "包装所标专利已终止；终止前依法标注的产品可继续销售，需核实生产日期"),
                        "专利法实施细则（2023）第一百零一条第二款");
    }

    /** A claim to a patent with no number or no type anywhere in the listing. */
    public @Nullable Finding bareClaim(FieldText field, boolean numberElsewhere) {
        return PatentClaims.bareClaim(field, numberElsewhere, ADVERTISING);
    }

    static Finding finding(String kind, FieldText field, PatentNumber number, Reason reason, String law) {
        return new Finding(
                kind,
                field.name(),
                field.codePoint(number.start()),
                field.codePoint(number.end()),
                number.text(),
                reason,
                law);
    }

    private static String chinese(PatentType type) {
        return switch (type) {
            case INVENTION -> "发明";
            case UTILITY_MODEL -> "实用新型";
            case DESIGN -> "外观设计";
        };
    }
}
