package org.markwarden.notice.byhand;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which platforms a person has to go to.
 *
 * @param portals by the short name of the platform
 * @param sentByMachine the platforms that a channel leads to; a portal of theirs does not count
 */
public record ByHand(Map<String, Portal> portals, Set<String> sentByMachine) {
    /** Nothing is known of any platform. */
    public static final ByHand UNKNOWN = new ByHand(Map.of(), Set.of());

    public ByHand {
        portals = Map.copyOf(portals);
        sentByMachine = Set.copyOf(sentByMachine);
    }

    /** Where notices to this platform are submitted; nothing when a channel leads to it or no portal is known. */
    public Optional<Portal> portal(String platform) {
        return covers(platform) ? Optional.ofNullable(portals.get(platform)) : Optional.empty();
    }

    /** Whether no channel leads to this platform. */
    public boolean covers(String platform) {
        return !sentByMachine.contains(platform);
    }
}
