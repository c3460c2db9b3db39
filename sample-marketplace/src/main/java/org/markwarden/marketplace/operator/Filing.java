package org.markwarden.marketplace.operator;

/** What came of handing a notice in. */
public sealed interface Filing {

    /** A new ticket. */
    record Opened(FiledNotice notice) implements Filing {}

    /** The same notice was here before: the same ticket, and nothing happens twice. */
    record Repeated(FiledNotice notice) implements Filing {}

    /** The key was used for another notice. */
    record KeyTaken(FiledNotice notice) implements Filing {}
}
