package org.markwarden.matcher.patent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.PatentType;

/** How long a patent runs from its application (Patent Law, article 42; designs filed before June 2021: ten years). */
final class PatentTerm {

    private static final LocalDate LONGER_DESIGNS = LocalDate.of(2021, 6, 1);

    private PatentTerm() {}

    /** The last day of the term of an application filed that day. */
    static LocalDate lastDay(PatentType type, LocalDate filed) {
        int years = switch (type) {
            case INVENTION -> 20;
            case UTILITY_MODEL -> 10;
            case DESIGN -> filed.isBefore(LONGER_DESIGNS) ? 10 : 15;
        };
        return filed.plusYears(years).minusDays(1);
    }

    /** The day by which the term has ended for certain when only the year of application is known; absent when unknown. */
    static @Nullable LocalDate endedBy(PatentNumber number) {
        PatentType type = number.kind();
        return type == null ? null : lastDay(type, LocalDate.of(number.year(), 12, 31));
    }
}
