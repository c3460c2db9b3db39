package org.markwarden.notice.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How notices leave by mail.
 *
 * @param from address of the sender; its domain ends the Message-ID
 * @param to address of the operator's desk
 * @param user absent when the server asks for no name
 */
public record MailSettings(
        String host,
        int port,
        boolean startTls,
        @Nullable String user,
        @Nullable String password,
        String from,
        String to,
        Duration timeout) {
    /** Never the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", from " + from + ", to " + to + "]";
    }
}
