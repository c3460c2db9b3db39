package org.markwarden.notice.clearance;

import java.util.List;
import org.markwarden.domain.notice.ClearedNotice;

/** The answer to a draft. */
public sealed interface Clearance {
    /** It passed every check. */
    record Granted(ClearedNotice notice) implements Clearance {}

    /** It did not; nothing was kept. */
    record Refused(List<Obstacle> obstacles) implements Clearance {
        public Refused {
            obstacles = List.copyOf(obstacles);
        }
    }
}
