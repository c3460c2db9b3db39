package org.markwarden.console.security;

import org.markwarden.storage.AccountStore;

/** There is an account of this name already. */
public final class NameTakenException extends RuntimeException {

    NameTakenException(String name) {
        super("there is an account of this name already: " + name);
    }

    static void unlessFree(AccountStore accounts, String name) {
        if (accounts.find(name).isPresent()) {
            throw new NameTakenException(name);
        }
    }
}
