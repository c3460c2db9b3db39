package org.markwarden.notice.channel;

/** One way to an operator's desk. The same letter sent twice must arrive as one notice. */
public interface Channel {
    /** Short name, as configuration picks it. */
    String name();

    /** Sends; what goes wrong on the way is an answer, not an exception. */
    Answer send(Letter letter);
}
