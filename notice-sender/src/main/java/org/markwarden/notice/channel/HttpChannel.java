package org.markwarden.notice.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts the machine form to the operator's address. The idempotency key (draft-ietf-httpapi-idempotency-key-header) is the
 * notice's id, the same over every attempt; only 2xx is a success.
 */
public final class HttpChannel implements Channel, AutoCloseable {
    private static final int MAX_ANSWER = 64 << 10;
    private static final int WORDS = 500;

    private final HttpSettings settings;
    private final Clock clock;
    private final @Nullable WebhookSignature signature;
    private final CloseableHttpClient client;

    public HttpChannel(HttpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.signature = settings.secret() == null ? null : new WebhookSignature(settings.secret());
        this.client = client(settings);
    }

    @Override
    public String name() {
        return "http";
    }

    private static CloseableHttpClient client(HttpSettings settings) {
        Timeout timeout = Timeout.of(settings.timeout());
        return HttpClients.custom()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Markwarden")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(settings))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .build();
    }

    /** The address that is checked is the address that is connected to. */
    private record CheckedResolver(HttpSettings settings) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            for (InetAddress address : addresses) {
                if (!settings.addresses().permits(host, settings.port(), address)) {
                    throw new UnknownHostException(
                            host + " leads to a private address; name the host in the configuration to allow it");
                }
            }
            return addresses;
        }

        @Override
        public @Nullable String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }

    @Override
    public Answer send(Letter letter) {
        try {
            return client.execute(post(letter), this::answer);
        } catch (IOException e) {
            return new Answer.NotNow(line(settings.address() + ": " + e.getMessage()), null);
        }
    }

    private HttpPost post(Letter letter) {
        byte[] body = letter.json();
        String id = letter.id().value();
        HttpPost post = new HttpPost(settings.address());
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        post.setHeader("Accept", "application/json");
        post.setHeader("Idempotency-Key", id);
        if (signature != null) {
            Instant at = clock.instant();
            post.setHeader("webhook-id", id);
            post.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
            post.setHeader("webhook-signature", signature.of(id, at, body));
        }
        return post;
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        String body = body(response.getEntity());
        int status = response.getCode();
        String words = line("HTTP " + status + " " + body);
        if (status >= 200 && status < 300) {
            return new Answer.Taken(ticket(body), words);
        }
        return isWorthAnotherTry(status) ? new Answer.NotNow(words, retryAfter(response)) : new Answer.Never(words);
    }

    /** RFC 9110: 408, 425 and 429 pass, as all of 5xx; 409 says that the first attempt is still being worked on. */
    private static boolean isWorthAnotherTry(int status) {
        return status >= 500 || status == 408 || status == 409 || status == 425 || status == 429;
    }

    private static String body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (InputStream in = entity.getContent()) {
            return new String(in.readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
        }
    }

    private static @Nullable String ticket(String body) {
        try {
            JsonNode ticket = JsonMapper.shared().readTree(body).path("ticket");
            return ticket.isString() ? line(ticket.stringValue()) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Seconds, or a date (RFC 9110, section 10.2.3). */
    private @Nullable Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        if (header == null) {
            return null;
        }
        String value = header.getValue().strip();
        if (value.matches("\\d{1,8}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return CleanText.cleaned(line.substring(0, Math.min(WORDS, line.length())));
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
