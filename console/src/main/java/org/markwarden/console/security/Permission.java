package org.markwarden.console.security;

import static org.markwarden.domain.people.Role.ADMINISTRATOR;
import static org.markwarden.domain.people.Role.ANALYST;
import static org.markwarden.domain.people.Role.ASSOCIATION;
import static org.markwarden.domain.people.Role.REGULATOR;
import static org.markwarden.domain.people.Role.REVIEWER;

import java.util.Set;
import org.markwarden.domain.people.Role;

/**
 * What can be allowed, and to which roles (F-77). Rights holders and platforms stand in no line: an account does not
 * say yet whose rights or notices are its own, and nobody sees another holder's cases by default.
 */
public enum Permission {
    SEE_COUNTS(ADMINISTRATOR, ANALYST, REVIEWER, REGULATOR, ASSOCIATION),
    SEE_CASES(ADMINISTRATOR, ANALYST, REVIEWER, REGULATOR),
    /** Hand in clues. */
    TAKE_IN(ADMINISTRATOR, ANALYST, REVIEWER, REGULATOR),
    DECIDE(ADMINISTRATOR, ANALYST, REVIEWER),
    /** Decide otherwise than a colleague did. */
    OVERRULE(ADMINISTRATOR, REVIEWER),
    SEE_AUDIT(ADMINISTRATOR, REVIEWER, REGULATOR),
    MANAGE_ACCOUNTS(ADMINISTRATOR),
    SEE_METRICS(ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives a set that cannot change
    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isGivenTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
