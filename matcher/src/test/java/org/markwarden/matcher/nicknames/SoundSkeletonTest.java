package org.markwarden.matcher.nicknames;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundSkeletonTest {

    private static String heard(String run) {
        return SoundSkeleton.ofRun(run.toCharArray(), 0, run.length());
    }

    /** Names as shops in Korea and Japan write them. */
    @ParameterizedTest
    @CsvSource({
        "Neutrogena, 뉴트로지나",
        "Blackmores, 블랙모어스",
        "Victor, 빅터",
        "Samsonite, 쌤소나이트",
        "Patagonia, 파타고니아",
        "Brembo, ブレンボ",
        "Sennheiser, ゼンハイザー",
        "Neutrogena, ニュートロジーナ",
        "Samsonite, サムソナイト",
        "Patagonia, パタゴニア",
    })
    void isTheSameInBothWritings(String latin, String run) {
        assertThat(SoundSkeleton.ofLatin(latin)).contains(heard(run));
    }

    @ParameterizedTest
    @CsvSource({"Neutrogena, 블랙모어스", "Victor, 배드민턴", "Brembo, ゼンハイザー", "Patagonia, ファッション"})
    void isAnotherForOtherNames(String latin, String run) {
        assertThat(SoundSkeleton.ofLatin(latin)).doesNotContain(heard(run));
    }

    @Test
    void saysNothingOfShortNamesAndNumbers() {
        assertThat(SoundSkeleton.ofLatin("Nike")).isEmpty();
        assertThat(SoundSkeleton.ofLatin("WD-40")).isEmpty();
        assertThat(heard("나이키")).isEmpty();
        assertThat(heard("ーー・")).isEmpty();
    }

    /** Names as Russian shops write them; an r is heard wherever it stands and is no l. */
    @ParameterizedTest
    @CsvSource({
        "Samsonite, самсонайт, true",
        "Timberland, тимберленд, true",
        "Birkenstock, биркеншток, true",
        "Swarovski, сваровски, true",
        "Versace, версаче, true",
        "Michelin, мишлен, true",
        "Panasonic, панасоник, true",
        "Samsonite, самокат, false",
        "Timberland, тумба, false",
        "Versace, варежки, false",
        "Michelin, мочалка, false",
        "Panasonic, пенал, false",
    })
    void isTheSameInCyrillic(String latin, String run, boolean same) {
        String cyrillic = SoundSkeleton.ofCyrillic(run.toCharArray(), 0, run.length());
        assertThat(SoundSkeleton.ofLatinRolled(latin).contains(cyrillic)).isEqualTo(same);
    }

    /** Names as Thai shops write them; a letter under the silencer is not heard. */
    @ParameterizedTest
    @CsvSource({
        "Converse, คอนเวิร์ส, true",
        "Panasonic, พานาโซนิค, true",
        "Michelin, มิชลิน, true",
        "Colgate, คอลเกต, true",
        "Pandora, แพนดอร่า, true",
        "Converse, รองเท้าผ้าใบ, false",
        "Michelin, น้ำมันเครื่อง, false",
        "Colgate, กระเป๋าสะพาย, false",
    })
    void isTheSameInThai(String latin, String run, boolean same) {
        String thai = SoundSkeleton.ofThai(run.toCharArray(), 0, run.length());
        assertThat(SoundSkeleton.ofLatin(latin).contains(thai)).isEqualTo(same);
    }
}
