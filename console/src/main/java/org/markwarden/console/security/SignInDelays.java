package org.markwarden.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Growing delays against guessing, per account and per address. Every attempt counts as a failure until it succeeds, so
 * that parallel guesses gain nothing; a refused one does not count, so that hammering does not lengthen the wait.
 *
 * <p>A stranger cannot lock an account for its owner: from an address where the account signed in before, its attempts
 * are counted apart from everybody else's.
 */
public final class SignInDelays {
    private static final int FREE_ATTEMPTS = 4;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final Map<String, Attempts> attempts = bounded();
    private final Map<String, Boolean> knownPairs = bounded();

    private record Attempts(int count, Instant last) {

        Instant nextAllowed() {
            if (count < FREE_ATTEMPTS) {
                return last;
            }
            long seconds = 1L << Math.min(count - FREE_ATTEMPTS, 20);
            Duration wait = Duration.ofSeconds(seconds);
            return last.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        }
    }

    public SignInDelays(Clock clock) {
        this.clock = clock;
    }

    /** Takes an attempt. Returns zero when it may go on, otherwise how long to wait before the next. */
    public synchronized Duration attempt(String name, String address) {
        Instant now = clock.instant();
        Duration wait = longer(wait(accountKey(name, address), now), wait(addressKey(address), now));
        if (wait.isPositive()) {
            return wait;
        }
        count(accountKey(name, address), now);
        count(addressKey(address), now);
        return Duration.ZERO;
    }

    /** Forgets the failures of this account from this address, which is known from now on. */
    public synchronized void succeeded(String name, String address) {
        attempts.remove(accountKey(name, address));
        attempts.remove(addressKey(address));
        knownPairs.put(pair(name, address), true);
    }

    private Duration wait(String key, Instant now) {
        Attempts made = attempts.get(key);
        if (made == null) {
            return Duration.ZERO;
        }
        if (made.last().plus(FORGOTTEN_AFTER).isBefore(now)) {
            attempts.remove(key);
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, made.nextAllowed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(String key, Instant now) {
        attempts.merge(key, new Attempts(1, now), (before, one) -> new Attempts(before.count() + 1, now));
    }

    private String accountKey(String name, String address) {
        String pair = pair(name, address);
        return knownPairs.containsKey(pair) ? "pair " + pair : "account " + name;
    }

    private static String pair(String name, String address) {
        return name + " " + network(address);
    }

    private static String addressKey(String address) {
        return "address " + network(address);
    }

    /** An IPv6 customer holds a whole /64 (RFC 6177): its addresses count as one. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", 5);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_KEYS;
            }
        };
    }
}
