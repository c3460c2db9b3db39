package org.markwarden.crawler.parse.seller;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.crawler.parse.fact.PostedTime;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.seller.LabelledLines.Pair;
import org.markwarden.domain.listing.UnifiedSocialCreditCode;

/** Judges what stands behind a label: taken, put where it belongs, or said to be masked or wrong. */
final class SellerValues {
    private static final double LABELLED = 0.8;
    private static final double CHECKED = 0.95;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PERSON = 60;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_PLACE = 15;
    private static final int LONGEST_CODE = 40;
    private static final Set<String> NOTHING =
            Set.of("-", "--", "—", "/", "无", "暂无", "未公示", "未填写", "n/a", "none", "null");
    private static final Pattern MASK = Pattern.compile("\\*{2,}|[＊•●]{2,}|[xX]{4,}");
    private static final Pattern PHONE =
            Pattern.compile("[+(（]?\\d[\\d\\s()（）./-]{4,24}\\d(?:\\s*(?:转|ext\\.?|#)\\s*\\d{1,6})?");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}");
    private static final Pattern AT = Pattern.compile("\\s*[\\[({]\\s*(?:at|ät)\\s*[\\])}]\\s*");
    private static final Pattern OLD_NUMBER = Pattern.compile("\\d{13}|\\d{15}");
    private static final Pattern CODE_SHAPE = Pattern.compile("[0-9A-Z]{18}");
    private static final Pattern VAT = Pattern.compile("[A-Z]{2,3}[0-9A-Z]{2,13}|\\d{8,14}");

    private final Said said;
    private final String source;

    /** Values of a source; its name begins the path of each. */
    SellerValues(Said said, String source) {
        this.said = said;
        this.source = source;
    }

    void take(Pair pair) {
        String value = pair.value();
        if (NOTHING.contains(value.toLowerCase(Locale.ROOT))) {
            return;
        }
        boolean masked = MASK.matcher(value).find();
        if (masked) {
            said.fault(pair.field(), "masked on the page: " + Tidy.cut(value, LONGEST_NAME));
            return;
        }
        judged(pair, value);
    }

    private void judged(Pair pair, String value) {
        switch (pair.field()) {
            case CODE -> code(pair, value);
            case PHONE -> matched(pair, PHONE.matcher(value));
            case EMAIL -> matched(pair, EMAIL.matcher(AT.matcher(value).replaceAll("@")));
            case VAT -> vat(pair, value);
            case SINCE -> since(pair, value);
            case ADDRESS -> address(pair, value);
            case REPRESENTATIVE -> person(pair, value);
            case LICENCE -> upTo(LONGEST_NAME, pair, value);
            case NUMBER -> number(pair, value);
            case SHOP, SHOP_ID, LOCATION, PERSON -> upTo(LONGEST_PERSON, pair, value);
            case KIND -> upTo(LONGEST_NAME, pair, value);
            case SCOPE, CAPITAL -> claim(pair.field(), pair, value);
            case ASIDE, HEADING -> {}
        }
    }

    /** The code with its check character; the number of a licence from before 2015 is a number and no code. */
    private void code(Pair pair, String value) {
        String plain = value.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Optional<UnifiedSocialCreditCode> code = UnifiedSocialCreditCode.in(plain);
        if (code.isPresent()) {
            said.claim(SellerField.CODE, code.get().value(), path(pair), CHECKED);
        } else if (CODE_SHAPE.matcher(plain).lookingAt()) {
            said.fault(SellerField.CODE, "check character is wrong: " + Tidy.cut(plain, LONGEST_CODE));
        } else if (OLD_NUMBER.matcher(plain).matches() || !namesCode(pair.label())) {
            upTo(LONGEST_CODE, new Pair(SellerField.NUMBER, pair.label(), plain), plain);
        } else {
            said.fault(SellerField.CODE, "not a code of eighteen characters: " + Tidy.cut(value, LONGEST_CODE));
        }
    }

    /** Markets abroad ask enterprises of China for the number in the trade register: it is their code. */
    private void number(Pair pair, String value) {
        String plain = value.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean code = CODE_SHAPE.matcher(plain).matches()
                && UnifiedSocialCreditCode.in(plain).isPresent();
        if (code) {
            said.claim(SellerField.CODE, plain, path(pair), CHECKED);
        } else {
            upTo(LONGEST_PERSON, pair, value);
        }
    }

    private static boolean namesCode(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return lower.contains("信用") || lower.contains("credit") || lower.contains("uscc");
    }

    private void matched(Pair pair, Matcher matcher) {
        if (matcher.find()) {
            claim(pair.field(), pair, matcher.group());
        }
    }

    private void vat(Pair pair, String value) {
        String plain = value.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        if (VAT.matcher(plain).matches()) {
            claim(SellerField.VAT, pair, plain);
        }
    }

    private void since(Pair pair, String value) {
        String time = PostedTime.of(value);
        if (time != null) {
            claim(SellerField.SINCE, pair, time.substring(0, "2026-11-29".length()));
        }
    }

    /** 所在地 names a province on a shop's page and a full address elsewhere. */
    private void address(Pair pair, String value) {
        boolean place = value.length() <= LONGEST_PLACE && value.chars().noneMatch(Character::isDigit);
        SellerField field = place && pair.label().contains("所在地") ? SellerField.LOCATION : SellerField.ADDRESS;
        if (value.length() <= LONGEST_ADDRESS) {
            claim(field, pair, value);
        }
    }

    /** 经营者 and Inhaber are followed by a person or by the enterprise. */
    private void person(Pair pair, String value) {
        upTo(LONGEST_NAME, LegalForm.ends(value) ? new Pair(SellerField.LICENCE, pair.label(), value) : pair, value);
    }

    private void upTo(int longest, Pair pair, String value) {
        if (value.length() <= longest && value.chars().anyMatch(Character::isLetterOrDigit)) {
            claim(pair.field(), pair, value);
        }
    }

    private void claim(SellerField field, Pair pair, String value) {
        said.claim(field, value, path(pair), LABELLED);
    }

    private String path(Pair pair) {
        return source + Tidy.text(pair.label());
    }
}
