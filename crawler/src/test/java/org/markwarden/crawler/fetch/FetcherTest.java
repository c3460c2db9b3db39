package org.markwarden.crawler.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4), 1 << 20, 2 << 20);
    private static final FetchLimits HASTY = LIMITS.within(Duration.ofMillis(400));

    private StubSite site;
    private Fetcher fetcher;

    @BeforeEach
    void open() {
        site = new StubSite();
        fetcher = fetcher(Resolver.system());
    }

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
    }

    private Fetcher fetcher(Resolver resolver) {
        return new Fetcher(
                Identity.of("0.1.0", "https://example.org/bot"),
                AddressRules.allowing(List.of(site.host())),
                resolver,
                Clock.systemUTC());
    }

    private Answer get(String path, FetchLimits limits) {
        return fetcher.get(site.url(path), Conditions.NONE, limits);
    }

    private Exchange came(String path) {
        return came(get(path, LIMITS));
    }

    private static Exchange came(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Came.class);
        return ((Answer.Came) answer).exchange();
    }

    @Test
    void keepsRequestAndAnswerAsTheyWentOverTheWire() {
        byte[] sent = StubSite.text(200, "text/html; charset=utf-8", "<p>小米</p>");
        site.on("/p?q=1", sent);
        Exchange exchange = came("/p?q=1");
        assertThat(exchange.response().bytes()).isEqualTo(sent);
        assertThat(new String(exchange.body(), UTF_8)).isEqualTo("<p>小米</p>");
        assertThat(new String(exchange.request().bytes(), ISO_8859_1))
                .startsWith("GET /p?q=1 HTTP/1.1\r\nHost: " + site.host()
                        + "\r\nUser-Agent: markwarden/0.1.0 (+https://example.org/bot)\r\n")
                .endsWith("\r\n\r\n");
        assertThat(exchange.connection().address().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(exchange.cut()).isEmpty();
    }

    @Test
    void keepsChunksInTheRecordAndRemovesThemFromTheBody() throws Exception {
        byte[] body = "5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: t\r\n\r\n".getBytes(UTF_8);
        byte[] sent = StubSite.join(StubSite.head(200, "Transfer-Encoding: chunked"), body);
        site.on("/", sent);
        Exchange exchange = came("/");
        assertThat(exchange.response().bytes()).isEqualTo(sent);
        assertThat(new String(exchange.decoded(100), UTF_8)).isEqualTo("hello world");
    }

    @Test
    void usesAConnectionAgain() {
        AtomicInteger connections = new AtomicInteger();
        site.otherwise((head, out) -> {
            if (head.contains(" /first ")) {
                connections.incrementAndGet();
            }
            return StubSite.write(out, StubSite.text(200, "text/plain", head.split(" ", 3)[1]));
        });
        for (String path : List.of("/first", "/second", "/third")) {
            assertThat(new String(came(path).body(), UTF_8)).isEqualTo(path);
        }
        assertThat(came("/fourth").connection().timing().connect()).isEqualTo(Duration.ZERO);
    }

    @Test
    void asksAgainWhenAnIdleConnectionWasClosedMeanwhile() {
        site.on("/closing", (head, out) -> {
            StubSite.write(out, StubSite.text(200, "text/plain", "bye"));
            return false;
        });
        assertThat(came("/closing").status()).isEqualTo(200);
        assertThat(came("/closing").status()).isEqualTo(200);
        assertThat(site.asked()).hasSize(2);
    }

    @Test
    void doesNotMixLeftoversIntoTheNextAnswer() {
        byte[] twice = StubSite.join(StubSite.text(200, "text/plain", "one"), StubSite.text(200, "text/plain", "EVIL"));
        site.on("/one", twice).html("/two", "two");
        assertThat(new String(came("/one").response().bytes(), UTF_8)).endsWith("one");
        assertThat(new String(came("/two").body(), UTF_8)).isEqualTo("two");
    }

    @Test
    void passesOverInterimAnswers() {
        byte[] sent = StubSite.text(200, "text/plain", "here");
        site.on("/", StubSite.join("HTTP/1.1 103 Early\r\nLink: </x>\r\n\r\n".getBytes(UTF_8), sent));
        assertThat(came("/").response().bytes()).isEqualTo(sent);
    }

    @Test
    void sendsConditionsButNoValueThatBreaksTheLine() {
        site.otherwise((head, out) -> StubSite.write(out, StubSite.text(200, "text/plain", head)));
        Answer answer = fetcher.get(site.url("/"), new Conditions("\"v1\"", "x\r\nEvil: 1"), LIMITS);
        assertThat(new String(came(answer).body(), UTF_8))
                .contains("If-None-Match: \"v1\"\r\n")
                .doesNotContain("Evil");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /nothing     | broken off: connection closed before an answer
            /junk        | not HTTP: Invalid protocol version
            /badlength   | not HTTP
            /manyheaders | header flood
            /longheader  | header flood
            /silent      | too slow
            """)
    void nothingUsableIsMissingWithItsReason(String path, String reason) {
        faults();
        assertThat(get(path, HASTY))
                .isInstanceOfSatisfying(
                        Answer.Missing.class,
                        missing -> assertThat(missing.reason()).startsWith(reason));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /drip      | time       | body too slow
            /endless   | length     | body longer than 1048576 bytes
            /announced | length     | body of 104857600 bytes announced, limit 1048576
            /cutoff    | disconnect | body ends too early
            /badchunk  | disconnect | body ends too early
            /cutchunk  | disconnect | body ends too early
            """)
    void anAnswerCutShortSaysWhy(String path, String warcReason, String text) {
        faults();
        Cut cut = came(get(path, path.equals("/drip") ? HASTY : LIMITS)).cut().orElseThrow();
        assertThat(cut.warcReason()).isEqualTo(warcReason);
        assertThat(cut.text()).startsWith(text);
    }

    private void faults() {
        site.on("/nothing", (head, out) -> false)
                .on("/junk", (head, out) -> {
                    StubSite.write(out, "SSH-2.0-x\r\n".repeat(10).getBytes(UTF_8));
                    return false;
                })
                .on("/badlength", StubSite.head(200, "Content-Length: 5", "Content-Length: 7"))
                .on("/manyheaders", StubSite.head(200, "A: b\r\n".repeat(5_000) + "A: b"))
                .on("/longheader", StubSite.head(200, "A: " + "b".repeat(100_000)))
                .on("/silent", (head, out) -> {
                    Thread.sleep(2_000);
                    return false;
                })
                .on("/drip", (head, out) -> {
                    StubSite.write(out, StubSite.head(200, "Content-Length: 1000"));
                    for (int i = 0; i < 40; i++) {
                        StubSite.write(out, new byte[] {'x'});
                        Thread.sleep(50);
                    }
                    return false;
                })
                .on("/endless", (head, out) -> {
                    StubSite.write(out, StubSite.head(200, "Content-Type: text/html"));
                    return endless(out);
                })
                .on("/announced", (head, out) -> {
                    StubSite.write(out, StubSite.head(200, "Content-Length: " + (100 << 20)));
                    return endless(out);
                })
                .on("/cutoff", (head, out) -> {
                    StubSite.write(out, StubSite.join(StubSite.head(200, "Content-Length: 10"), new byte[3]));
                    return false;
                })
                .on(
                        "/badchunk",
                        StubSite.join(StubSite.head(200, "Transfer-Encoding: chunked"), "zz\r\n".getBytes(UTF_8)))
                .on("/cutchunk", (head, out) -> {
                    byte[] chunk = "ff\r\nabc".getBytes(UTF_8);
                    StubSite.write(out, StubSite.join(StubSite.head(200, "Transfer-Encoding: chunked"), chunk));
                    return false;
                });
    }

    private static boolean endless(OutputStream out) throws IOException {
        byte[] piece = new byte[1 << 16];
        while (true) {
            out.write(piece);
        }
    }

    /** The site never ends its headers; only the deadline can end the request. */
    @Test
    @Timeout(60)
    void aDrippingHeaderBlockEndsWithTheDeadlineOfTheWholeRequest() {
        site.on("/", (head, out) -> {
            while (StubSite.write(out, new byte[] {'H'})) {
                Thread.sleep(50);
            }
            return false;
        });
        assertThat(get("/", HASTY)).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void aPortNobodyListensOnIsMissing() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = server.getLocalPort();
        }
        try (var open = new Fetcher(
                Identity.of("1", "a@b"),
                AddressRules.allowing(List.of("127.0.0.1")),
                Resolver.system(),
                Clock.systemUTC())) {
            URI url = URI.create("http://127.0.0.1:" + port + "/");
            assertThat(open.get(url, Conditions.NONE, LIMITS))
                    .isInstanceOfSatisfying(
                            Answer.Missing.class,
                            missing -> assertThat(missing.reason()).startsWith("not connected"));
        }
    }

    @ParameterizedTest(name = "{0} resolving to {1}")
    @CsvSource({
        "http://shop.example/, 10.0.0.1",
        "http://shop.example/, 1.1.1.1 127.0.0.1",
        "http://shop.example/, ::ffff:169.254.169.254",
        "http://127.0.0.1/, 127.0.0.1",
        "http://[::1]/, ::1"
    })
    void asksNobodyAtASpecialAddress(String url, String addresses) {
        Fetcher guarded = fetcher(host -> {
            List<InetAddress> list = new ArrayList<>();
            for (String address : addresses.split(" ", -1)) {
                list.add(InetAddress.ofLiteral(address));
            }
            return list;
        });
        assertThat(guarded.get(URI.create(url), Conditions.NONE, LIMITS))
                .isInstanceOfSatisfying(
                        Answer.NotAsked.class,
                        refused -> assertThat(refused.reason()).startsWith("address refused: "));
        guarded.close();
    }

    @ParameterizedTest
    @CsvSource({"ftp://shop.example/", "http://user:secret@shop.example/", "http:///x", "http://shop.example:0/"})
    void asksNobodyWithoutAPlainHttpAddress(String url) {
        assertThat(fetcher.get(URI.create(url), Conditions.NONE, LIMITS)).isInstanceOf(Answer.NotAsked.class);
    }

    @Test
    void asksAForeignHostOnlyWithAContact() {
        var nameless = new Fetcher(
                Identity.of("1", null), AddressRules.allowing(List.of()), Resolver.system(), Clock.systemUTC());
        assertThat(nameless.get(URI.create("http://shop.example/"), Conditions.NONE, LIMITS))
                .isInstanceOfSatisfying(
                        Answer.NotAsked.class,
                        refused -> assertThat(refused.reason()).isEqualTo("no contact configured for shop.example"));
        nameless.close();
    }

    @Test
    void unpacksWhatItOffered() throws IOException {
        byte[] packed = ContentDecodingTest.gzip("你好".getBytes(UTF_8));
        site.on(
                "/",
                StubSite.join(
                        StubSite.head(200, "Content-Encoding: gzip", "Content-Length: " + packed.length), packed));
        Exchange exchange = came("/");
        assertThat(exchange.body()).isEqualTo(packed);
        assertThat(new String(exchange.decoded(100), UTF_8)).isEqualTo("你好");
    }
}
