package org.markwarden.marketplace.operator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where every notice ends up, whatever way it came; removal and publication follow from the time that has passed. */
public final class NoticeDesk {

    /** One notice of a run is turned down, one is answered by the seller: their numbers in the order of arrival. */
    static final int REJECTED = 2;

    static final int ANSWERED = 3;

    static final String REJECTION = "权利证明材料与商品对应关系不明确，请补充比对说明后重新提交。";
    static final String STATEMENT = "不存在侵权行为的声明：本店所售商品有合法来源，进货凭证已提交平台。";
    private static final String REMOVAL = "经核查，已删除该商品链接。";
    private static final String UNKNOWN = "未能定位到该商品链接。";

    private final Predicate<URI> isListing;
    private final Duration removalDelay;
    private final Duration publicationDelay;
    private final Clock clock;
    private final Faults faults = new Faults();
    private final List<FiledNotice> filed = new ArrayList<>();
    private final Map<String, FiledNotice> byKey = new HashMap<>();
    private final Map<URI, Instant> removals = new HashMap<>();
    private final NoticeJournal journal;
    private int repeated;

    public NoticeDesk(Predicate<URI> isListing, Duration removalDelay, Duration publicationDelay, Clock clock) {
        this(isListing, removalDelay, publicationDelay, clock, null);
    }

    /** A desk that goes on with the notices kept in the file. */
    public NoticeDesk(
            Predicate<URI> isListing,
            Duration removalDelay,
            Duration publicationDelay,
            Clock clock,
            @Nullable Path journal) {
        this.isListing = isListing;
        this.removalDelay = removalDelay;
        this.publicationDelay = publicationDelay;
        this.clock = clock;
        this.journal = new NoticeJournal(journal);
        this.journal.entries().forEach(kept -> take(opened(kept.body(), kept.key(), kept.channel(), kept.at())));
    }

    /** Takes a notice in, once: a key or a notice seen before gives back its first ticket. */
    public synchronized Filing file(NoticeBody body, String key, Channel channel) {
        FiledNotice known = byKey.get(key);
        if (known != null && !isSame(known.body(), body)) {
            return new Filing.KeyTaken(known);
        }
        Optional<FiledNotice> before = known != null ? Optional.of(known) : withId(body.noticeId());
        if (before.isPresent()) {
            repeated++;
            byKey.put(key, before.get());
            return new Filing.Repeated(before.get());
        }
        FiledNotice notice = opened(body, key, channel, clock.instant());
        journal.add(notice);
        take(notice);
        return new Filing.Opened(notice);
    }

    private void take(FiledNotice notice) {
        filed.add(notice);
        byKey.put(notice.key(), notice);
        if (!notice.isRejected()) {
            notice.body().listings().forEach(each -> removals.putIfAbsent(withoutQuery(each), removedAt(notice)));
        }
    }

    private static boolean isSame(NoticeBody one, NoticeBody other) {
        return one.noticeId().equals(other.noticeId()) && one.listings().equals(other.listings());
    }

    private FiledNotice opened(NoticeBody body, String key, Channel channel, Instant receivedAt) {
        int number = filed.size() + 1;
        return new FiledNotice(
                "T%06d".formatted(number),
                body,
                key,
                channel,
                receivedAt,
                number == REJECTED ? REJECTION : null,
                number == ANSWERED ? STATEMENT : null);
    }

    private Optional<FiledNotice> withId(String noticeId) {
        return filed.stream()
                .filter(notice -> notice.body().noticeId().equals(noticeId))
                .findFirst();
    }

    public synchronized Optional<FiledNotice> ticket(String ticket) {
        return filed.stream().filter(notice -> notice.ticket().equals(ticket)).findFirst();
    }

    /** Every notice, once, in order of arrival. */
    public synchronized List<FiledNotice> notices() {
        return List.copyOf(filed);
    }

    /** How often a notice was handed in that was here already. */
    public synchronized int repeatedDeliveries() {
        return repeated;
    }

    public Faults faults() {
        return faults;
    }

    /** Whether a notice has had this listing taken down by now. */
    public synchronized boolean isRemoved(URI listing) {
        Instant removed = removals.get(listing);
        return removed != null && !removed.isAfter(clock.instant());
    }

    public State stateOf(FiledNotice notice) {
        Instant now = clock.instant();
        if (!publishedAt(notice).isAfter(now)) {
            return State.PUBLISHED;
        }
        if (removedAt(notice).isAfter(now)) {
            return State.ACCEPTED;
        }
        return notice.isRejected() ? State.REJECTED : State.REMOVED;
    }

    /** Where a notice stands. */
    public enum State {
        ACCEPTED,
        REMOVED,
        REJECTED,
        PUBLISHED
    }

    /** What is public by now, newest first. */
    public synchronized List<Publication> publications() {
        Instant now = clock.instant();
        return filed.stream()
                .filter(notice -> !publishedAt(notice).isAfter(now))
                .sorted(Comparator.comparing(FiledNotice::receivedAt).reversed())
                .flatMap(notice -> resultsOf(notice).stream())
                .toList();
    }

    /** The result for each listing of a notice, as it is or will be published. */
    public List<Publication> resultsOf(FiledNotice notice) {
        return notice.body().listings().stream()
                .map(listing -> resultOf(notice, listing))
                .toList();
    }

    private Publication resultOf(FiledNotice notice, URI listing) {
        if (notice.rejection() != null) {
            return publication(notice, listing, Result.DISMISSED, notice.rejection());
        }
        return isListing.test(withoutQuery(listing))
                ? publication(notice, listing, Result.REMOVED, REMOVAL)
                : publication(notice, listing, Result.DISMISSED, UNKNOWN);
    }

    private Publication publication(FiledNotice notice, URI listing, Result result, String explanation) {
        @Nullable String right = notice.body().rightName();
        return new Publication(
                notice.body().noticeId(), right, listing, publishedAt(notice), result, explanation, notice.statement());
    }

    private Instant removedAt(FiledNotice notice) {
        return notice.receivedAt().plus(removalDelay);
    }

    private Instant publishedAt(FiledNotice notice) {
        return removedAt(notice).plus(publicationDelay);
    }

    private static URI withoutQuery(URI address) {
        return address.resolve(address.getRawPath());
    }
}
