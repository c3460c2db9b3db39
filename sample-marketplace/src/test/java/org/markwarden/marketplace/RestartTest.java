package org.markwarden.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.marketplace.operator.FiledNotice;

class RestartTest {

    private final HandClock clock = new HandClock();
    private final Visitor visitor = new Visitor();

    @TempDir
    private Path folder;

    private SampleMarketplace open() throws Exception {
        return SampleMarketplace.start(MarketplaceOptions.seeded(4)
                .withClock(clock)
                .withDelays(Duration.ofMinutes(1), Duration.ofMinutes(1))
                .keptIn(folder));
    }

    private static int post(SampleMarketplace marketplace, String id, URI listing) throws Exception {
        var request = HttpRequest.newBuilder(marketplace.baseUrl().resolve("/operator/notices"))
                .header("Idempotency-Key", "key-" + id)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"noticeId\":\"%s\",\"listingUrls\":[\"%s\"]}".formatted(id, listing)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void goesOnAtTheSameAddressesWithTheNoticesItAccepted() throws Exception {
        URI base;
        URI listing;
        int mail;
        try (var before = open()) {
            base = before.baseUrl();
            mail = before.mailPort();
            listing = before.truth().infringing().getFirst().url();
            assertThat(post(before, "N-1", listing)).isEqualTo(202);
        }
        clock.pass(Duration.ofMinutes(2));
        try (var after = open()) {
            assertThat(after.baseUrl()).isEqualTo(base);
            assertThat(after.mailPort()).isEqualTo(mail);
            assertThat(visitor.page(listing).title()).contains("该商品已下架");
            assertThat(post(after, "N-1", listing)).isEqualTo(202);
            assertThat(after.operator().notices())
                    .extracting(FiledNotice::ticket)
                    .containsExactly("T000001");
            assertThat(after.operator().repeatedDeliveries()).isEqualTo(1);
        }
    }

    @Test
    void forgetsANoticeOfWhichOnlyHalfWasWritten() throws Exception {
        URI listing;
        try (var before = open()) {
            listing = before.truth().infringing().getFirst().url();
            post(before, "N-1", listing);
        }
        Files.writeString(folder.resolve("notices.jsonl"), "{\"noticeId\":\"N-", StandardOpenOption.APPEND);
        try (var after = open()) {
            assertThat(after.operator().notices()).hasSize(1);
            assertThat(post(after, "N-2", listing)).isEqualTo(202);
        }
        try (var last = open()) {
            assertThat(last.operator().notices())
                    .extracting(notice -> notice.body().noticeId())
                    .containsExactly("N-1", "N-2");
        }
    }
}
