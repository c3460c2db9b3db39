package org.markwarden.matcher.names;

/** The parts of a packed index, in the order they are stored. */
enum Section {
    PATTERN_CHARS,
    PATTERN_OFFSETS,
    PATTERN_FLAGS,
    POSTING_OFFSETS,
    POSTING_RIGHTS,
    POSTING_NAMES,
    RAW_OFFSETS,
    RAW_CHARS,
    ALTERNATIVES,
    ALTERNATIVE_OFFSETS,
    ALTERNATIVE_CHARS,
    WATCHED,
    SINGLES,
    EXACT_GATE,
    EXACT_KEYS,
    EXACT_PREFIXES,
    SKELETON_KEYS,
    EDIT_KEYS,
    LATIN_SOUND_KEYS,
    SYLLABLE_GATE,
    SYLLABLE_KEYS,
    GAPPED_GATE,
    GAPPED_KEYS,
    ANAGRAM_KEYS,
    ANAGRAM_PAIRS,
    LETTER_KEYS
}
