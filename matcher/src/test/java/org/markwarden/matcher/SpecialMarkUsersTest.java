package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.MarkUserCode;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;

/** The code beside the special mark names its user; a user that was struck off counts from that day. */
class SpecialMarkUsersTest {

    private static final String CODE = "91230184MA18X2QH5T";
    private static final String OTHER = "91230184MA18X2QH66";
    private static final Seller SHOP = Seller.named("北大荒粮油直销");
    private static final String SHOWN = "包装印有地理标志专用标志，使用人代码" + CODE;

    @Test
    void raisesAListingThatShowsTheCodeOfAUserStruckOffThoughItGrewThere() throws IOException {
        RightMatch match = match(FewMarks.DAY.minusDays(30), SHOWN, SHOP);
        assertThat(match.score()).isGreaterThan(0.8);
        SignalResult signal = signal(match);
        assertThat(signal.reason().english())
                .isEqualTo("the special mark's user “" + CODE + "” may no longer use it: struck off on 2026-10-02");
        assertThat(signal.reason().chinese()).isEqualTo("专用标志使用人“" + CODE + "”已无使用资格：自2026-10-02起注销");
    }

    @Test
    void countsFromTheDayOfStrikingOffAndNotBefore() throws IOException {
        assertThat(names(match(FewMarks.DAY, SHOWN, SHOP))).contains("user-code-ended");
        RightMatch dayBefore = match(FewMarks.DAY.plusDays(1), SHOWN, SHOP);
        assertThat(names(dayBefore)).doesNotContain("user-code-ended").contains("origin-inside");
        assertThat(dayBefore.score()).isLessThan(0.2);
    }

    @Test
    void saysNothingOfACodeThatHoldsOrOfAnother() throws IOException {
        assertThat(names(match(null, SHOWN, SHOP)))
                .doesNotContain("user-code-ended")
                .contains("origin-inside");
        assertThat(names(match(FewMarks.DAY, "使用人代码" + OTHER, SHOP))).doesNotContain("user-code-ended");
    }

    @Test
    void countsAUserStruckOffThatStillSpeaksOfTheSpecialMark() throws IOException {
        var user = new Seller(null, "五常稻香米业", null, null, CODE, null);
        assertThat(names(match(FewMarks.DAY, "包装印有地理标志专用标志", user))).contains("user-code-ended");
        assertThat(names(match(FewMarks.DAY, "自家稻田", user))).doesNotContain("user-code-ended");
    }

    @Test
    void knowsTheUserItself() throws IOException {
        var user = new Seller(null, "五常稻香米业", null, null, CODE, null);
        assertThat(names(match(null, SHOWN, user))).contains("permission");
    }

    @Test
    void readsACodeInSmallLettersAndBesideSigns() throws IOException {
        assertThat(names(match(FewMarks.DAY, "专用标志:" + CODE.toLowerCase(Locale.ROOT) + "。", SHOP)))
                .contains("user-code-ended");
    }

    @Test
    void letsAUserPassThatWasStruckOffAndTakenInAgain() throws IOException {
        List<MarkUserCode> again = List.of(
                new MarkUserCode(CODE, FewMarks.DAY.minusYears(4), FewMarks.DAY.minusYears(3)),
                new MarkUserCode(CODE, FewMarks.DAY.minusYears(1), null));
        assertThat(names(matchListed(again, SHOWN, SHOP)))
                .doesNotContain("user-code-ended")
                .contains("origin-inside");
        var user = new Seller(null, "五常稻香米业", null, null, CODE, null);
        assertThat(names(matchListed(again, SHOWN, user))).contains("permission");
    }

    @ParameterizedTest
    @ValueSource(strings = {"未使用地理标志专用标志", "本品不带地理标志专用标志", "有机产品专用标志", "绿色食品专用标志", "地理标志专用标志已注销", "地理标志专用标志未使用"})
    void countsOnlyAUserThatShowsThisSpecialMark(String description) throws IOException {
        var user = new Seller(null, "五常稻香米业", null, null, CODE, null);
        assertThat(names(match(FewMarks.DAY, description, user)))
                .as(description)
                .doesNotContain("user-code-ended");
    }

    @Test
    void findsACodeBehindManyStrangersAndInWideLetters() throws IOException {
        String strangers = IntStream.range(0, 80).mapToObj(i -> " 20261" + i).collect(Collectors.joining());
        assertThat(names(match(FewMarks.DAY, strangers + " " + CODE, SHOP))).contains("user-code-ended");
        var wide = new StringBuilder("使用人代码");
        CODE.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        assertThat(names(match(FewMarks.DAY, wide.toString(), SHOP))).contains("user-code-ended");
    }

    @Test
    void findsNoCodeInsideALongerOne() throws IOException {
        assertThat(names(match(FewMarks.DAY, "货号7" + CODE + "X", SHOP))).doesNotContain("user-code-ended");
    }

    private static RightMatch match(@Nullable LocalDate cancelled, String description, Seller seller)
            throws IOException {
        return matchListed(List.of(new MarkUserCode(CODE, null, cancelled)), description, seller);
    }

    private static RightMatch matchListed(List<MarkUserCode> codes, String description, Seller seller)
            throws IOException {
        Right rice = new GeographicalIndication(
                RightEntry.builder(new RightId("GI-1"))
                        .name("五常大米")
                        .classes(List.of(new NiceClass(30)))
                        .goods("大米")
                        .origin(List.of("五常"))
                        .build(),
                codes);
        Listing offer = FewMarks.offer("五常大米 稻花香 5kg 新米")
                .description(description)
                .origin("黑龙江五常")
                .seller(seller)
                .build();
        try (var marks = new FewMarks(rice)) {
            return marks.match(offer).matches().getFirst();
        }
    }

    private static List<String> names(RightMatch match) {
        return match.signals().stream().map(SignalResult::name).toList();
    }

    private static SignalResult signal(RightMatch match) {
        return match.signals().stream()
                .filter(one -> one.name().equals("user-code-ended"))
                .findFirst()
                .orElseThrow();
    }
}
