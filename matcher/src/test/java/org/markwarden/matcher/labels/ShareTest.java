package org.markwarden.matcher.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Bounds as computed from the formula of Wilson (1927) with z = 1.959964. */
    @ParameterizedTest
    @CsvSource({
        "7, 7, 0.6457, 1",
        "0, 7, 0, 0.3543",
        "20, 24, 0.6415, 0.9332",
        "90, 100, 0.8256, 0.9448",
        "290, 300, 0.9398, 0.9818",
    })
    void givesTheScoreInterval(int part, int whole, double lower, double upper) {
        var share = new Share(part, whole);
        assertThat(share.lower()).isCloseTo(lower, within(1e-4));
        assertThat(share.upper()).isCloseTo(upper, within(1e-4));
    }

    @Test
    void knowsNothingOfNothing() {
        var none = new Share(0, 0);
        assertThat(none.value()).isZero();
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isEqualTo(1);
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trustsARuleOnlyWithManyDecisionsAndAHighBound() {
        assertThat(new RuleRecord("x", new Share(299, 299)).mayBeTrusted()).isFalse();
        assertThat(new RuleRecord("x", new Share(270, 300)).mayBeTrusted()).isFalse();
        assertThat(new RuleRecord("x", new Share(290, 300)).mayBeTrusted()).isTrue();
    }

    @Test
    void measuresAgreementBeyondChance() {
        assertThat(new Agreement(20, 15, 5, 10).kappa()).isCloseTo(0.4, within(1e-9));
        assertThat(new Agreement(10, 10, 0, 0).kappa()).isEqualTo(1);
        assertThat(new Agreement(0, 0, 0, 0).kappa()).isZero();
        assertThat(new Agreement(5, 5, 5, 5).kappa()).isCloseTo(0, within(1e-9));
        assertThat(new Agreement(20, 15, 5, 10).share()).isEqualTo(new Share(35, 50));
    }
}
