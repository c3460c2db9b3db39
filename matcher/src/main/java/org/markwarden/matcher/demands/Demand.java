package org.markwarden.matcher.demands;

/** What can be asked of a name; what each means is said beside its numbers in {@code demands.tsv}. */
public enum Demand {
    VAST_INDEX(Unit.NAMES, Scope.ANY, By.NOTHING),
    WATCHED_SHARE(Unit.NAMES, Scope.ANY, By.NOTHING),

    DISGUISES(Unit.DISGUISES, Scope.EACH_SET, By.LENGTH),
    LEAST(Unit.LIKENESS, Scope.EACH_SET, By.LENGTH_AND_PLACE),
    AS_REGISTERED(Unit.YES_OR_NO, Scope.EACH, By.LENGTH),
    KNOWN_MARK(Unit.LIKENESS, Scope.ANY, By.NOTHING),
    REGISTERED_ITSELF(Unit.LIKENESS, Scope.ANY, By.NOTHING),
    IMITATED_LETTERS(Unit.LIKENESS, Scope.ANY, By.NOTHING),

    SPACE_INSIDE_HAN(Unit.CHARACTERS, Scope.HAN, By.NOTHING),
    NEXT_TRANSLITERATED(Unit.GRADE, Scope.HAN, By.LENGTH),
    BETWEEN_CROSSING_WORDS(Unit.GRADE, Scope.HAN, By.LENGTH),
    UNLIKE_CHARACTERS(Unit.CHARACTERS, Scope.HAN, By.LENGTH),
    SAME_KIND(Unit.COST, Scope.HAN, By.LENGTH),
    SPLIT(Unit.LIKENESS, Scope.HAN, By.NOTHING),
    JOINED(Unit.LIKENESS, Scope.HAN, By.LENGTH),
    NEAR_PARTS(Unit.LIKENESS, Scope.HAN, By.NOTHING),
    SPELLED(Unit.LIKENESS, Scope.HAN, By.LENGTH),
    PARTLY_SPELLED(Unit.LIKENESS, Scope.HAN, By.NOTHING),
    OTHER_THAN_SPELLED(Unit.LIKENESS, Scope.HAN, By.NOTHING),
    REST_KEPT(Unit.LIKENESS, Scope.HAN, By.NOTHING),
    NOTHING_KEPT(Unit.LIKENESS, Scope.HAN, By.LENGTH),
    RARE_WORD(Unit.GRADE, Scope.HAN, By.NOTHING),
    FREQUENT_WORD(Unit.GRADE, Scope.HAN, By.NOTHING),
    FOREIGN_WORD(Unit.LIKENESS, Scope.HAN, By.LENGTH_AND_PLACE),
    OWN_WORD(Unit.LIKENESS, Scope.HAN, By.LENGTH),
    OWN_WORD_GRADE(Unit.LIKENESS, Scope.HAN, By.LENGTH),
    CROSSING_WORD(Unit.LIKENESS, Scope.HAN, By.NOTHING),
    CROSSING_WORD_GRADE(Unit.LIKENESS, Scope.HAN, By.NOTHING),
    CROSSING_WEIGHT(Unit.SHARE, Scope.HAN, By.LENGTH),
    LONGER_NAME(Unit.LIKENESS, Scope.HAN, By.LENGTH),

