package org.markwarden.crawler.marketplace;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.live.LiveState;

/**
 * How the live rooms of a marketplace are sampled, and where their parts stand.
 *
 * @param sampleEvery pause between two looks at a room that is live
 * @param captureSeconds how much of the stream is kept once a suspicion rests on a room; zero keeps none
 * @param mediaHosts further hosts from which streams and captions may be fetched
 * @param endpoints JSON beside the room's page, {@code {room}} standing for its number
 * @param states what the platform's words for the state of a show mean
 * @param stream where the address of the HLS playlist stands
 * @param captions where addresses of caption files stand
 * @param comments where addresses of danmaku stand
 * @param replay where the address of the replay stands
 */
public record LivePlan(
        Duration sampleEvery,
        Duration captureSeconds,
        List<String> mediaHosts,
        List<String> endpoints,
        Map<String, LiveState> states,
        List<FieldRule> stream,
        List<FieldRule> captions,
        List<FieldRule> comments,
        List<FieldRule> replay) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST_CAPTURE = Duration.ofMinutes(10);

    /** For a marketplace whose file says nothing of live rooms: a look a minute. */
    public static final LivePlan DEFAULT = new LivePlan(
            Duration.ofMinutes(1),
            Duration.ZERO,
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public LivePlan {
        if (sampleEvery.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("sample-every wants at least 1s, has " + sampleEvery);
        }
        if (captureSeconds.isNegative() || captureSeconds.compareTo(LONGEST_CAPTURE) > 0) {
            throw new IllegalArgumentException("capture wants 0s to 10m, has " + captureSeconds);
        }
        mediaHosts = List.copyOf(mediaHosts);
        endpoints = List.copyOf(endpoints);
        states = Map.copyOf(states);
        stream = List.copyOf(stream);
        captions = List.copyOf(captions);
        comments = List.copyOf(comments);
        replay = List.copyOf(replay);
    }

    /** Says whether streams and captions of this marketplace may come from the address. */
    public boolean covers(URI url) {
        String host = url.getHost();
        String authority = url.getRawAuthority();
        return host != null && mediaHosts.stream().anyMatch(pattern -> Hosts.matches(pattern, host, authority));
    }

    /** What the platform's word means; absent for one the file does not name. */
    public @Nullable LiveState state(String word) {
        return states.get(word);
    }
}
