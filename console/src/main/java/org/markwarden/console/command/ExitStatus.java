package org.markwarden.console.command;

import org.markwarden.crawler.ContactMissingException;
import org.markwarden.storage.yaml.BadConfiguration;

/** The exit statuses of DESIGN 3, and which failure ends in which. */
final class ExitStatus {
    static final int SUCCESS = 0;
    static final int FAILURE = 1;
    static final int WRONG_USE = 2;
    static final int VERIFICATION_FAILED = 3;

    private ExitStatus() {}

    static int of(Exception failure) {
        boolean wrongUse = failure instanceof WrongUse
                || failure instanceof ContactMissingException
                || failure instanceof BadConfiguration
                || failure instanceof IllegalArgumentException;
        return wrongUse ? WRONG_USE : FAILURE;
    }
}
