package org.markwarden.domain.notice;

import java.time.Instant;
import org.markwarden.domain.text.CleanText;

/**
 * A draft that passed every check of clearance; the only thing a channel sends.
 *
 * @param clearedBy the person, or the measured rule, that cleared it
 */
public record ClearedNotice(NoticeDraft draft, String clearedBy, Instant clearedAt) {
    public ClearedNotice {
        CleanText.requireFilled("cleared by", clearedBy);
    }

    public NoticeId id() {
        return draft.id();
    }
}
