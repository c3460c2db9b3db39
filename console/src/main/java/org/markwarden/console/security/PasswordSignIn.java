package org.markwarden.console.security;

import java.util.Optional;
import org.markwarden.domain.people.Account;
import org.markwarden.storage.AccountStore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Checks the name and password of the sign-in form. */
final class PasswordSignIn implements AuthenticationProvider {
    private final AccountStore accounts;
    private final Passwords passwords;

    PasswordSignIn(AccountStore accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Optional<Account> account =
                accounts.find(SignInNames.normalised(attempt.getName())).filter(found -> !found.token());
        if (!passwords.matches(password, account)) {
            throw new BadCredentialsException("name or password is wrong");
        }
        SignedIn signedIn = SignedIn.of(account.orElseThrow());
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.authorities());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
