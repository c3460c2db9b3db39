package org.markwarden.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrapGuardTest {
    private final TrapGuard guard = new TrapGuard();

    private boolean admits(String path) {
        return guard.refusal(URI.create("http://shop.example" + path), 0) == null;
    }

    @Test
    void anEndlessCalendarEnds() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        long admitted = IntStream.range(0, 10_000)
                .filter(i -> admits("/calendar/" + day.plusDays(i).toString().replace('-', '/')))
                .count();
        assertThat(admitted).isEqualTo(200);
    }

    @Test
    void anAddressThatEveryPageNamesCountsOnce() {
        assertThat(IntStream.range(0, 10_000).allMatch(i -> admits("/category/" + i % 150)))
                .isTrue();
        assertThat(IntStream.range(150, 10_000)
                        .filter(i -> admits("/category/" + i))
                        .count())
                .isEqualTo(50);
    }

    @Test
    void aSiteCannotMakeAddressesMeetThatDiffer() {
        long admitted = IntStream.range(0, 1 << 12)
                .filter(i -> admits("/calendar/1"
                        + IntStream.range(0, 12)
                                .mapToObj(bit -> (i >> bit & 1) == 0 ? "1b" : "2C")
                                .collect(Collectors.joining())))
                .count();
        assertThat(admitted).isEqualTo(200);
    }

    @Test
    void endlessFiltersEndSooner() {
        long admitted = IntStream.range(0, 10_000)
                .filter(i -> admits("/list?color=" + i + "&size=" + i * 7))
                .count();
        assertThat(admitted).isEqualTo(60);
    }

    @Test
    void listingsKeepComingWhileTheyYield() {
        long admitted = IntStream.range(0, 10_000)
                .filter(i -> {
                    boolean admits = admits("/item/" + i);
                    if (admits) {
                        guard.learnYield(URI.create("http://shop.example/item/" + i));
                    }
                    return admits;
                })
                .count();
        assertThat(admitted).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/b/a/b/a/b/a/b",
                "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17",
                "/x?a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1&j=1&k=1"
            })
    void refusesAddressesThatLeadIntoThemselves(String path) {
        assertThat(admits(path)).isFalse();
    }
}