    SPACE_INSIDE_LATIN(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    AND_SIGN(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    BASIC_WORD(Unit.LEVEL, Scope.LATIN, By.NOTHING),
    EVERYDAY_WORD(Unit.LEVEL, Scope.LATIN, By.NOTHING),
    KNOWN_WORD(Unit.LEVEL, Scope.LATIN, By.NOTHING),
    IS_BASIC_WORD(Unit.LIKENESS, Scope.LATIN, By.LENGTH_AND_PLACE),
    IS_EVERYDAY_WORD(Unit.LIKENESS, Scope.LATIN, By.LENGTH_AND_PLACE),
    IS_KNOWN_WORD(Unit.LIKENESS, Scope.LATIN, By.LENGTH_AND_PLACE),
    IS_OTHER_NAME(Unit.LIKENESS, Scope.LATIN, By.LENGTH_AND_PLACE),
    KEPT_WORD(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    SHORTEST_MISSPELT(Unit.LETTERS, Scope.LATIN, By.LENGTH),
    HALF_CHANGES(Unit.HALF_CHANGES, Scope.LATIN, By.LENGTH_AND_PLACE),
    HALF_CHANGES_WITH_DIGIT(Unit.HALF_CHANGES, Scope.LATIN, By.NOTHING),
    HALF_CHANGES_OF_WORD(Unit.HALF_CHANGES, Scope.LATIN, By.LENGTH),
    HALF_CHANGES_IN_PROSE(Unit.HALF_CHANGES, Scope.LATIN, By.LENGTH),
    HALF_CHANGES_IN_SMALL_LETTERS(Unit.HALF_CHANGES, Scope.LATIN, By.LENGTH),
    HALF_CHANGES_INSIDE(Unit.HALF_CHANGES, Scope.LATIN, By.NOTHING),
    OTHER_FIRST_LETTER(Unit.HALF_CHANGES, Scope.LATIN, By.PLACE),
    SHARED_BEGINNING(Unit.LEVEL, Scope.LATIN, By.LENGTH),
    SHARED_END(Unit.LEVEL, Scope.LATIN, By.LENGTH),
    SHARED_REST(Unit.LIKENESS, Scope.LATIN, By.PLACE),
    SAME_OUTLINE(Unit.LIKENESS, Scope.LATIN, By.PLACE),
    OTHER_LENGTH(Unit.LIKENESS, Scope.LATIN, By.PLACE),
    PLURAL(Unit.LIKENESS, Scope.LATIN, By.LENGTH_AND_PLACE),
    ANAGRAM(Unit.LIKENESS, Scope.LATIN, By.LENGTH),
    SEAM(Unit.LIKENESS, Scope.LATIN, By.NOTHING),
    JOINED_WORDS(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    MOST_ALIKE(Unit.LIKENESS, Scope.LATIN, By.NOTHING),
    LOOK_ALIKE(Unit.LIKENESS, Scope.LATIN, By.NOTHING),
    MOSTLY_DIGITS(Unit.LIKENESS, Scope.LATIN, By.LENGTH),
    SIGN_FOR_LETTER(Unit.LIKENESS, Scope.LATIN, By.NOTHING),
    LEAST_SIGNED(Unit.LIKENESS, Scope.LATIN, By.NOTHING),

    INSIDE_AT_FRONT(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    INSIDE(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    BETWEEN_WORDS(Unit.LIKENESS, Scope.LATIN, By.NOTHING),
    LETTERS_AROUND(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    DISTINCT(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    DISTINCT_BESIDE_WORDS(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    DISTINCT_INSIDE(Unit.LIKENESS, Scope.LATIN, By.NOTHING),
    PART_WORD(Unit.LEVEL, Scope.LATIN, By.NOTHING),
    PART_LETTERS(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    LONG_PART_LETTERS(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    COMPOUND(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    MISSPELT_INSIDE(Unit.LETTERS, Scope.LATIN, By.NOTHING),
    MISSPELT_BESIDE_WORDS(Unit.LETTERS, Scope.LATIN, By.NOTHING),

    TWO_WORDS_KEPT(Unit.LIKENESS, Scope.LATIN, By.NOTHING),
    RARE_WORD_KEPT(Unit.LIKENESS, Scope.LATIN, By.NOTHING),
    BASIC_WORD_KEPT(Unit.LIKENESS, Scope.LATIN, By.NOTHING),
    REPLACED_WORD(Unit.LIKENESS, Scope.LATIN, By.PLACE),
    REPLACED_WORD_IN_PROSE(Unit.LIKENESS, Scope.LATIN, By.NOTHING);

    final Unit unit;
    final Scope scope;
    final By by;

    Demand(Unit unit, Scope scope, By by) {
        this.unit = unit;
        this.scope = scope;
        this.by = by;
    }

    String key() {
        return Keys.of(this);
    }

    /** For which names there are numbers. */
    enum Scope {
        /** The same for all. */
        ANY,
        HAN,
        LATIN,
        /** For each script. */
        EACH,
        /** For each script and set. */
        EACH_SET
    }

    /** What the numbers depend on beside that. */
    enum By {
        NOTHING,
        PLACE,
        LENGTH,
        LENGTH_AND_PLACE;

        boolean length() {
            return this == LENGTH || this == LENGTH_AND_PLACE;
        }

        boolean place() {
            return this == PLACE || this == LENGTH_AND_PLACE;
        }
    }
}
