package org.markwarden.testkit;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Availability;
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
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightKind;
import org.markwarden.domain.right.Trademark;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.storage.Visit;

/** Whole records around an id and a time, all invented. */
public final class Samples {
    /** The time most samples carry. */
    public static final Instant NOW = Instant.parse("2026-11-20T08:00:00.123456Z");

    /** The versions sample matches were made with. */
    public static final Versions VERSIONS = new Versions("model-1", "tables-1", "register-1");

    private Samples() {}

    /** A visit due at {@link #NOW} on the address's own host. */
    public static Visit visit(String url) {
        return visit(url, NOW);
    }

    public static Visit visit(String url, Instant due) {
        URI address = URI.create(url);
        return new Visit(address, address.getAuthority(), "sample", 1, "discover", due, null, null, null);
    }

    public static Snapshot snapshot(String id, String url, Instant at) {
        return new Snapshot(
                new SnapshotId(id),
                URI.create(url),
                URI.create(url + "?final"),
                at,
                200,
                "text/html; charset=utf-8",
                digest(id),
                List.of(
                        new WarcAddress("node-1.warc.gz", 0, 100, digest(id + "-response")),
                        new WarcAddress("node-1.warc.gz", 100, 50, digest(id + "-request"))),
                PageKind.PRODUCT,
                "json-ld Product",
                digest(id + "-text"));
    }

    /** A listing under {@code http://shop.example/<id>}, read at this time from a snapshot of its own. */
    public static Listing listing(String id, Instant at) {
        return Listing.builder(new ListingId(id), "晴屿朗 蓝牙耳机 " + id)
                .platform("sample")
                .url("http://shop.example/" + id)
                .canonicalUrl("http://shop.example/item/" + id)
                .brand("晴屿朗")
                .price(Price.of(new BigDecimal("129.90"), "CNY"))
                .availability(Availability.IN_STOCK)
                .attributes(Map.of("颜色", "黑"))
                .seller(Seller.named("鲸澜数码店"))
                .capturedAt(at)
                .snapshot("snapshot-of-" + id + "-" + at)
                .build();
    }

    public static Trademark right(String id, String name) {
        return new Trademark(RightEntry.builder(new RightId(id))
                .name(name)
                .number("99001037")
                .classes(List.of(new NiceClass(9)))
                .build());
    }

    /** A match of the listing with one right. */
    public static Match match(Listing listing, Versions versions) {
        RightId right = new RightId("TM-001");
        SignalResult signal = new SignalResult("name", 3.5, new Reason("The title names it", "标题含有该名称"), "晴屿朗", "晴屿朗");
        return new Match(
                listing.id(),
                versions,
                List.of(new Mention(right, "title", 0, 3, "晴屿朗", Variant.EXACT, 1, Use.AS_MARK)),
                List.of(RightMatch.of(right, RightKind.TRADEMARK, -2, List.of(signal))),
                List.of());
    }

    /** A case file {@code id} on the listing {@code listing-<id>}. */
    public static CaseFile caseFile(String id, double score) {
        return new CaseFile(
                new CaseId(id), new ListingId("listing-" + id), new RightId("TM-001"), "match-1", score, NOW);
    }

    public static Decision decision(String caseFile, Verdict verdict, Instant at) {
        return new Decision(new CaseId(caseFile), verdict, "counterfeit", null, "analyst", at);
    }

    public static EvidencePackage evidence(String name, @Nullable String caseFile, Instant at) {
        return new EvidencePackage(
                digest(name), caseFile == null ? null : new CaseId(caseFile), name + ".asice", 1234, at, at);
    }

    /** A notice whose locations are those of {@link #listing} for its case files, in their order. */
    public static NoticeDraft draft(String id, Instant at, String... caseFiles) {
        return new NoticeDraft(
                new NoticeId(id),
                "sample",
                "星屿网络有限公司",
                List.of(caseFiles).stream().map(CaseId::new).toList(),
                new RightId("TM-001"),
                List.of(caseFiles).stream().map(Samples::location).toList(),
                new Reason("the title uses the mark “晴屿朗”", "标题使用注册商标“晴屿朗”"),
                new Principal("晴屿朗声学科技有限公司", "ip@qingyulang.example", "杭州", null),
                List.of(digest("package")),
                at);
    }

    /** Where the listing of a sample case file is found. */
    public static URI location(String caseFile) {
        return URI.create("http://shop.example/listing-" + caseFile);
    }

    public static AuditEvent event(String subject) {
        return new AuditEvent(NOW, "analyst", "case.decided", subject, "confirmed 确认");
    }

    /** Any digest, the same for the same name. */
    public static Sha256 digest(String name) {
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    }
}
