package org.markwarden.domain.right;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The three patents of the Patent Law, article 2. */
public enum PatentType {
    INVENTION("invention"),
    UTILITY_MODEL("utility-model"),
    DESIGN("design");

    private static final LocalDate LONGER_DESIGNS = LocalDate.of(2021, 6, 1);

    private final String label;

    PatentType(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /**
     * The last day of the term of an application filed that day (Patent Law, article 42; designs filed before June 2021:
     * ten years).
     */
    public LocalDate lastDay(LocalDate filed) {
        int years = switch (this) {
            case INVENTION -> 20;
            case UTILITY_MODEL -> 10;
            case DESIGN -> filed.isBefore(LONGER_DESIGNS) ? 10 : 15;
        };
        return filed.plusYears(years).minusDays(1);
    }

    /** The value with this label, or nothing. */
    public static Optional<PatentType> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
