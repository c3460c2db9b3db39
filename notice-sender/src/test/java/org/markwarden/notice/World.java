package org.markwarden.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.Right;
import org.markwarden.notice.clearance.NoticeClearance;
import org.markwarden.notice.clearance.NoticeDesk;
import org.markwarden.notice.clearance.RecordedDigest;
import org.markwarden.notice.draft.NoticeDrafts;
import org.markwarden.notice.evidence.SampleExhibits;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;

/** A small store with a right and confirmed cases, for the tests of what follows sealing. */
public final class World {
    public static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    public static final Principal SENDER = new Principal("晴屿朗声学科技有限公司", "ip@qingyulang.example", "上海市", null);

    public final Storage storage;
    public final BlobFolder blobs;

    public World(Path folder) {
        this(folder, new MemoryStorage());
    }

    public World(Path folder, Storage storage) {
        this.storage = storage;
        this.blobs = SampleExhibits.blobs(folder);
    }

    /** Puts the right of the sample case into the register. */
    public World withRight() {
        return withRight(SampleExhibits.right());
    }

    public World withRight(Right right) {
        storage.rights().upsert(List.of(right));
        return this;
    }

    /** A confirmed case about the listing with this number. */
    public CaseFile confirmed(int number, String seller) {
        return confirmed(number, seller, SampleExhibits.match().matches().getFirst());
    }

    private CaseFile confirmed(int number, String seller, RightMatch weighed) {
        Listing listing = SampleExhibits.listing().toBuilder()
                .id(new ListingId("sample:" + number))
                .url("http://shop.example.test/item/" + number)
                .seller(new Seller(seller, seller, null, null, null, null))
                .build();
        storage.listings().add(listing);
        var match = new Match(
                listing.id(),
                SampleExhibits.match().versions(),
                SampleExhibits.match().mentions(),
                List.of(weighed),
                List.of());
        String matchId = storage.matches().add(listing, match, SampleExhibits.CAPTURED);
        CaseFile caseFile = storage.caseFiles()
                .open(new CaseFile(
                        new CaseId("C-" + number),
                        listing.id(),
                        SampleExhibits.right().id(),
                        matchId,
                        match.topScore(),
                        SampleExhibits.CAPTURED));
        decide(caseFile, Verdict.CONFIRMED, "wang", SampleExhibits.CAPTURED.plusSeconds(60));
        return caseFile;
    }

    public void decide(CaseFile caseFile, Verdict verdict, String by, Instant at) {
        storage.caseFiles().decide(new Decision(caseFile.id(), verdict, "look-alike-name", null, by, at));
    }

    /** The same, with a sealed package on disk. */
    public CaseFile sealed(int number, String seller) {
        return sealed(number, seller, SampleExhibits.match().matches().getFirst());
    }

    /** The same with a listing that was weighed so. */
    public CaseFile sealed(int number, String seller, RightMatch weighed) {
        CaseFile caseFile = confirmed(number, seller, weighed);
        byte[] bytes = ("package " + number).getBytes(StandardCharsets.UTF_8);
        String file = caseFile.id() + ".asice";
        try {
            Files.write(blobs.evidence().resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        storage.evidence().add(new EvidencePackage(Sha256.of(bytes), caseFile.id(), file, bytes.length, NOW, NOW));
        return caseFile;
    }

    public NoticeDesk desk() {
        return desk(SENDER);
    }

    public NoticeDesk desk(Principal sender) {
        return new NoticeDesk(
                storage,
                new NoticeDrafts(storage, sender, Map.of()),
                new NoticeClearance(storage, blobs, new RecordedDigest()));
    }

    public static URI location(int number) {
        return URI.create("http://shop.example.test/item/" + number);
    }

    public static Instant after(int seconds) {
        return NOW.plus(Duration.ofSeconds(seconds));
    }
}
