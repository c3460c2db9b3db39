package org.markwarden.matcher.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.AuthorisedSeller;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;

class BlindSamplesTest {

    private static final List<SampleListing> BLIND = LabelledSamples.blindListings();
    private static final List<Right> RIGHTS = LabelledSamples.blindRights();

    @Test
    void areAHalfToCalibrateOnAndALaterFrozenHalf() {
        assertThat(BLIND).extracting(SampleListing::split).doesNotContain(SampleSplit.DEV);
        assertThat(of(SampleSplit.CALIBRATION)).hasSizeGreaterThanOrEqualTo(200);
        assertThat(of(SampleSplit.FROZEN)).hasSizeGreaterThanOrEqualTo(200);
        Instant lastOfTheOthers =
                days(LabelledSamples.listings()).max(Instant::compareTo).orElseThrow();
        Instant lastOfCalibration =
                days(of(SampleSplit.CALIBRATION)).max(Instant::compareTo).orElseThrow();
        assertThat(days(BLIND)).allSatisfy(day -> assertThat(day).isAfter(lastOfTheOthers));
        assertThat(days(of(SampleSplit.FROZEN)))
                .allSatisfy(day -> assertThat(day).isAfter(lastOfCalibration));
    }

    @Test
    void shareNoSellerBetweenTheirHalvesNorWithTheOtherSamples() {
        assertThat(sellers(of(SampleSplit.CALIBRATION))).doesNotContainAnyElementsOf(sellers(of(SampleSplit.FROZEN)));
        assertThat(sellers(BLIND))
                .doesNotContainAnyElementsOf(sellers(LabelledSamples.listings()))
                .doesNotContainAnyElementsOf(allowed(LabelledSamples.rights()));
    }

    @Test
    void shareNoRightBetweenTheirHalvesNorWithTheOtherSamples() {
        assertThat(labelled(of(SampleSplit.CALIBRATION))).doesNotContainAnyElementsOf(labelled(of(SampleSplit.FROZEN)));
        assertThat(names(RIGHTS)).doesNotContainAnyElementsOf(names(LabelledSamples.rights()));
    }

    @Test
    void labelEveryRightOfTheirRegisterAndNoOther() {
        assertThat(labelled(BLIND))
                .containsExactlyInAnyOrderElementsOf(
                        RIGHTS.stream().map(Right::id).toList());
        assertThat(BLIND).extracting(one -> one.listing().id()).doesNotHaveDuplicates();
        assertThat(BLIND).extracting(one -> one.listing().title()).doesNotHaveDuplicates();
        assertThat(BLIND).allSatisfy(one -> {
            assertThat(one.goods()).isNotEmpty();
            assertThat(one.labels()).isNotEmpty();
        });
    }

    @Test
    void callAUseAuthorisedWhereTheRightNamesTheSellerAndNowhereElse() {
        var register = RIGHTS.stream().collect(Collectors.toMap(Right::id, Function.identity()));
        assertThat(BLIND)
                .allSatisfy(one -> assertThat(one.labels()).allSatisfy(label -> {
                    Set<String> listed = allowed(List.of(Objects.requireNonNull(register.get(label.right()))));
                    boolean isListed = listed.contains(
                            String.valueOf(one.listing().seller().name()));
                    assertThat(label.use() == Use.AUTHORISED).isEqualTo(isListed);
                }));
    }

    private static List<SampleListing> of(SampleSplit split) {
        return BLIND.stream().filter(one -> one.split() == split).toList();
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

    private static Set<String> allowed(List<Right> rights) {
        return rights.stream()
                .flatMap(right -> right.entry().authorised().stream())
                .map(AuthorisedSeller::seller)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
