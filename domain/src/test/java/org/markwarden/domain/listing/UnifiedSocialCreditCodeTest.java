package org.markwarden.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UnifiedSocialCreditCodeTest {
    /** The characters a code may hold; its last one checks the others. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final String EXAMPLE = "91350100M000100Y43";

    @Test
    void takesACodeWhoseCheckCharacterIsRight() {
        assertThat(UnifiedSocialCreditCode.isValid(EXAMPLE)).isTrue();
    }

    @Test
    void refusesEveryOtherCheckCharacterAndEverySingleChange() {
        for (int i = 0; i < EXAMPLE.length(); i++) {
            for (int k = 0; k < ALPHABET.length(); k++) {
                String changed = EXAMPLE.substring(0, i) + ALPHABET.charAt(k) + EXAMPLE.substring(i + 1);
                assertThat(UnifiedSocialCreditCode.isValid(changed)).as(changed).isEqualTo(changed.equals(EXAMPLE));
            }
        }
    }

    @Test
    void findsTheCodeInAText() {
        assertThat(UnifiedSocialCreditCode.in("统一社会信用代码：91350100m000100y43（副本）"))
                .contains(new UnifiedSocialCreditCode(EXAMPLE));
        assertThat(UnifiedSocialCreditCode.in("no code: 91350100M000100Y44, 123"))
                .isEmpty();
    }

    @Test
    void saysWhatIsNoCode() {
        assertThatThrownBy(() -> new UnifiedSocialCreditCode("1"))
                .hasMessageContaining("not a unified social credit code: 1");
    }
}
