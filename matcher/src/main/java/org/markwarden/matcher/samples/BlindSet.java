package org.markwarden.matcher.samples;

import java.util.List;

/**
 * Sets of listings labelled without sight of the matcher, each later in time than the one before and with sellers of its own.
 * Two halves share neither a seller nor a right. What was seen of a half is read as fault finding; how good the matcher is, only
 * an unread half can tell.
 */
public enum BlindSet {
    /** 563 listings; every error of it was read, rules and weights were set with all of it in view. */
    FIRST(1),
    /** 400 listings; the half for calibration was read since. */
    SECOND(2),
    /** 217 listings; the half for calibration was read since and rules were made of it. */
    THIRD(3),
    /** 245 listings; the half for calibration was read since and rules were made of it. */
    FOURTH(4),
    /** 471 listings by somebody who never saw a rule; the half for calibration was read since and rules were made of it. */
    FIFTH(5),
    /** 429 listings of 68 rights whose first name is in no set before, by somebody who never saw a rule; the half for calibration was read since. */
    SIXTH(6),
    /** 680 listings of 99 rights, by two who never saw a rule nor each other; the half for calibration was read since. */
    SEVENTH(7),
    /** Listings by somebody who never saw a rule, without the rights that another set names; none of it was read. */
    EIGHTH(8);

    private final int number;

    BlindSet(int number) {
        this.number = number;
    }

    /** The latest of them. */
    public static BlindSet newest() {
        return values()[values().length - 1];
    }

    /** Its number, from 1. */
    public int number() {
        return number;
    }

    /** All its listings and their rights. */
    public SampleSet samples() {
        return LabelledSamples.set(
                "blind-listings-%d.jsonl".formatted(number), "blind-register-%d.jsonl".formatted(number));
    }

    /** The half no error of which was ever read; empty for the first set. */
    public SampleSet unread() {
        return part(true);
    }

    /** What was read, and what rules were made of. */
    public SampleSet seen() {
        return part(false);
    }

    private SampleSet part(boolean unread) {
        SampleSet all = samples();
        List<SampleListing> listings =
                all.listings().stream().filter(one -> isUnread(one) == unread).toList();
        return new SampleSet(listings, all.rights());
    }

    private boolean isUnread(SampleListing one) {
        return this != FIRST && one.split() == SampleSplit.FROZEN;
    }
}
