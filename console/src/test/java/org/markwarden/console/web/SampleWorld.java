package org.markwarden.console.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.ShopType;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.notice.Publication;
import org.markwarden.domain.right.AuthorisedSeller;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightKind;
import org.markwarden.domain.right.RightStatus;
import org.markwarden.domain.right.Trademark;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.testkit.Samples;

/** A small register, four case files in four states, and one page that attacks its reader. All invented. */
final class SampleWorld {
    static final RightId MARK = new RightId("TM-001");
    static final RightId RICE = new RightId("GI/五常");

    /** Open; its title and description try to break out of the page. */
    static final String HOSTILE = "case-hostile";

    /** Open. */
    static final String OPEN = "case-open";

    /** Sealed, with a package that can be downloaded. */
    static final String SEALED = "case-sealed";

    /** Noticed, removed and published. */
    static final String PUBLISHED = "case-published";

    static final byte[] PACKAGE = "a sealed package".getBytes(StandardCharsets.UTF_8);
    static final String HOSTILE_TITLE =
            "🎧 <script>alert(1)</script> Qing\u200byu\u202elang '\"& \uD842\uDFB7晴屿郎 耳机 正品";

    private static final Instant NOW = Samples.NOW;

    private final Storage storage;
    private final BlobFolder blobs;

    private SampleWorld(Storage storage, BlobFolder blobs) {
        this.storage = storage;
        this.blobs = blobs;
    }

    static void fill(Storage storage, BlobFolder blobs) {
        SampleWorld world = new SampleWorld(storage, blobs);
        world.register();
        world.hostileCase();
        world.openCase();
        world.sealedCase();
        world.publishedCase();
    }

    /** Opens one more case file like {@link #OPEN}. */
    static CaseId openAnother(Storage storage, String name) {
        CaseFile like = storage.caseFiles().find(new CaseId(OPEN)).orElseThrow();
        CaseId id = new CaseId("case-" + name);
        ListingId listing = new ListingId("L-" + name);
        storage.caseFiles().open(new CaseFile(id, listing, like.right(), like.matchId(), like.score(), NOW));
        return id;
    }

    private void register() {
        storage.rights()
                .upsert(List.of(
                        new Trademark(RightEntry.builder(MARK)
                                .name("晴屿朗")
                                .aliases(List.of("Qingyulang"))
                                .holder("晴屿朗声学科技有限公司")
                                .number("99001037")
                                .jurisdiction("CN")
                                .classes(List.of(new NiceClass(9)))
                                .goods("耳机;扬声器音箱;麦克风")
                                .validFrom(LocalDate.of(2017, 5, 21))
                                .validTo(LocalDate.of(2027, 5, 20))
                                .authorised(List.of(AuthorisedSeller.named("晴屿朗官方旗舰店")))
                                .referencePrice(Price.of(new BigDecimal("499.00"), "CNY"))
                                .build()),
                        new GeographicalIndication(
                                RightEntry.builder(RICE)
                                        .name("五常大米")
                                        .holder("五常市大米协会")
                                        .number("5789048")
                                        .status(RightStatus.EXPIRED)
                                        .origin(List.of("黑龙江省五常市"))
                                        .build(),
                                List.of())));
    }

    private void hostileCase() {
        Listing listing = listing("L-hostile", HOSTILE_TITLE)
                .description("javascript:alert(1) \"><img src=x onerror=alert(1)>\n假一赔十，晴屿朗同款，非专柜。")
                .url("javascript:alert(document.cookie)")
                .seller(Seller.named("<b>粗体</b>店"))
                .build();
        int start = HOSTILE_TITLE.codePointCount(0, HOSTILE_TITLE.indexOf("晴屿郎"));
        Mention mention = new Mention(MARK, "title", start, start + 3, "晴屿郎", Variant.GLYPH, 0.92, Use.AS_MARK);
        Finding finding = new Finding(
                "counterfeit-wording",
                "description",
                51,
                55,
                "假一赔十",
                new Reason("A promise that goes with copies", "常见于仿冒商品的承诺"),
                "反不正当竞争法 art. 8");
        open(HOSTILE, listing, match(listing, List.of(mention), List.of(finding), strong()));
    }

    private void openCase() {
        Listing listing = listing("L-open", "适用晴屿朗耳机保护套 硅胶").build();
        Mention mention = new Mention(MARK, "title", 2, 5, "晴屿朗", Variant.EXACT, 1, Use.COMPATIBLE);
        open(OPEN, listing, match(listing, List.of(mention), List.of(), weak()));
    }

    private void sealedCase() {
        Listing listing = listing("L-sealed", "晴屿朗蓝牙耳机 出厂价").build();
        Mention mention = new Mention(MARK, "title", 0, 3, "晴屿朗", Variant.EXACT, 1, Use.AS_MARK);
        open(SEALED, listing, match(listing, List.of(mention), List.of(), strong()));
        decide(SEALED, Verdict.CONFIRMED, "counterfeit");
        seal(SEALED);
    }

    private void publishedCase() {
        Listing listing = listing("L-published", "Q晴屿朗 降噪耳机 原单").build();
        Mention mention = new Mention(MARK, "title", 1, 4, "晴屿朗", Variant.MIXED, 0.97, Use.AS_MARK);
        open(PUBLISHED, listing, match(listing, List.of(mention), List.of(), strong()));
        decide(PUBLISHED, Verdict.CONFIRMED, "same-mark");
        seal(PUBLISHED);
        notice(listing);
    }

