package org.markwarden.domain.notice;

import org.markwarden.domain.text.CleanText;

/** Identifies one notice; stays the same over every attempt to send it. */
public record NoticeId(String value) {
    public NoticeId {
        CleanText.requireFilled("NoticeId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
