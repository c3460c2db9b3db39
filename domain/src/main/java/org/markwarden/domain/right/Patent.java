package org.markwarden.domain.right;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A patent (专利).
 *
 * @param type absent when the register does not say and the number does not tell
 * @param feeStatus annual fees as the register words it
 */
public record Patent(
        RightEntry entry,
        @Nullable PatentType type,
        @Nullable String feeStatus) implements Right {
    @Override
    public RightKind kind() {
        return RightKind.PATENT;
    }

    /** The end of its term ends a patent also where the register says nothing; of an unknown type, that of the longest. */
    @Override
    public @Nullable LocalDate lastDay() {
        LocalDate said = entry.validTo();
        LocalDate filed = entry.filed();
        if (filed == null) {
            return said;
        }
        LocalDate term = Objects.requireNonNullElse(type, PatentType.INVENTION).lastDay(filed);
        return said == null || term.isBefore(said) ? term : said;
    }
}
