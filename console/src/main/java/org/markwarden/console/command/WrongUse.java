package org.markwarden.console.command;

/** The command line or a configuration file asks for something that does not fit; the message says what would. */
public final class WrongUse extends RuntimeException {
    public WrongUse(String message) {
        super(message);
    }
}
