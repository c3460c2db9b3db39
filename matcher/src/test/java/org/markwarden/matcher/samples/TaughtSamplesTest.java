package org.markwarden.matcher.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;

class TaughtSamplesTest {

    private static Stream<SampleSet> sets() {
        return LabelledSamples.taught().stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void areHalfInfringingAndHalfLawfulBesideEachRight(SampleSet set) {
        List<SampleLabel> labels =
                set.listings().stream().flatMap(one -> one.labels().stream()).toList();
        long raised = labels.stream().filter(SampleLabel::raised).count();
        assertThat(raised / (double) labels.size()).isBetween(0.45, 0.55);
        for (Right right : set.rights()) {
            assertThat(labels)
                    .as(right.id().value())
                    .filteredOn(label -> label.right().equals(right.id()))
                    .anyMatch(SampleLabel::raised)
                    .anyMatch(label -> !label.raised());
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void labelRightsOfTheirRegisterAndNoOther(SampleSet set) {
        Set<RightId> rights = set.rights().stream().map(Right::id).collect(Collectors.toSet());
        assertThat(set.listings()).extracting(one -> one.listing().id()).doesNotHaveDuplicates();
        assertThat(set.listings()).allSatisfy(one -> {
            assertThat(one.split()).isEqualTo(SampleSplit.DEV);
            assertThat(one.labels()).isNotEmpty().extracting(SampleLabel::right).isSubsetOf(rights);
        });
    }

    /** Else a blind half would no longer tell how unseen rights fare. */
    @Test
    void shareNoFirstNameWithABlindSetAndAreOlderThanTheNewest() {
        Set<String> blind = Stream.of(BlindSet.values())
                .flatMap(set -> firstNames(set.samples()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        Instant newest = BlindSet.newest().unread().listings().stream()
                .map(TaughtSamplesTest::captured)
                .min(Instant::compareTo)
                .orElseThrow();
        for (SampleSet set : LabelledSamples.taught()) {
            assertThat(firstNames(set)).doesNotContainAnyElementsOf(blind);
            assertThat(set.listings())
                    .allSatisfy(one -> assertThat(captured(one)).isBefore(newest));
        }
    }

    private static Instant captured(SampleListing one) {
        return Objects.requireNonNull(one.listing().capturedAt());
    }

    private static Set<String> firstNames(SampleSet set) {
        return set.rights().stream()
                .map(right -> right.entry().name())
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
