package org.markwarden.notice.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.match.Versions;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightKind;
import org.markwarden.domain.right.Trademark;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.MatchStore.StoredMatch;

/** One invented case with everything a package holds. */
public final class SampleExhibits {
    public static final Instant CAPTURED = Instant.parse("2026-11-20T02:03:04.567Z");
    public static final URI URL = URI.create("http://shop.example.test/item/7001");
    public static final String TITLE = "晴屿啷 无线耳机 <新款> 降噪 Qingyulang 同款";
    private static final String BODY = """
            <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>%s</title></head>
            <body><h1>%s</h1><p class="price">¥99.00</p></body></html>
            """.formatted("晴屿啷 无线耳机", "晴屿啷 无线耳机");

    private SampleExhibits() {}

    public static Right right() {
        return new Trademark(RightEntry.builder(new RightId("TM-001"))
                .name("晴屿朗")
                .aliases(List.of("Qingyulang"))
                .holder("晴屿朗声学科技有限公司")
                .jurisdiction("CN")
                .number("99001037")
                .classes(List.of(new NiceClass(9)))
                .goods("耳机;扬声器音箱")
                .validFrom(LocalDate.of(2017, 5, 21))
                .validTo(LocalDate.of(2027, 5, 20))
                .build());
    }

    public static Listing listing() {
        return Listing.builder(new ListingId("sample:7001"), TITLE)
                .platform("sample")
                .url(URL.toString())
                .brand("晴屿啷")
                .description("工厂直销，与专柜同款\u200b。支持七天退换。")
                .attributes(Map.of("型号", "QY-3"))
                .category(List.of("数码", "耳机"))
                .price(Price.of(new BigDecimal("99.00"), "CNY"))
                .seller(new Seller("s-9", "声海数码专营", null, "声海数码（深圳）有限公司", null, "广东深圳"))
                .capturedAt(CAPTURED)
                .snapshot("snap-1")
                .build();
    }

    public static Match match() {
        RightMatch weighed = RightMatch.of(
                new RightId("TM-001"),
                RightKind.TRADEMARK,
                -3,
                List.of(
                        new SignalResult(
                                "name",
                                4.2,
                                new Reason("The title shows a name one look-alike character away.", "标题含有仅一字形近之名称。"),
                                "晴屿啷",
                                "晴屿朗"),
                        new SignalResult(
                                "price",
                                1.1,
                                new Reason("Asked for a fifth of the reference price.", "售价约为参考价的五分之一。"),
                                "99.00 CNY",
                                "499.00 CNY"),
                        new SignalResult(
                                "seller",
                                -0.3,
                                new Reason("The seller shows a licence.", "店铺公示了营业执照。"),
                                "声海数码",
                                null)));
        return new Match(
                new ListingId("sample:7001"),
                new Versions("1", "1", "1"),
                List.of(
                        new Mention(new RightId("TM-001"), "title", 0, 3, "晴屿啷", Variant.GLYPH, 0.93, Use.AS_MARK),
                        new Mention(
                                new RightId("TM-001"), "title", 17, 27, "Qingyulang", Variant.ALIAS, 1, Use.AS_MARK)),
                List.of(weighed),
                List.of());
    }

    /** Writes the page into a WARC file of this folder and returns the snapshot of it. */
    public static Snapshot snapshot(BlobFolder blobs) {
        return kept(blobs, "snap-1", URL, CAPTURED, BODY);
    }

    /** Writes any page into a WARC file of its own and returns the snapshot of it. */
    public static Snapshot kept(BlobFolder blobs, String id, URI url, Instant at, String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] answer = joined(head, body);
        byte[] question = ("GET " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getRawAuthority() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        String fields = "WARC-Target-URI: " + url + "\r\nWARC-Date: " + at + "\r\n";
        String payload = "WARC-Payload-Digest: sha256:" + Sha256.of(body) + "\r\n";
        byte[] response = member("response", "application/http; msgtype=response", fields + payload, answer);
        byte[] request = member("request", "application/http; msgtype=request", fields, question);
        String file = id + ".warc.gz";
        try {
            Files.write(blobs.warc().resolve(file), joined(response, request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Snapshot(
                new SnapshotId(id),
                url,
                url,
                at,
                200,
                "text/html; charset=utf-8",
                Sha256.of(body),
                List.of(
                        new WarcAddress(file, 0, response.length, Sha256.of(response)),
                        new WarcAddress(file, response.length, request.length, Sha256.of(request))),
                PageKind.PRODUCT,
                "sample",
                Sha256.of(body));
    }

    public static Exhibit exhibit(BlobFolder blobs) {
        CaseId id = new CaseId("C-1");
        CaseFile caseFile = new CaseFile(
                id, new ListingId("sample:7001"), new RightId("TM-001"), "m-1", match().topScore(), CAPTURED);
        Decision decision =
                new Decision(id, Verdict.CONFIRMED, "look-alike-name", null, "wang", CAPTURED.plusSeconds(60));
        Suspicion suspicion = new Suspicion(
                listing(), caseFile, right(), new StoredMatch("m-1", match(), CAPTURED), List.of(decision));
        AuditEvent event = new AuditEvent(CAPTURED, "wang", "case.decided", "C-1", "confirmed");
        return new Exhibit(
                "C-1",
                Capture.of(snapshot(blobs), blobs, "Markwarden test"),
                suspicion,
                List.of(AuditLink.after(1, AuditLink.GENESIS, event)));
    }

    private static byte[] member(String type, String contentType, String extra, byte[] block) {
        String head =
                """
                WARC/1.1\r
                WARC-Type: %s\r
                WARC-Record-ID: <urn:uuid:%s>\r
                WARC-Block-Digest: sha256:%s\r
                Content-Type: %s\r
                %sContent-Length: %d\r
                \r
                """.formatted(type, UUID.nameUUIDFromBytes(block), Sha256.of(block), contentType, extra, block.length);
        return Capture.gzip(
                joined(head.getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A folder of blobs below this one. */
    public static BlobFolder blobs(Path folder) {
        return new BlobFolder(folder.resolve("blobs"));
    }
}
