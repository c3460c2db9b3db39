package org.markwarden.console.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.Storage;

/** Secrets for programs: shown once when made, kept only as SHA-256. 256 random bits need no slow hash. */
public final class AccessTokens {
    private static final String PREFIX = "mw_";
    private static final int BYTES = 32;

    private final Storage storage;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public AccessTokens(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Makes a token account and returns its secret, which nobody can read again.
     *
     * @param by who makes it
     * @throws NameTakenException when there is an account of this name
     */
    public String create(String name, Role role, String by) {
        String token = PREFIX + randomHex(random);
        Account account = new Account(name, Set.of(role), hash(token), true, clock.instant());
        storage.atomically(() -> {
            NameTakenException.unlessFree(storage.accounts(), name);
            storage.accounts().add(account);
            storage.audit().append(List.of(new AuditEvent(clock.instant(), by, "token.created", name, role.label())));
        });
        return token;
    }

    Optional<Account> find(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return storage.accounts().findBySecretHash(hash(token)).filter(Account::token);
    }

    private static String hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8)).hex();
    }

    static String randomHex(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}
