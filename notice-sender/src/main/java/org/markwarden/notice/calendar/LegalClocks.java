package org.markwarden.notice.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;

/** Computes the deadlines that an event starts. */
public final class LegalClocks {
    /** E-Commerce Law, article 43(2): complain to the authority or sue, and tell the platform so. */
    public static final String FIFTEEN_DAYS = "counter-statement-15-days";
    /** 法释〔2020〕9号: the outer limit where notarisation or authentication delays the holder. */
    public static final String TWENTY_WORKING_DAYS = "counter-statement-20-working-days";

    /** Where legal clocks run. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final WorkingDays workingDays;

    public LegalClocks(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * The two clocks of a counter-statement, from the day it reached the holder. The fifteen days are calendar days, as
     * worded, and end on the fifteenth even on a holiday: the earliest reading is the safe one for whoever has to act.
     */
    public List<Deadline> of(CounterStatement statement) {
        LocalDate received = statement.receivedAt().atZone(SHANGHAI).toLocalDate();
        return List.of(
                new Deadline(
                        statement.notice(),
                        FIFTEEN_DAYS,
                        statement.receivedAt(),
                        received.plusDays(15),
                        "电子商务法第四十三条第二款；民法典第二百零一条"),
                new Deadline(
                        statement.notice(),
                        TWENTY_WORKING_DAYS,
                        statement.receivedAt(),
                        workingDays.after(received, 20).orElse(null),
                        "法释〔2020〕9号第三条"));
    }
}