    private void notice(Listing listing) {
        NoticeId id = new NoticeId("MW-2026-000017");
        URI location = URI.create(String.valueOf(listing.url()));
        NoticeDraft draft = new NoticeDraft(
                id,
                "sample",
                "星屿网络有限公司",
                List.of(new CaseId(PUBLISHED)),
                MARK,
                List.of(location),
                new Reason("uses the same sign as the mark on the same goods", "在同一种商品上使用与注册商标相同的标志"),
                new Principal("晴屿朗声学科技有限公司", "legal@qingyulang.example", null, null),
                List.of(Sha256.of((PUBLISHED + "package").getBytes(StandardCharsets.UTF_8))),
                NOW.plusSeconds(300));
        storage.notices().draft(draft);
        storage.notices().clear(new ClearedNotice(draft, "reviewer.li", NOW.plusSeconds(400)));
        storage.notices().add(new Dispatch.Started(id, 1, "http", NOW.plusSeconds(410)));
        storage.notices().add(new Dispatch.Accepted(id, 1, NOW.plusSeconds(411), "T-4711", "202 Accepted"));
        storage.notices()
                .add(new Outcome(id, location, OutcomeKind.STILL_UP, "offer as before", null, NOW.plusSeconds(800)));
        storage.notices()
                .add(new Outcome(id, location, OutcomeKind.REMOVED, "404 Not Found", null, NOW.plusSeconds(1600)));
        storage.notices()
                .add(new Publication(
                        id,
                        URI.create("http://shop.example/publications/17"),
                        PlatformResult.REMOVED,
                        "经审核，已删除该商品链接。",
                        false,
                        null,
                        NOW.plusSeconds(2400)));
        storage.notices()
                .add(new Deadline(id, "counter-statement-15-days", NOW, LocalDate.of(2026, 12, 5), "电子商务法 art. 43"));
    }

    private static Listing.Builder listing(String id, String title) {
        return Listing.builder(new ListingId(id), title)
                .platform("sample")
                .url("http://shop.example/item/" + id)
                .brand("晴屿朗")
                .price(Price.of(new BigDecimal("129.90"), "CNY"))
                .availability(Availability.IN_STOCK)
                .seller(new Seller("shop-7", "鲸澜数码店", ShopType.OTHER, "某市鲸澜商贸有限公司", null, "广东 深圳"))
                .shipsFrom("广东 深圳")
                .sales(1204L)
                .capturedAt(NOW)
                .snapshot("snapshot-of-" + id)
                .sources(Map.of(
                        "price", new FieldSource("json-ld:/offers/0/price", 0.95),
                        "seller.name", new FieldSource("css:.shop-name", 0.8)))
                .unknown(Map.of("gtin", "no markup and no label on the page"));
    }

    private static List<SignalResult> strong() {
        return List.of(
                signal("name", 4.2, "The title names the mark", "标题出现该商标", "晴屿郎", "晴屿朗"),
                signal("goods-same", 1.6, "The goods are those of the right", "商品属于核定使用商品", "耳机", "耳机;扬声器音箱"),
                signal("price", 1.1, "74 % below the reference price", "低于参考价 74%", "129.90", "499.00"),
                signal("place-of-use", -0.4, "Stands late in the title", "位于标题后部", "title 46", null));
    }

    private static List<SignalResult> weak() {
        return List.of(
                signal("name", 4.0, "The title names the mark", "标题出现该商标", "晴屿朗", "晴屿朗"),
                signal("use-compatible", -3.1, "Says what it fits", "说明适用对象", "适用晴屿朗", null));
    }

    private static SignalResult signal(
            String name,
            double contribution,
            String english,
            String chinese,
            String listingValue,
            @Nullable String rightValue) {
        return new SignalResult(name, contribution, new Reason(english, chinese), listingValue, rightValue);
    }

    private static Match match(
            Listing listing, List<Mention> mentions, List<Finding> findings, List<SignalResult> signals) {
        RightMatch weighed = RightMatch.of(MARK, RightKind.TRADEMARK, -3, signals);
        return new Match(listing.id(), Samples.VERSIONS, mentions, List.of(weighed), findings);
    }

    private void open(String id, Listing listing, Match match) {
        storage.listings().add(listing);
        Snapshot snapshot = Samples.snapshot("snapshot-of-" + listing.id(), "http://shop.example/item/" + id, NOW);
        storage.snapshots().add(snapshot);
        String matchId = storage.matches().add(listing, match, NOW.plusSeconds(5));
        storage.caseFiles()
                .open(new CaseFile(new CaseId(id), listing.id(), MARK, matchId, match.topScore(), NOW.plusSeconds(10)));
        storage.audit().append(List.of(new AuditEvent(NOW.plusSeconds(10), "stage:matcher", "case.opened", id, "")));
    }

    private void decide(String id, Verdict verdict, String reason) {
        storage.caseFiles()
                .decide(new Decision(new CaseId(id), verdict, reason, "与正品包装不符", "analyst.wang", NOW.plusSeconds(120)));
    }

    private void seal(String id) {
        byte[] bytes = id.equals(SEALED) ? PACKAGE : (id + "package").getBytes(StandardCharsets.UTF_8);
        Sha256 digest = Sha256.of(bytes);
        Path file = blobs.evidence().resolve(digest.hex() + ".asice");
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        storage.evidence()
                .add(new EvidencePackage(
                        digest,
                        new CaseId(id),
                        file.getFileName().toString(),
                        bytes.length,
                        NOW.plus(Duration.ofMinutes(4)),
                        NOW.plus(Duration.ofMinutes(3))));
    }
}
