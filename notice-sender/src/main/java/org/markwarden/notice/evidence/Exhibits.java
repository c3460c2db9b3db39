package org.markwarden.notice.evidence;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;

/** Gathers from the stores what a package is to hold. */
public final class Exhibits {
    private static final int MOST_EVENTS = 1000;
    private static final int VERSIONS = 100;

    private final Storage storage;
    private final BlobFolder blobs;
    private final String software;

    public Exhibits(Storage storage, BlobFolder blobs, String software) {
        this.storage = storage;
        this.blobs = blobs;
        this.software = software;
    }

    /** Picks one address out of a WARC file; needs no store. */
    public static Exhibit ofWarc(Path warc, URI url, String software) {
        return new Exhibit(nameOf(url), Capture.of(warc, url, software), null, List.of());
    }

    /** What the case rests on: the version of the listing that was matched, and the page it was read from. */
    public Exhibit ofCase(CaseFile caseFile) {
        StoredMatch match = storage.matches().find(caseFile.matchId()).orElse(null);
        Listing listing = version(caseFile.listing(), match);
        Suspicion suspicion = new Suspicion(
                listing,
                caseFile,
                storage.rights().find(caseFile.right()).orElse(null),
                match,
                storage.caseFiles().decisions(caseFile.id()));
        return new Exhibit(
                caseFile.id().value(),
                capture(listing),
                suspicion,
                custody(caseFile.id().value(), listing),
                new LivePieces(storage.liveRooms(), blobs).of(listing));
    }

    /** The newest version of a listing, with its newest match if there is one. */
    public Exhibit ofListing(ListingId id) {
        return ofListing(storage.listings().find(id).orElseThrow(() -> new SealException("no listing " + id)));
    }

    /** The newest page kept of an address, with the listing read from it if there is one; or the newest piece of a stream. */
    public Exhibit ofUrl(URI url) {
        Optional<Listing> listing = storage.listings().findByUrl(url);
        if (listing.isPresent()) {
            return ofListing(listing.get());
        }
        return storage.snapshots()
                .latest(url)
                .map(page -> new Exhibit(nameOf(url), Capture.of(page, blobs, software), null, List.of()))
                .orElseGet(() -> ofStream(url));
    }

    /** A piece of a show whose room nobody has seen. */
    private Exhibit ofStream(URI stream) {
        List<LiveCapture> pieces = storage.liveRooms().captures(LiveRoomId.ofStream(stream));
        if (pieces.isEmpty()) {
            throw new SealException("nothing was kept of " + stream);
        }
        LiveCapture newest = pieces.getLast();
        return new Exhibit(
                nameOf(stream),
                Capture.of(newest, blobs, software),
                null,
                List.of(),
                new LivePieces(storage.liveRooms(), blobs).of(newest));
    }

    private Exhibit ofListing(Listing listing) {
        StoredMatch match = storage.matches().latest(listing.id()).orElse(null);
        Suspicion suspicion = new Suspicion(listing, null, null, match, List.of());
        return new Exhibit(
                listing.id().value(),
                capture(listing),
                suspicion,
                custody(listing.id().value(), listing),
                new LivePieces(storage.liveRooms(), blobs).of(listing));
    }

    private Listing version(ListingId id, @Nullable StoredMatch match) {
        Instant matched = match == null ? Instant.MAX : match.at();
        return storage.listings().history(id, VERSIONS).stream()
                .filter(version ->
                        version.capturedAt() == null || !version.capturedAt().isAfter(matched))
                .findFirst()
                .or(() -> storage.listings().find(id))
                .orElseThrow(() -> new SealException("no listing " + id));
    }

    private Capture capture(Listing listing) {
        String id = listing.snapshot();
        if (id == null) {
            throw new SealException("listing " + listing.id() + " was not read from a kept page");
        }
        Snapshot snapshot = storage.snapshots()
                .find(new SnapshotId(id))
                .orElseThrow(() -> new SealException("snapshot " + id + " is gone"));
        return Capture.of(snapshot, blobs, software);
    }

    private List<AuditLink> custody(String subject, Listing listing) {
        return List.of(subject, listing.id().value()).stream()
                .distinct()
                .flatMap(each -> storage.audit().about(each, MOST_EVENTS).stream())
                .sorted(Comparator.comparingLong(AuditLink::number))
                .toList();
    }

    private static String nameOf(URI url) {
        byte[] text = url.toString().getBytes(StandardCharsets.UTF_8);
        return "capture-" + Sha256.of(text).hex().substring(0, 12);
    }
}
