package org.markwarden.matcher.use;

import java.util.Arrays;
import java.util.Optional;

/** What a word beside a name says about how the name is used. */
enum CueKind {
    /** A longer word that says nothing of a name; cues inside it are none. */
    HARMLESS("harmless"),
    COMPATIBLE("compatible"),
    /** A person or an occasion; goods for one fit nothing. */
    WHOM("whom"),
    /** A vehicle, which bears goods of others than its maker. */
    BEARER("bearer"),
    REFILL("refill"),
    SECOND_HAND("second-hand"),
    /** Seeks what others have used. */
    BUYS_UP("buys-up"),
    /** Left over, won or given, says who sells one of it. */
    LEFTOVER("leftover"),
    /** Somebody tells how often, how long or since when a thing was used. */
    OWN_USE("own-use"),
    /** Sold in numbers. */
    BULK("bulk"),
    /** In every size, or as many as are wanted: not one thing somebody used. */
    RANGE("range"),
    /** Says so unless it goes on with a purpose. */
    USED_WORD("used-word"),
    NEGATED("negated"),
    /** Not part of the offer. */
    WITHOUT("without"),
    IMITATION("imitation"),
    GENUINE("genuine"),
    /** Who speaks so speaks for the maker. */
    OFFICIAL("official"),
    /** Goods said to be made for an event or an institution. */
    PURVEYED("purveyed"),
    SUFFIX("suffix"),
    ARTICLE("article"),
    /** What is printed on goods follows. */
    MOTIF("motif"),
    /** What is printed on goods stands before. */
    PRINTED("printed"),
    LEAD_IN("lead-in"),
    WHEREABOUTS("whereabouts"),
    /** Ends the names of places, and of lines of goods. */
    LANDSCAPE("landscape"),
    PROPAGATION("propagation"),
    CHANNEL("channel"),
    /** The goods are a work or a lesson that speaks of the name. */
    SUBJECT("subject"),
    /** The goods are a book, whatever else is named. */
    BOOK("book"),
    /** The page shows how to tell copies from the genuine, and sells neither. */
    TEACH("teach"),
    /** Put into a dish or eaten and drunk with the goods. */
    ADDED("added"),
    /** A part or a material of the goods is told. */
    COMPONENT("component"),
    /** The whole product with its sign is sold, whatever it is said to fit. */
    WHOLE("whole"),
    /** What is sold is labels or packaging for the goods of others. */
    PACKAGING("packaging"),
    /** A container without what it held. */
    EMPTY("empty"),
    /** To be looked at, collected or made into something else. */
    KEPT("kept"),
    /** With what makes an empty container look full again, or many of them. */
    REFILLED("refilled"),
    /** Whose land or kitchen the goods are from; what follows is no name. */
    OWNER("owner"),
    /** The name is somebody's own. */
    NAMESAKE("namesake");

    private final String label;

    CueKind(String label) {
        this.label = label;
    }

    /** Says whether its words are meant inside other words too. */
    boolean isGlued() {
        return this == SUFFIX || this == LEAD_IN;
    }

    static Optional<CueKind> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
