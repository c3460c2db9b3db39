package org.markwarden.matcher.demands;

/** Names of which more or less is asked. */
public enum NameSet {
    /** Names somebody watches. */
    WATCHED,
    /** The background of an index. */
    LEAN,
    /** The background of an index of very many names. */
    VAST
}
