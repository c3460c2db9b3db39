package org.markwarden.crawler.marketplace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.live.LiveState;
import org.markwarden.storage.yaml.Nearest;

/** The keys under {@code live} of a marketplace file as written. */
record WrittenLive(
        @Nullable Duration sampleEvery,
        @Nullable Duration capture,
        @Nullable List<String> mediaHosts,
        @Nullable List<String> endpoints,
        @Nullable Map<String, String> states,
        @Nullable List<String> stream,
        @Nullable List<String> captions,
        @Nullable List<String> comments,
        @Nullable List<String> replay) {
    private static final List<String> STATES = List.of("scheduled", "live", "ended", "not-found");

    LivePlan checked(List<String> faults) {
        List<String> own = new ArrayList<>();
        Map<String, LiveState> meanings = states(own);
        List<FieldRule> streams = WrittenFile.rules("live.stream", stream, own);
        List<FieldRule> captionPlaces = WrittenFile.rules("live.captions", captions, own);
        List<FieldRule> commentPlaces = WrittenFile.rules("live.comments", comments, own);
        List<FieldRule> replays = WrittenFile.rules("live.replay", replay, own);
        faults.addAll(own);
        try {
            return new LivePlan(
                    Objects.requireNonNullElse(sampleEvery, LivePlan.DEFAULT.sampleEvery()),
                    Objects.requireNonNullElse(capture, LivePlan.DEFAULT.captureSeconds()),
                    mediaHosts == null ? List.of() : mediaHosts,
                    endpoints == null ? List.of() : endpoints,
                    meanings,
                    streams,
                    captionPlaces,
                    commentPlaces,
                    replays);
        } catch (IllegalArgumentException e) {
            faults.add("live: " + e.getMessage());
            return LivePlan.DEFAULT;
        }
    }

    private Map<String, LiveState> states(List<String> faults) {
        Map<String, LiveState> meanings = new LinkedHashMap<>();
        Map<String, String> written = states == null ? Map.of() : states;
        written.forEach((word, state) -> LiveState.of(state)
                .ifPresentOrElse(
                        meaning -> meanings.put(word, meaning),
                        () -> faults.add("live.states." + word + ": no state is called " + state
                                + Nearest.to(state, STATES)
                                        .map(right -> ", did you mean " + right + "?")
                                        .orElse(""))));
        return meanings;
    }
}
