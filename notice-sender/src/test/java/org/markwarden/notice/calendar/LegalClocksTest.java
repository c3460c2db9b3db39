package org.markwarden.notice.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.NoticeId;

class LegalClocksTest {
    private final LegalClocks clocks = new LegalClocks(WorkingDays.shipped());

    private List<Deadline> of(String received) {
        return clocks.of(new CounterStatement(
                new NoticeId("N-1"), URI.create("http://shop.example.test/1"), "不存在侵权行为", Instant.parse(received)));
    }

    @Test
    void countsFifteenCalendarDaysFromTheDayAfterReceiptInShanghai() {
        assertThat(of("2026-05-01T15:59:59Z").getFirst().due()).isEqualTo(LocalDate.of(2026, 5, 16));
        assertThat(of("2026-05-01T16:00:00Z").getFirst().due()).isEqualTo(LocalDate.of(2026, 5, 17));
    }

    @Test
    void countsTwentyWorkingDaysOverTheSpringFestivalWithItsMovedDays() {
        assertThat(of("2026-02-10T02:00:00Z").getLast().due()).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void doesNotKnowWhatLiesBeyondTheTable() {
        Deadline deadline = of("2026-12-20T02:00:00Z").getLast();
        assertThat(deadline.due()).isNull();
        assertThat(deadline.law()).contains("法释〔2020〕9号");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, false",
        "2026-01-04, true",
        "2026-02-14, true",
        "2026-02-16, false",
        "2026-02-28, true",
        "2026-03-01, false",
        "2026-03-02, true",
        "2026-10-08, true",
        "2026-10-10, true",
        "2025-10-08, false",
        "2025-09-28, true",
        "2024-02-09, true",
        "2024-05-11, true",
        "2024-12-31, true"
    })
    void knowsHolidaysAndMovedWorkingDays(LocalDate day, boolean works) {
        assertThat(WorkingDays.shipped().isWorkingDay(day)).contains(works);
    }

    @Test
    void countsTheWorkingDaysOfAWholeYear() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        long working = first.datesUntil(first.plusYears(1))
                .filter(day -> WorkingDays.shipped().isWorkingDay(day).orElseThrow())
                .count();
        assertThat(working).isEqualTo(248);
    }

    @Test
    void knowsNothingOfAYearThatIsNotInTheTable() {
        assertThat(WorkingDays.shipped().isWorkingDay(LocalDate.of(2027, 1, 4))).isEmpty();
        assertThat(WorkingDays.shipped().isWorkingDay(LocalDate.of(2023, 12, 29)))
                .isEmpty();
    }

    @Test
    void refusesATableThatNamesADayTwice() {
        assertThatThrownBy(() -> WorkingDays.parse("2026-01-01,2026-01-03,off\n2026-01-03,2026-01-03,work\n"))
                .hasMessageContaining("2026-01-03");
    }
}
