package org.markwarden.console.security;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.people.Account;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords with Argon2id (RFC 9106), a few at a time, for each one takes 16 MB while it is computed. */
public final class Passwords {
    private static final int AT_ONCE = 4;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore slots = new Semaphore(AT_ONCE, true);
    private volatile @Nullable String nobody;

    public String hash(String password) {
        return inTurn(() -> required(encoder.encode(PasswordRules.normalised(password))));
    }

    /** Compares as long for an account that is not there as for one that is: the time tells nothing. */
    public boolean matches(String password, Optional<Account> account) {
        String hash = account.map(Account::secretHash).orElseGet(this::hashOfNobody);
        boolean same = inTurn(() -> encoder.matches(PasswordRules.normalised(password), hash));
        return same && account.isPresent();
    }

    private String hashOfNobody() {
        String known = nobody;
        if (known == null) {
            known = hash("nobody's password");
            nobody = known;
        }
        return known;
    }

    private static String required(@Nullable String hash) {
        if (hash == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return hash;
    }

    private <T> T inTurn(Supplier<T> work) {
        slots.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }
}
