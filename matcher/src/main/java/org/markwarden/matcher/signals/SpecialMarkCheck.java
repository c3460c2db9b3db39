package org.markwarden.matcher.signals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.MarkUserCode;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.ListingText;

/**
 * Whether the user of the special mark for geographical indications that a listing names may still use it (F-23). The mark
 * carries its user's code, so it is the user's on whatever page the goods stand; from the day the user is struck off, and not
 * before, goods that show it claim an origin nobody answers for.
 */
final class SpecialMarkCheck {

    private SpecialMarkCheck() {}

    /** What the list of users adds to what is known of the seller. */
    static Permission after(Permission found, ListingText text, Right right, LocalDate day) {
        if (!(right instanceof GeographicalIndication indication)
                || indication.codes().isEmpty()
                || found.kind() == Permission.Kind.DENIED
                || found.isGiven()) {
            return found;
        }
        Seller seller = text.listing().seller();
        UserCodes shown = UserCodes.of(text);
        Set<String> holding = indication.codes().stream()
                .filter(code -> holds(code, day))
                .map(SpecialMarkCheck::key)
                .collect(Collectors.toSet());
        Permission answer = found;
        for (MarkUserCode code : indication.codes()) {
            boolean own = PermissionCheck.same(code.uscc(), seller.uscc());
            boolean holds = holding.contains(key(code));
            if (!holds && isEnded(code, day) && (shown.hold(code.uscc()) || (own && shown.showSpecialMark()))) {
                return new Permission(Permission.Kind.CODE_ENDED, code.uscc(), ended(code));
            }
            if (own && holds) {
                answer = new Permission(Permission.Kind.ALLOWED, code.uscc(), null);
            }
        }
        return answer;
    }

    /** A user struck off and taken in again has two rows of one code; any that holds speaks for it. */
    private static String key(MarkUserCode code) {
        return code.uscc().strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isEnded(MarkUserCode code, LocalDate day) {
        LocalDate cancelled = code.cancelled();
        return cancelled != null && !day.isBefore(cancelled);
    }

    /** A date is the same in both languages. */
    private static Reason ended(MarkUserCode code) {
        String date = String.valueOf(code.cancelled());
        return new Reason(date, date);
    }

    private static boolean holds(MarkUserCode code, LocalDate day) {
        LocalDate from = code.from();
        return !isEnded(code, day) && (from == null || !day.isBefore(from));
    }
}
