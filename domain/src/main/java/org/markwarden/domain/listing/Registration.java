package org.markwarden.domain.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;

/**
 * What a licence or an imprint says of the enterprise itself.
 *
 * @param kind the kind of enterprise (类型), as written
 * @param representative who speaks for it in law (法定代表人, 经营者, Geschäftsführer)
 * @param scope what it may deal in (经营范围)
 * @param since when it was founded or registered
 * @param number in a register that knows no unified social credit code, or knew none yet
 * @param vatId value added tax number, without spaces
 */
public record Registration(
        @Nullable String kind,
        @Nullable String representative,
        @Nullable String scope,
        @Nullable LocalDate since,
        @Nullable String number,
        @Nullable String vatId) {
    /** An enterprise of which nothing is said. */
    public static final Registration NONE = new Registration(null, null, null, null, null, null);

    public Registration {
        CleanText.requireIfPresent("registration.kind", kind);
        CleanText.requireIfPresent("registration.representative", representative);
        CleanText.requireIfPresent("registration.scope", scope);
        CleanText.requireIfPresent("registration.number", number);
        CleanText.requireIfPresent("registration.vatId", vatId);
    }
}
