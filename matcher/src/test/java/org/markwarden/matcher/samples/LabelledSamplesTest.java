package org.markwarden.matcher.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;

class LabelledSamplesTest {

    private static final List<SampleListing> ALL = LabelledSamples.own().listings();

    @Test
    void keepsRightsSellersAndTimesOfTheTwoHalvesApart() {
        assertThat(Set.copyOf(rights(SampleSplit.DEV))).doesNotContainAnyElementsOf(rights(SampleSplit.FROZEN));
        assertThat(Set.copyOf(sellers(SampleSplit.DEV))).doesNotContainAnyElementsOf(sellers(SampleSplit.FROZEN));
        Instant lastOfDev = of(SampleSplit.DEV).stream()
                .map(LabelledSamplesTest::captured)
                .max(Instant::compareTo)
                .orElseThrow();
        assertThat(of(SampleSplit.FROZEN))
                .allSatisfy(one -> assertThat(captured(one)).isAfter(lastOfDev));
    }

    @Test
    void labelsOnlyRightsOfTheRegisterAndEachOncePerListing() {
        Map<RightId, Right> register =
                LabelledSamples.own().rights().stream().collect(Collectors.toMap(Right::id, Function.identity()));
        Set<String> ids = new HashSet<>();
        assertThat(ALL).allSatisfy(one -> {
            assertThat(ids.add(one.listing().id().value())).isTrue();
            assertThat(one.labels()).isNotEmpty().extracting(SampleLabel::right).doesNotHaveDuplicates();
            assertThat(register)
                    .containsKeys(one.labels().stream().map(SampleLabel::right).toArray(RightId[]::new));
        });
    }

    @Test
    void refusesALineWithoutAReason() {
        String line = """
                {"id":"x","title":"t","sample":{"split":"dev","classes":[9],"labels":[{"right":"R","raised":true,"reason":" "}]}}""";
        assertThatThrownBy(() -> LabelledSamples.listing(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R");
    }

    private static List<SampleListing> of(SampleSplit split) {
        return ALL.stream().filter(one -> one.split() == split).toList();
    }

    private static List<RightId> rights(SampleSplit split) {
        return of(split).stream()
                .flatMap(one -> one.labels().stream().map(SampleLabel::right))
                .toList();
    }

    private static List<String> sellers(SampleSplit split) {
        return of(split).stream()
                .map(one -> String.valueOf(one.listing().seller().name()))
                .toList();
    }

    private static Instant captured(SampleListing one) {
        Instant at = one.listing().capturedAt();
        return at == null ? Instant.EPOCH : at;
    }
}
