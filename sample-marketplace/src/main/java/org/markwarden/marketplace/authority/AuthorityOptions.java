package org.markwarden.marketplace.authority;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the sample authority works.
 *
 * @param port 0 takes the port of the last time, or any free one
 * @param folder keeps root key and port for a restart; null forgets them
 */
public record AuthorityOptions(int port, @Nullable Path folder, Clock clock) {

    public static AuthorityOptions passing() {
        return new AuthorityOptions(0, null, Clock.systemUTC());
    }

    public static AuthorityOptions kept(Path folder) {
        return new AuthorityOptions(0, folder, Clock.systemUTC());
    }
}
