package org.markwarden.console.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.AccountStore;

/**
 * The way in while nobody can sign in: a token that is printed at the start, holds for half an hour, makes the first
 * administrator, and is then spent. Only its digest is kept, and only in memory.
 */
public final class Setup {

    /** How long the token holds. */
    public static final Duration HOLDS = Duration.ofMinutes(30);

    private final AccountStore store;
    private final Accounts accounts;
    private final Clock clock;
    private @Nullable Sha256 token;
    private Instant until = Instant.MIN;

    public Setup(AccountStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A fresh token of 64 hexadecimal digits, or nothing when there is somebody who can sign in. */
    public synchronized Optional<String> begin() {
        if (somebodyCanSignIn()) {
            return Optional.empty();
        }
        String fresh = AccessTokens.randomHex(new SecureRandom());
        token = digest(fresh);
        until = clock.instant().plus(HOLDS);
        return Optional.of(fresh);
    }

    /** Says whether this is the token, in time and not spent. */
    public synchronized boolean accepts(String offered) {
        return token != null
                && clock.instant().isBefore(until)
                && MessageDigest.isEqual(bytes(digest(offered)), bytes(token))
                && !somebodyCanSignIn();
    }

    /** Spends the token on the first administrator. Says whether it did. */
    public synchronized boolean finish(String offered, String name, String password) {
        if (!accepts(offered)) {
            return false;
        }
        accounts.add(name, Set.of(Role.ADMINISTRATOR), password, "setup");
        token = null;
        return true;
    }

    private boolean somebodyCanSignIn() {
        return store.all().stream().anyMatch(account -> !account.token());
    }

    private static Sha256 digest(String offered) {
        return Sha256.of(offered.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(Sha256 digest) {
        return digest.hex().getBytes(StandardCharsets.US_ASCII);
    }
}
