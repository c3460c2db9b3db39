package org.markwarden.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.notice.World;
import tools.jackson.databind.JsonNode;

class HttpChannelTest extends ChannelContract {
    private static final Clock CLOCK = Clock.fixed(World.NOW, ZoneOffset.UTC);
    private static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private OperatorStub operator;
    private HttpChannel channel;

    @BeforeEach
    void open() throws IOException {
        operator = new OperatorStub();
        channel = channel(Set.of("127.0.0.1"), null);
    }

    @AfterEach
    void close() {
        channel.close();
        operator.close();
    }

    private HttpChannel channel(Set<String> allowed, @Nullable String secret) {
        return new HttpChannel(
                new HttpSettings(operator.address(), Duration.ofSeconds(5), secret, new AddressRule(allowed)), CLOCK);
    }

    @Override
    Channel channel() {
        return channel;
    }

    @Override
    List<String> desk() {
        return List.copyOf(operator.desk().keySet());
    }

    @Override
    void closeDesk() {
        operator.close();
    }

    @Test
    void postsTheAgreedBody() {
        Letter letter = Letters.two(folder);
        Answer answer = channel.send(letter);
        assertThat(((Answer.Taken) answer).ticket()).isEqualTo("T1");
        JsonNode body = Objects.requireNonNull(operator.desk().get(letter.id().value()));
        assertThat(body.propertyNames())
                .containsExactly(
                        "noticeId", "caseIds", "listingUrls", "right", "reason", "evidenceSha256", "sender", "format");
        assertThat(body.path("listingUrls").size()).isEqualTo(2);
        assertThat(body.path("right").path("number").stringValue()).isEqualTo("99001037");
    }

    @ParameterizedTest
    @CsvSource({
        "200, Taken",
        "202, Taken",
        "204, Taken",
        "302, Never",
        "400, Never",
        "404, Never",
        "408, NotNow",
        "409, NotNow",
        "410, Never",
        "413, Never",
        "422, Never",
        "425, NotNow",
        "429, NotNow",
        "500, NotNow",
        "503, NotNow"
    })
    void takesOnlyTwoHundredsForSuccess(int status, String answer) {
        operator.next(new OperatorStub.Reply(status, "", false));
        assertThat(channel.send(Letters.two(folder)).getClass().getSimpleName()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120 | PT2M", "Fri, 20 Nov 2026 03:01:00 GMT | PT1M", "Fri, 20 Nov 2026 02:00:00 GMT | PT0S"})
    void hearsWhenToComeBack(String header, String wait) {
        operator.next(new OperatorStub.Reply(429, header, false));
        assertThat(((Answer.NotNow) channel.send(Letters.two(folder))).retryAfter())
                .isEqualTo(Duration.parse(wait));
    }

    @Test
    void hearsNothingInARetryAfterThatMakesNoSense() {
        operator.next(new OperatorStub.Reply(429, "soon", false));
        assertThat(((Answer.NotNow) channel.send(Letters.two(folder))).retryAfter())
                .isNull();
    }

    @Test
    void refusesAPrivateAddressThatNobodyAllowed() {
        try (HttpChannel strict = channel(Set.of(), null)) {
            assertThat(strict.send(Letters.two(folder)).words()).contains("private address");
            assertThat(operator.desk()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "172.16.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "127.0.0.1, true",
        "100.64.0.1, true",
        "0.0.0.0, true",
        "198.18.0.1, true",
        "255.255.255.255, true",
        "::1, true",
        "fd00::1, true",
        "fe80::1, true",
        "::ffff:127.0.0.1, true",
        "8.8.8.8, false",
        "2606:4700::1111, false"
    })
    void knowsPrivateAddresses(String address, boolean isPrivate) throws IOException {
        assertThat(AddressRule.isPrivate(InetAddress.getByName(address))).isEqualTo(isPrivate);
    }

    @Test
    void signsAsStandardWebhooksAsks() throws GeneralSecurityException {
        Letter letter = Letters.two(folder);
        try (HttpChannel signing = channel(Set.of("127.0.0.1"), SECRET)) {
            signing.send(letter);
        }
        Map<String, String> headers = operator.lastHeaders();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        String signed = headers.get("webhook-id") + "." + headers.get("webhook-timestamp") + "." + headers.get("body");
        String expected = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        assertThat(headers.get("webhook-signature")).isEqualTo("v1," + expected);
        assertThat(headers.get("webhook-id")).isEqualTo(headers.get("idempotency-key"));
    }
}
