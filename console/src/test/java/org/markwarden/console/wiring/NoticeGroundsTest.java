package org.markwarden.console.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.markwarden.matcher.lexicon.Vocabulary;
import org.markwarden.matcher.origin.AreaReader;
import org.markwarden.matcher.origin.PlaceNames;
import org.markwarden.matcher.signals.Sense;
import org.markwarden.matcher.signals.SignalTable;
import org.markwarden.notice.draft.NoticeGrounds;
import org.markwarden.notice.draft.NoticeGrounds.Role;

/** The stages do not know each other; here both tables of signals are seen. */
class NoticeGroundsTest {
    private final Map<String, Sense> senses =
            new SignalTable(Vocabulary.shipped(), new AreaReader(new PlaceNames())).senses();
    private final NoticeGrounds grounds = NoticeGrounds.shipped();

    @Test
    void saysOfEverySignalWhetherItMakesAReason() {
        assertThat(grounds.signals()).isEqualTo(senses.keySet());
    }

    @Test
    void takesNoSignalThatSpeaksAgainst() {
        senses.forEach((signal, sense) -> {
            if (sense != Sense.RAISES) {
                assertThat(grounds.role(signal)).as(signal).isEqualTo(Role.NONE);
            }
        });
    }
}
