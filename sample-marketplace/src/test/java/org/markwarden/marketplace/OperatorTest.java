package org.markwarden.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.marketplace.operator.FiledNotice;
import org.markwarden.marketplace.world.Planted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperatorTest {

    private static final Duration REMOVAL = Duration.ofMinutes(5);
    private static final Duration PUBLICATION = Duration.ofMinutes(3);

    private final HandClock clock = new HandClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Visitor visitor = new Visitor();
    private final JsonMapper json = new JsonMapper();
    private SampleMarketplace marketplace;
    private List<URI> listings;

    @BeforeEach
    void open() throws IOException {
        marketplace = SampleMarketplace.start(MarketplaceOptions.seeded(3)
                .withClock(clock)
                .withDelays(REMOVAL, PUBLICATION)
                .withCorners(Duration.ZERO, 0));
        listings = marketplace.truth().infringing().stream().map(Planted::url).toList();
    }

    @AfterEach
    void close() {
        marketplace.close();
    }

    private static String notice(String id, URI... urls) {
        var list = new StringBuilder();
        for (URI url : urls) {
            list.append(list.isEmpty() ? "" : ",").append('"').append(url).append('"');
        }
        return """
                {"noticeId":"%s","caseIds":["C-1"],"listingUrls":[%s],"right":{"id":"TM-001","name":"晴屿朗","number":"99001037"},
                 "reason":"未经许可使用","evidenceSha256":"ab","sender":{"name":"权利人"},"format":"cn","unknownKey":1}""".formatted(id, list);
    }

    private HttpResponse<String> post(String key, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(marketplace.baseUrl().resolve("/operator/notices"))
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode ticket(HttpResponse<String> receipt) throws Exception {
        String ticket = json.readTree(receipt.body()).path("ticket").stringValue();
        URI address = marketplace.baseUrl().resolve("/operator/notices/" + ticket);
        return json.readTree(visitor.fetch(address).body());
    }

    private Document publications() throws Exception {
        return visitor.page(marketplace.baseUrl().resolve("/operator/publications"));
    }

    @Test
    void removesTheListingAfterAWhileAndThenPublishes() throws Exception {
        URI listing = listings.getFirst();
        var receipt = post("k1", notice("N-1", listing));

        assertThat(receipt.statusCode()).isEqualTo(202);
        assertThat(visitor.page(listing).title()).doesNotContain("该商品已下架");
        assertThat(ticket(receipt).path("state").stringValue()).isEqualTo("accepted");

        clock.pass(REMOVAL);
        assertThat(visitor.page(listing).title()).contains("该商品已下架");
        assertThat(visitor.fetch(listing).statusCode()).isIn(200, 404, 410);
        assertThat(ticket(receipt).path("state").stringValue()).isEqualTo("removed");
        assertThat(publications().select("#publications tbody tr")).isEmpty();

        clock.pass(PUBLICATION);
        assertThat(publications().select("#publications tbody td").eachText())
                .startsWith("N-1", "晴屿朗", listing.toString())
                .contains("已删除", "2026-11-20 10:08:00");
        assertThat(ticket(receipt).path("listings").get(0).path("result").stringValue())
                .isEqualTo("已删除");
    }

    @Test
    void takesARemovedListingOffEveryList() throws Exception {
        URI listing = listings.getFirst();
        post("k1", notice("N-1", listing));
        clock.pass(REMOVAL);

        for (var found : visitor.crawl(marketplace.baseUrl()).entrySet()) {
            if (!found.getKey().getPath().startsWith("/operator/")) {
                assertThat(Visitor.parse(found.getValue()).select("a[href]").eachAttr("abs:href"))
                        .doesNotContain(listing.toString());
            }
        }
    }

    @Test
    void doesNotAnswer304ForAListingThatWasRemovedSince() throws Exception {
        URI listing = listings.getFirst();
        var before = visitor.fetch(listing).headers();
        post("k1", notice("N-1", listing));
        clock.pass(REMOVAL);

        assertThat(visitor.fetch(
                                listing,
                                "If-None-Match",
                                before.firstValue("ETag").orElseThrow())
                        .statusCode())
                .isNotEqualTo(304);
        assertThat(visitor.fetch(
                                listing,
                                "If-Modified-Since",
                                before.firstValue("Last-Modified").orElseThrow())
                        .statusCode())
                .isNotEqualTo(304);
    }

    @Test
    void givesTheSameTicketForTheSameKeyAndCountsOneNotice() throws Exception {
        var first = post("k1", notice("N-1", listings.getFirst()));
        var again = post("k1", notice("N-1", listings.getFirst()));
        var byAnotherKey = post("k2", notice("N-1", listings.getFirst()));

        assertThat(again.statusCode()).isEqualTo(202);
        for (var repeated : List.of(again, byAnotherKey)) {
            assertThat(json.readTree(repeated.body()).path("ticket"))
                    .isEqualTo(json.readTree(first.body()).path("ticket"));
        }
        assertThat(marketplace.operator().notices()).hasSize(1);
        assertThat(marketplace.operator().repeatedDeliveries()).isEqualTo(2);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherNotice() throws Exception {
        post("k1", notice("N-1", listings.get(0)));

        assertThat(post("k1", notice("N-2", listings.get(1))).statusCode()).isEqualTo(422);
        assertThat(marketplace.operator().notices()).hasSize(1);
    }

    @Test
    void rejectsTheSecondNoticeAndForwardsAStatementToTheThird() throws Exception {
        for (int i = 1; i <= 3; i++) {
            post("k" + i, notice("N-" + i, listings.get(i)));
        }
        clock.pass(REMOVAL.plus(PUBLICATION));

        Document board = publications();
        assertThat(board.select("tr:has(td:contains(N-2)) .result").text()).isEqualTo("不予处理");
        assertThat(board.select("tr:has(td:contains(N-3)) .result").text()).isEqualTo("已删除");
        assertThat(board.select("tr:has(td:contains(N-3)) .statement").text()).contains("不存在侵权行为");
        assertThat(visitor.page(listings.get(2)).title()).doesNotContain("该商品已下架");
        assertThat(visitor.page(listings.get(3)).title()).contains("该商品已下架");
    }

    @Test
    void publishesInPagesWithNextLinks() throws Exception {
        post("k1", notice("N-1", listings.subList(0, 23).toArray(URI[]::new)));
        clock.pass(REMOVAL.plus(PUBLICATION));

        int rows = 0;
        String next = marketplace.baseUrl().resolve("/operator/publications").toString();
        while (!next.isEmpty()) {
            Document page = visitor.page(URI.create(next));
            rows += page.select("#publications tbody tr").size();
            next = page.select("a[rel=next]").attr("abs:href");
        }
        assertThat(rows).isEqualTo(23);
    }

    @Test
    void dismissesAnAddressItDoesNotKnow() throws Exception {
        post("k1", notice("N-1", URI.create("http://127.0.0.1:1/item/1")));
        clock.pass(REMOVAL.plus(PUBLICATION));

        assertThat(publications().select(".result").text()).isEqualTo("不予处理");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"noticeId\":\"N\"}",
                "{\"noticeId\":\"N\",\"listingUrls\":[]}",
                "{\"noticeId\":\"\",\"listingUrls\":[\"http://h/\"]}",
                "{\"noticeId\":\"N\",\"listingUrls\":[\"javascript://h/%0aalert(1)\", 7, \"no address\"]}"
            })
    void refusesWhatIsNoNotice(String body) throws Exception {
        assertThat(post("k", body).statusCode()).isEqualTo(400);
        assertThat(marketplace.operator().notices()).isEmpty();
    }

    @Test
    void refusesANoticeWithoutAKey() throws Exception {
        var request = HttpRequest.newBuilder(marketplace.baseUrl().resolve("/operator/notices"))
                .POST(HttpRequest.BodyPublishers.ofString(notice("N-1", listings.getFirst())))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"300000, 202", "360000, 413", "1100000, 413"})
    void refusesLargeAttachments(int base64Length, int status) throws Exception {
        String body = notice("N-1", listings.getFirst())
                .replace(
                        "\"unknownKey\":1",
                        "\"attachments\":[{\"name\":\"p\",\"content\":\"" + "A".repeat(base64Length) + "\"}]");

        assertThat(post("k", body).statusCode()).isEqualTo(status);
    }

    @Test
    void isUnavailableAsOftenAsToldAndTakesNothingInMeanwhile() throws Exception {
        marketplace.operator().faults().answerUnavailable(2);
        String body = notice("N-1", listings.getFirst());

        assertThat(post("k", body).statusCode()).isEqualTo(503);
        assertThat(post("k", body).statusCode()).isEqualTo(503);
        assertThat(marketplace.operator().notices()).isEmpty();
        assertThat(post("k", body).statusCode()).isEqualTo(202);
    }

    @Test
    void dropsTheConnectionAfterAcceptingSoThatOnlyTheKeySavesTheSender() throws Exception {
        marketplace.operator().faults().dropAfterAccepting(1);
        String body = notice("N-1", listings.getFirst());

        assertThatThrownBy(() -> post("k", body)).isInstanceOf(IOException.class);
        assertThat(post("k", body).statusCode()).isEqualTo(202);
        assertThat(marketplace.operator().notices())
                .extracting(FiledNotice::ticket)
                .containsExactly("T000001");
    }

    @Test
    void escapesWhatANoticeBrings() throws Exception {
        post("k1", notice("<script>alert(1)</script>", listings.getFirst()));
        clock.pass(REMOVAL.plus(PUBLICATION));

        assertThat(publications().select("td.notice-id").text()).isEqualTo("<script>alert(1)</script>");
    }
}
