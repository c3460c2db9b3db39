package org.markwarden.notice.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.markwarden.domain.hash.Sha256;

/** The authorities that are asked, in order. None configured is a choice; configured and silent is a fault. */
public final class TimestampAuthorities {
    private final List<TimestampAuthority> authorities;

    public TimestampAuthorities(List<TimestampAuthority> authorities) {
        this.authorities = List.copyOf(authorities);
    }

    public boolean isEmpty() {
        return authorities.isEmpty();
    }

    /**
     * Asks every authority; one that fails does not stop the others (F-51).
     *
     * @throws SealException when there are authorities and none answered
     */
    List<Timestamp> stampByAll(Sha256 digest) {
        List<Timestamp> stamps = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (TimestampAuthority authority : authorities) {
            stampBy(authority, digest, stamps, failures);
        }
        return answered(stamps, failures);
    }

    /** Asks in order until one answers; nothing when none is configured. */
    List<Timestamp> stampByFirst(Sha256 digest) {
        List<Timestamp> stamps = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (TimestampAuthority authority : authorities) {
            if (stamps.isEmpty()) {
                stampBy(authority, digest, stamps, failures);
            }
        }
        return answered(stamps, failures);
    }

    private List<Timestamp> answered(List<Timestamp> stamps, List<String> failures) {
        if (stamps.isEmpty() && !authorities.isEmpty()) {
            throw new SealException("no timestamp authority answered: " + String.join("; ", failures));
        }
        return stamps;
    }

    private static void stampBy(
            TimestampAuthority authority, Sha256 digest, List<Timestamp> stamps, List<String> failures) {
        try {
            stamps.add(authority.stamp(digest));
        } catch (IOException e) {
            failures.add(authority.name() + ": " + e.getMessage());
        }
    }
}
