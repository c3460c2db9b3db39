package org.markwarden.domain.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated duty with its source.
 *
 * @param clock short name of the rule, such as {@code counter-statement-15-days}
 * @param due last day in Asia/Shanghai; absent when the calendar does not reach that far
 * @param law the article the length comes from
 */
public record Deadline(
        NoticeId notice,
        String clock,
        Instant from,
        @Nullable LocalDate due,
        String law) {}
