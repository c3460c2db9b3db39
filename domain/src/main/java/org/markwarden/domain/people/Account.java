package org.markwarden.domain.people;

import java.time.Instant;
import java.util.Set;

/**
 * A person or program that may sign in.
 *
 * @param name unique, lower case
 * @param secretHash what the console's password or token encoder made of the secret; never the secret
 */
public record Account(String name, Set<Role> roles, String secretHash, boolean token, Instant createdAt) {
    public Account {
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException("account name wants 1 to 64 of a-z 0-9 . _ -: " + name);
        }
        roles = Set.copyOf(roles);
    }
}
