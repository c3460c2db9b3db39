package org.markwarden.console.command;

/** The exit statuses of DESIGN 3, and which failure ends in which. */
final class ExitStatus {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;
    static final int WRONG_USE = 2;
    static final int VERIFICATION_FAILED = 3;

    private ExitStatus() {}

    static int of(Exception failure) {
        return failure instanceof WrongUse ? WRONG_USE : FAILURE;
    }
}
