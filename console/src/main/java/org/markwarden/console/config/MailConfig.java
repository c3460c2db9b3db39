package org.markwarden.console.config;

import org.jspecify.annotations.Nullable;

/**
 * How notices leave by mail.
 *
 * @param host SMTP server; absent when no mail is sent
 * @param port 587 when absent
 * @param from address of the sender
 * @param user absent when the server asks for no name
 * @param passwordEnv name of the environment variable that holds the password
 */
public record MailConfig(
        @Nullable String host,
        Integer port,
        @Nullable String from,
        @Nullable String user,
        @Nullable String passwordEnv,
        Boolean startTls) {
    static final MailConfig NONE = new MailConfig(null, 587, null, null, null, true);

    public MailConfig {
        port = port == null ? Integer.valueOf(587) : port;
        startTls = startTls == null ? Boolean.TRUE : startTls;
    }
}
