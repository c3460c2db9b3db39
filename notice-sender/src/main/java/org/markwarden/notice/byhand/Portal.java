package org.markwarden.notice.byhand;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an operator takes notices from people.
 *
 * @param operator the company, absent while nobody has found out which
 * @param wants short words for what it asks for, such as {@code account} or {@code proof-of-right}
 * @param unverifiedSince since when nobody has compared the address with the live page; absent once somebody did
 */
public record Portal(
        URI address,
        @Nullable String operator,
        List<String> wants,
        @Nullable LocalDate unverifiedSince) {
    public Portal {
        wants = List.copyOf(wants);
    }

    /** The address and what to know before going there, in one line. */
    public String inWords() {
        return address
                + (operator == null ? "" : " (" + operator + ")")
                + (wants.isEmpty() ? "" : ", which wants " + String.join(", ", wants))
                + (unverifiedSince == null
                        ? ""
                        : "; the address is unverified since " + unverifiedSince + ", compare it before you submit");
    }
}
