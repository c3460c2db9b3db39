package org.markwarden.console.security;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The account behind a request, as it was when it signed in.
 *
 * @param secretHash tells whether the secret was changed since; never shown
 */
public record SignedIn(String name, Set<Role> roles, String secretHash) implements Principal {

    static SignedIn of(Account account) {
        return new SignedIn(account.name(), account.roles(), account.secretHash());
    }

    public boolean may(Permission permission) {
        return permission.isGivenTo(roles);
    }

    /** Says whether the account is still what it was at sign-in. */
    boolean isStill(Account account) {
        return equals(of(account));
    }

    List<SimpleGrantedAuthority> authorities() {
        return Arrays.stream(Permission.values())
                .filter(this::may)
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
