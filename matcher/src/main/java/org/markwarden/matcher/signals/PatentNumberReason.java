package org.markwarden.matcher.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.patent.PatentNumber;
import org.markwarden.matcher.patent.PatentNumbers;

/** What the number of a listing is to the registered one of the same patent: it, it without its check digit, or it with another. */
final class PatentNumberReason {

    private PatentNumberReason() {}

    static Reason of(String written, String registered) {
        String english = "“" + written + "” is the registered number " + registered;
        String chinese = "“" + written + "”与登记号码" + registered;
        PatentNumber shown = only(written);
        PatentNumber kept = only(registered);
        if (shown == null || kept == null || kept.check() == null) {
            return new Reason(english, chinese + "相同");
        }
        if (shown.check() == null) {
            return new Reason(english + ", without its check digit", chinese + "相同，未写校验位");
        }
        if (shown.sharesCheckDigit(kept)) {
            return new Reason(english, chinese + "相同");
        }
        return Boolean.FALSE.equals(shown.checkDigitFits())
                ? new Reason(english + " but for its check digit, which is wrong", chinese + "仅校验位不同，且该校验位有误")
                : new Reason(english + " but for its check digit", chinese + "仅校验位不同");
    }

    private static @Nullable PatentNumber only(String text) {
        List<PatentNumber> numbers = PatentNumbers.in(text);
        return numbers.size() == 1 ? numbers.getFirst() : null;
    }
}
