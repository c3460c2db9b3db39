package org.markwarden.domain.right;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a right says of one seller, found by shop name, licence name or unified social credit code.
 *
 * @param validFrom first day, absent when open
 * @param validTo last day, absent when open
 * @param territory empty when everywhere
 * @param goods the goods it covers, absent when all
 * @param proof where the proof is kept
 */
public record AuthorisedSeller(
        @Nullable String seller,
        @Nullable String uscc,
        AuthorisationMode mode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> territory,
        @Nullable String goods,
        @Nullable String proof) {
    public AuthorisedSeller {
        if (seller == null && uscc == null) {
            throw new IllegalArgumentException("an authorised seller needs a name or a code");
        }
        territory = List.copyOf(territory);
    }

    /** An unlimited permission, found by shop or licence name. */
    public static AuthorisedSeller named(String seller) {
        return new AuthorisedSeller(seller, null, AuthorisationMode.ALLOW, null, null, List.of(), null, null);
    }

    /** An unlimited permission for the seller with this unified social credit code (GB 32100-2015), or else this name. */
    public static AuthorisedSeller of(String codeOrName) {
        String text = codeOrName.strip();
        if (!text.matches("[0-9A-HJ-NP-RTUWXY]{18}")) {
            return named(text);
        }
        return new AuthorisedSeller(null, text, AuthorisationMode.ALLOW, null, null, List.of(), null, null);
    }

    /** Says whether the statement holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
