package org.markwarden.console.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Words;
import org.markwarden.domain.notice.Deadline;

/** A deadline with the days that are left. */
record DeadlineRow(String clock, String from, String due, String left, String tone, String law) {
    private static final long SOON = 3;

    static DeadlineRow of(Deadline deadline, LocalDate today, Words words) {
        LocalDate due = deadline.due();
        String from = Shown.time(deadline.from());
        String clock = words.ofCode("clock", deadline.clock());
        if (due == null) {
            return new DeadlineRow(clock, from, words.of("deadline.unknown"), "", "warn", deadline.law());
        }
        long days = ChronoUnit.DAYS.between(today, due);
        return new DeadlineRow(clock, from, due.toString(), left(days, words), tone(days), deadline.law());
    }

    private static String left(long days, Words words) {
        if (days == 0) {
            return words.of("deadline.today");
        }
        return days > 0 ? words.of("deadline.left", days) : words.of("deadline.over", -days);
    }

    private static String tone(long days) {
        if (days < 0) {
            return "bad";
        }
        return days <= SOON ? "warn" : "good";
    }
}
