package org.markwarden.matcher.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.AuthorisedSeller;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;

class BlindSamplesTest {

    private static Stream<SampleSet> sets() {
        return Stream.of(BlindSet.values()).map(BlindSet::samples);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void areAHalfToCalibrateOnAndALaterFrozenHalf(SampleSet blind) {
        assertThat(blind.listings()).extracting(SampleListing::split).doesNotContain(SampleSplit.DEV);
        assertThat(blind.of(SampleSplit.CALIBRATION)).hasSizeGreaterThanOrEqualTo(100);
        assertThat(blind.of(SampleSplit.FROZEN)).hasSizeGreaterThanOrEqualTo(100);
        Instant lastOfTheOthers =
                days(LabelledSamples.own().listings()).max(Instant::compareTo).orElseThrow();
        Instant lastOfCalibration =
                days(blind.of(SampleSplit.CALIBRATION)).max(Instant::compareTo).orElseThrow();
        assertThat(days(blind.listings())).allSatisfy(day -> assertThat(day).isAfter(lastOfTheOthers));
        assertThat(days(blind.of(SampleSplit.FROZEN)))
                .allSatisfy(day -> assertThat(day).isAfter(lastOfCalibration));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void shareNoSellerBetweenTheirHalvesNorWithTheOtherSamples(SampleSet blind) {
        assertThat(sellers(blind.of(SampleSplit.CALIBRATION)))
                .doesNotContainAnyElementsOf(sellers(blind.of(SampleSplit.FROZEN)));
        assertThat(sellers(blind.listings()))
                .doesNotContainAnyElementsOf(sellers(LabelledSamples.own().listings()))
                .doesNotContainAnyElementsOf(allowed(LabelledSamples.own().rights()));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void shareNoRightBetweenTheirHalves(SampleSet blind) {
        assertThat(labelled(blind.of(SampleSplit.CALIBRATION)))
                .doesNotContainAnyElementsOf(labelled(blind.of(SampleSplit.FROZEN)));
    }

    /** The second names some real marks again, each as a right of its own; six of the sixth share only another spelling with an earlier right. */
    @Test
    void shareNoRightWithTheOtherSamples() {
        Set<RightId> labelled = new HashSet<>(labelled(LabelledSamples.own().listings()));
        Set<String> names = new HashSet<>(names(LabelledSamples.own().rights()));
        Set<String> firstNames = new HashSet<>(firstNames(LabelledSamples.own().rights()));
        for (BlindSet set : BlindSet.values()) {
            SampleSet samples = set.samples();
            assertThat(labelled(samples.listings())).doesNotContainAnyElementsOf(labelled);
            if (set != BlindSet.SECOND) {
                assertThat(set == BlindSet.SIXTH ? firstNames(samples.rights()) : names(samples.rights()))
                        .doesNotContainAnyElementsOf(set == BlindSet.SIXTH ? firstNames : names);
            }
            labelled.addAll(labelled(samples.listings()));
            names.addAll(names(samples.rights()));
            firstNames.addAll(firstNames(samples.rights()));
        }
    }

    @ParameterizedTest
    @EnumSource(BlindSet.class)
    void areReadOrUnreadAndNeverBoth(BlindSet set) {
        assertThat(Stream.concat(set.seen().listings().stream(), set.unread().listings().stream()))
                .containsExactlyInAnyOrderElementsOf(set.samples().listings());
        assertThat(set.unread().listings())
                .isEqualTo(set == BlindSet.FIRST ? List.of() : set.samples().of(SampleSplit.FROZEN));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void labelEveryRightOfTheirRegisterAndNoOther(SampleSet blind) {
        assertThat(labelled(blind.listings()))
                .containsExactlyInAnyOrderElementsOf(
                        blind.rights().stream().map(Right::id).toList());
        assertThat(blind.listings()).extracting(one -> one.listing().id()).doesNotHaveDuplicates();
        assertThat(blind.listings()).extracting(one -> one.listing().title()).doesNotHaveDuplicates();
        assertThat(blind.listings()).allSatisfy(one -> assertThat(one.goods()).isNotEmpty());
        assertThat(blind.listings())
                .filteredOn(one -> one.labels().isEmpty())
                .as("listings that only look as if they named a right")
                .hasSizeLessThan(blind.listings().size() / 10);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void callAUseAuthorisedOnlyWhereTheRightNamesTheSeller(SampleSet blind) {
        var register = blind.rights().stream().collect(Collectors.toMap(Right::id, Function.identity()));
        assertThat(blind.listings())
                .allSatisfy(one -> assertThat(one.labels()).allSatisfy(label -> {
                    Set<String> listed = allowed(List.of(Objects.requireNonNull(register.get(label.right()))));
                    boolean isListed = listed.contains(
                            String.valueOf(one.listing().seller().name()));
                    assertThat(isListed || label.use() != Use.AUTHORISED).isTrue();
                }));
    }

    @Test
    void areOfOneTimeAfterTheOther() {
        List<SampleSet> sets = sets().toList();
        for (int i = 1; i < sets.size(); i++) {
            List<SampleListing> before = sets.get(i - 1).listings();
            Instant last = days(before).max(Instant::compareTo).orElseThrow();
            assertThat(days(sets.get(i).listings()))
                    .allSatisfy(day -> assertThat(day).isAfter(last));
            assertThat(sellers(sets.get(i).listings()))
                    .doesNotContainAnyElementsOf(sellers(sets.stream()
                            .limit(i)
                            .flatMap(set -> set.listings().stream())
                            .toList()));
        }
    }

    private static Stream<Instant> days(List<SampleListing> samples) {
        return samples.stream().map(one -> Objects.requireNonNull(one.listing().capturedAt()));
    }

    private static Set<String> sellers(List<SampleListing> samples) {
        return samples.stream()
                .map(one -> String.valueOf(one.listing().seller().name()))
                .collect(Collectors.toSet());
    }

    private static Set<RightId> labelled(List<SampleListing> samples) {
        return samples.stream()
                .flatMap(one -> one.labels().stream().map(SampleLabel::right))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(List<Right> rights) {
        return rights.stream()
                .flatMap(right -> right.names().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> firstNames(List<Right> rights) {
        return rights.stream()
                .map(right -> right.entry().name())
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> allowed(List<Right> rights) {
        return rights.stream()
                .flatMap(right -> right.entry().authorised().stream())
                .map(AuthorisedSeller::seller)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
