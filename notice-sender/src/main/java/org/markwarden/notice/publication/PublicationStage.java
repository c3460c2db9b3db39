package org.markwarden.notice.publication;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Publication;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.notice.calendar.LegalClocks;
import org.markwarden.notice.followup.LookSchedule;
import org.markwarden.notice.followup.Looks;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;

/** Asks for looks at the announcement pages of platforms that owe a publication, and stores what they announce. */
public final class PublicationStage {
    private static final String ACTOR = "stage:publication";
    private static final int BATCH = 1000;
    private static final int MOST_PAGES = 50;

    private final Storage storage;
    private final Looks looks;
    private final KeptPage keptPage;
    private final LegalClocks clocks;
    private final Map<String, Board> boards;
    private final AnnouncedResult results = AnnouncedResult.shipped();

    /** What was read last of each page, so that nothing is read twice; forgotten at every start. */
    private final Map<URI, Read> read = new ConcurrentHashMap<>();

    private record Read(SnapshotId snapshot, Optional<URI> next) {}

    /** @param boards by the short name of the platform */
    public PublicationStage(Storage storage, BlobFolder blobs, LegalClocks clocks, Map<String, Board> boards) {
        this.storage = storage;
        this.looks = new Looks(storage);
        this.keptPage = new KeptPage(blobs);
        this.clocks = clocks;
        this.boards = Map.copyOf(boards);
    }

    /** Where and how often one platform is looked at. */
    public record Board(List<URI> pages, LookSchedule schedule) {
        public Board {
            pages = List.copyOf(pages);
        }
    }

    /** What one pass did. */
    public record Pass(int requested, int publications) {}

    public Pass runDue(Instant now) {
        List<ClearedNotice> owed = boards.isEmpty() ? List.of() : owed();
        int requested = 0;
        int publications = 0;
        for (Map.Entry<String, Board> board : boards.entrySet()) {
            List<NoticeDraft> here = owed.stream()
                    .map(ClearedNotice::draft)
                    .filter(draft -> draft.platform().equals(board.getKey()))
                    .toList();
            Walk walk = new Walk(board.getKey(), board.getValue(), here, now);
            board.getValue().pages().forEach(walk::from);
            requested += walk.requested;
            publications += walk.publications;
        }
        return new Pass(requested, publications);
    }

    /** All of them: a platform that is known to publish nowhere holds up no other. */
    private List<ClearedNotice> owed() {
        List<ClearedNotice> owed = new ArrayList<>();
        List<ClearedNotice> page = storage.notices().unpublished(0, BATCH);
        int seen = 0;
        while (!page.isEmpty()) {
            page.stream()
                    .filter(notice -> boards.containsKey(notice.draft().platform()))
                    .forEach(owed::add);
            seen += page.size();
            page = storage.notices().unpublished(seen, BATCH);
        }
        return owed;
    }

    /** One walk over the pages of one platform, as far as they were looked at in time. */
    private final class Walk {
        private final String platform;
        private final Board board;
        private final List<NoticeDraft> notices;
        private final Instant now;
        private int requested;
        private int publications;

        Walk(String platform, Board board, List<NoticeDraft> notices, Instant now) {
            this.platform = platform;
            this.board = board;
            this.notices = notices;
            this.now = now;
        }

        void from(URI first) {
            Optional<Instant> due = due();
            Optional<URI> page = due.isEmpty() ? Optional.empty() : Optional.of(first);
            for (int i = 0; i < MOST_PAGES && page.isPresent(); i++) {
                page = next(page.get(), due.get());
            }
        }

        /** The newest planned look of any notice that is not in the future. */
        private Optional<Instant> due() {
            return notices.stream()
                    .flatMap(notice -> accepted(notice).stream())
                    .flatMap(accepted -> board.schedule().latestBy(accepted, now).stream())
                    .max(Instant::compareTo);
        }

        /**
         * Reads what was kept last, even while a newer look is awaited: at short distances the crawler may always be one
         * look behind. Returns the page that follows.
         */
        private Optional<URI> next(URI page, Instant due) {
            if (looks.since(page, due).isEmpty()) {
                looks.request(page, platform, "publication", due);
                requested++;
            }
            Optional<Snapshot> kept = storage.snapshots().latest(page);
            return kept.flatMap(snapshot -> {
                Read before = read.get(page);
                return before != null && before.snapshot().equals(snapshot.id()) ? before.next() : read(page, snapshot);
            });
        }

        private Optional<URI> read(URI page, Snapshot snapshot) {
            Optional<Document> document = keptPage.of(snapshot);
            if (document.isEmpty()) {
                return Optional.empty();
            }
            AnnouncementPage announcements = new AnnouncementPage(document.get(), results);
            for (NoticeDraft notice : notices) {
                for (Announcement announcement : announcements.about(notice)) {
                    publications += keep(notice, page, announcement, snapshot);
                }
            }
            read.put(page, new Read(snapshot.id(), announcements.next()));
            return announcements.next();
        }
    }

    private Optional<Instant> accepted(NoticeDraft notice) {
        return storage.notices().dispatches(notice.id()).stream()
                .filter(Dispatch.Accepted.class::isInstance)
                .map(Dispatch::at)
                .findFirst();
    }

    /** Returns how many publications were new. */
    private int keep(NoticeDraft notice, URI page, Announcement announcement, Snapshot snapshot) {
        Instant at = snapshot.capturedAt();
        Publication publication = new Publication(
                notice.id(),
                page,
                announcement.result(),
                announcement.words(),
                announcement.statement() != null,
                snapshot.id(),
                at);
        boolean known = storage.notices().publications(notice.id()).stream()
                .anyMatch(before -> before.result() == publication.result()
                        && before.words().equals(publication.words()));
        if (known) {
            return 0;
        }
        storage.atomically(() -> {
            storage.notices().add(publication);
            log(notice, "notice.published", announcement.result().label() + " on " + page, at);
            if (announcement.statement() != null) {
                counterStatement(notice, page, announcement.statement(), at);
            }
        });
        return 1;
    }

    /** A statement that is public has reached the holder at the latest when it was seen; its clocks run from there. */
    private void counterStatement(NoticeDraft notice, URI page, String words, Instant at) {
        boolean known = storage.notices().counterStatements(notice.id()).stream()
                .anyMatch(before -> before.words().equals(words));
        if (!known) {
            new CounterStatements(storage, clocks).receive(new CounterStatement(notice.id(), page, words, at));
        }
    }

    private void log(NoticeDraft notice, String action, String detail, Instant at) {
        storage.audit()
                .append(List.of(new AuditEvent(at, ACTOR, action, notice.id().value(), detail)));
    }
}
