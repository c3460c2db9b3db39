package org.markwarden.matcher.patent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.PatentType;

/** What the number of a patent tells of its term. */
final class PatentTerm {

    private PatentTerm() {}

    /** The day by which the term has ended for certain when only the year of application is known; absent when unknown. */
    static @Nullable LocalDate endedBy(PatentNumber number) {
        PatentType type = number.kind();
        return type == null ? null : type.lastDay(LocalDate.of(number.year(), 12, 31));
    }
}
