package org.markwarden.benchmarks.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One measurement.
 *
 * @param anchor titles a second of what it is compared with, absent when there is none
 * @param heapBytes heap in use with the index open, after a collection
 */
public record BenchResult(
        String name,
        int rights,
        int threads,
        @JsonProperty("titles_per_s") long titlesPerSecond,
        @Nullable Long anchor,
        @JsonProperty("ours_over_anchor") @Nullable Double oursOverAnchor,
        @JsonProperty("heap_bytes") long heapBytes,
        @JsonProperty("index_bytes") long indexBytes,
        @JsonProperty("build_s") double buildSeconds,
        @JsonProperty("open_s") double openSeconds) {}
