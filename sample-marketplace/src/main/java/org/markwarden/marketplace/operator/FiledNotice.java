package org.markwarden.marketplace.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice with its ticket; {@code rejection} is why it will not be acted on, {@code statement} what the seller says. */
public record FiledNotice(
        String ticket,
        NoticeBody body,
        String key,
        Channel channel,
        Instant receivedAt,
        @Nullable String rejection,
        @Nullable String statement) {

    public boolean isRejected() {
        return rejection != null;
    }
}
