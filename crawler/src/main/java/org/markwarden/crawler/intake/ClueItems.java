package org.markwarden.crawler.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Purpose;
import org.markwarden.crawler.frontier.SellerLinks;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.crawler.parse.Reading;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.warc.CaptureRecords;
import org.markwarden.domain.clue.Clue;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ItemOutcome;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.domain.text.CleanText;
import org.markwarden.storage.Storage;
import org.markwarden.storage.Visit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns what is found in a clue into snapshots, listings, visits and items, written in groups. */
final class ClueItems {
    private static final int GROUP = 50;
    private static final String WARC_OF = "clues";
    private static final int LONGEST_REASON = 1_000;
    private static final String NO_PAGE = "no page, but what the archiving tool noted: ";

    private static final String CLAIMED =
            "; only the page itself says that it is at this address, as a copy of it would; hand it in with its address";

    private final Intake.Tools tools;
    private final Clue clue;
    private final HandIn handIn;
    private final int done;
    private final int first;
    private final Set<ListingId> listings = new HashSet<>();
    private final NamedSellers sellers = new NamedSellers();
    private final Set<ListingId> joined = new HashSet<>();
    private final List<Runnable> group = new ArrayList<>();
    private final int[] outcomes = new int[ItemOutcome.values().length];
    private int number;

    /** Items that are there are not read again, unless everything is to be read under another address. */
    ClueItems(Intake.Tools tools, Clue clue, HandIn handIn, boolean again) {
        this.tools = tools;
        this.clue = clue;
        this.handIn = handIn;
        int there =
                tools.storage().clues().items(clue.id(), 0, Integer.MAX_VALUE).size();
        this.done = again ? 0 : there;
        this.first = again ? there : 0;
    }

    void take(Found found) {
        if (++number <= done) {
            if (found instanceof Found.Row row) {
                named(row);
            }
            return;
        }
        switch (found) {
            case Found.Page page -> page(page);
            case Found.Row row -> row(row);
            case Found.Kept kept -> {
                Optional<Listing> known = kept.url() == null
                        ? Optional.empty()
                        : tools.storage().listings().findByUrl(kept.url());
                item(
                        kept.place(),
                        ItemOutcome.KEPT,
                        kept.reason(),
                        kept.url(),
                        null,
                        known.stream().map(Listing::id).toList());
                visit(kept.url());
            }
            case Found.Unread unread ->
                item(unread.place(), ItemOutcome.UNREAD, unread.reason(), handIn.url(), null, List.of());
        }
        if (group.size() >= GROUP) {
            write();
        }
    }

    /** WARC records first, then the database: what it says exists does. */
    void write() {
        if (!group.isEmpty()) {
            tools.warcs().sync(Set.of(WARC_OF));
            List<Runnable> work = List.copyOf(group);
            group.clear();
            tools.storage().atomically(() -> work.forEach(Runnable::run));
        }
    }

    IntakeReport report(boolean isNew, boolean isNewReceipt) {
        return new IntakeReport(
                clue, isNew, isNewReceipt, outcomes[0], outcomes[1], outcomes[2], listings.size(), joined.size());
    }

    private void page(Found.Page found) {
        RawPage page = found.page();
        Optional<URI> url = NormalUrl.of(page.url().toString());
        if ("urn".equals(page.url().getScheme())) {
            item(
                    found.place(),
                    ItemOutcome.KEPT,
                    NO_PAGE + Tidy.cut(page.url().toString(), 200),
                    null,
                    null,
                    List.of());
            return;
        }
        if (url.isEmpty()) {
            item(found.place(), ItemOutcome.UNREAD, "no address a page can have: " + page.url(), null, null, List.of());
            return;
        }
        Reading reading = tools.reader().read(page);
        Snapshot snapshot = keep(
                url.get(),
                page.contentType() == null ? "text/html" : page.contentType(),
                page.body(),
                found.place(),
                reading.page(),
                reading.reason());
        List<Listing> read = reading.listings().stream()
                .map(listing -> captured(listing, snapshot, url.get()))
                .toList();
        boolean failed = reading.page() == PageKind.ERROR;
        String reason = reading.page().label() + ": " + reading.reason() + (found.claimed() ? CLAIMED : "");
        listed(read, found.claimed() || reading.page() == PageKind.SEARCH || reading.page() == PageKind.SHOP);
        SellerLinks.page(reading, snapshot, tools.reader().platformOf(url.get()))
                .ifPresent(seller -> group.add(() -> tools.storage().sellers().add(seller)));
        item(
                found.place(),
                failed ? ItemOutcome.UNREAD : ItemOutcome.READ,
                reason,
                url.get(),
                snapshot.id(),
                read.stream().map(Listing::id).toList());
    }

    private static @Nullable URI address(Found.Row found) {
        String url = found.listing().url();
        return url == null ? null : NormalUrl.of(url).orElse(null);
    }

    /** Under the name by which the offer is known, apart from one that an earlier row gives to another seller. */
    private Listing named(Found.Row found) {
        return sellers.apart(HandedId.named(found.listing(), address(found), tools));
    }

    private void row(Found.Row found) {
        URI url = address(found);
        Listing named = named(found);
        Snapshot snapshot = keep(
                url == null ? URI.create("urn:markwarden:clue:" + clue.id().hex() + ":" + number) : url,
                "application/json",
                found.row().getBytes(StandardCharsets.UTF_8),
                found.place(),
                PageKind.PRODUCT,
                "a row that others wrote");
        Listing listing = captured(named, snapshot, url);
        boolean known = isKnown(listing);
        listed(List.of(listing), true);
        item(
                found.place(),
                ItemOutcome.READ,
                found.note() + joinedWith(listing, known),
                url,
                snapshot.id(),
                List.of(listing.id()));
        visit(url);
    }

    /** What became of a row whose offer is known already, or is at an address that another row gives to another seller. */
    private String joinedWith(Listing listing, boolean known) {
        if (sellers.isApart(listing)) {
            return "; another row names another seller at the same address; kept apart, a person has to see who sells there";
        }
        if (!known) {
            return "";
        }
        Seller before = tools.storage()
                .listings()
                .find(listing.id())
                .map(Listing::seller)
                .orElse(Seller.UNKNOWN);
        return NamedSellers.contradicts(before, listing.seller())
                ? "; joined with the listing that is known already, of another seller: " + NamedSellers.shown(before)
                : "; joined with the listing that is known already";
    }

    private Listing captured(Listing listing, Snapshot snapshot, @Nullable URI url) {
        return listing.toBuilder()
                .platform(url == null ? listing.platform() : platform(listing, url))
                .seller(SellerLinks.asVisited(listing.seller()))
                .capturedAt(snapshot.capturedAt())
                .snapshot(snapshot.id().value())
                .build();
    }

    /** What people call a marketplace is believed only where no file names it: notices go by that name. */
    private String platform(Listing listing, URI url) {
        String ofAddress = tools.reader().platformOf(url);
        boolean isNamed = !ofAddress.equals(url.getHost());
        return isNamed || listing.platform() == null ? ofAddress : listing.platform();
    }

    private boolean isKnown(Listing listing) {
        return listings.contains(listing.id())
                || tools.storage().listings().find(listing.id()).isPresent();
    }

    /** What stands in a table, on a list page or on a page of no sure address never hides what the offer's own page said. */
    private void listed(List<Listing> read, boolean onlyIfUnknown) {
        for (Listing listing : read) {
            boolean known = isKnown(listing);
            if (known) {
                joined.add(listing.id());
            }
            listings.add(listing.id());
            if (!known || !onlyIfUnknown) {
                group.add(() -> tools.storage().listings().add(listing));
            }
        }
    }

    private Snapshot keep(URI url, String type, byte[] body, String place, PageKind kind, String reason) {
        Instant now = tools.clock().instant();
        CaptureRecords capture =
                CaptureRecords.handedIn(url, now, type.replaceAll("[\\r\\n]", " "), body, origin(place));
        List<WarcAddress> addresses = tools.warcs().append(WARC_OF, capture);
        Snapshot snapshot = new Snapshot(
                new SnapshotId(capture.id().toString()),
                url,
                url,
                now,
                200,
                CleanText.cleaned(type),
                Sha256.of(body),
                addresses,
                kind,
                CleanText.cleaned(reason),
                Sha256.of(body));
        group.add(() -> tools.storage().snapshots().add(snapshot));
        return snapshot;
    }

    /** From which clue the record comes, for who reads the WARC file later; no account names. */
    private String origin(String place) {
        ObjectNode origin = JsonMapper.shared().createObjectNode();
        origin.put("clue_sha256", clue.id().hex());
        origin.put("file", clue.file());
        origin.put("place", place);
        origin.put("source", handIn.source());
        if (handIn.receipt() != null) {
            origin.put("receipt", handIn.receipt());
        }
        return origin.toString();
    }

    /** A clue sends us only to sites that are watched anyway: under their budget and effect assessment. */
    private void visit(@Nullable URI url) {
        if (url == null) {
            return;
        }
        Storage storage = tools.storage();
        tools.watched().stream()
                .filter(site -> site.covers().test(url))
                .findFirst()
                .ifPresent(site -> {
                    Visit visit = visit(url, site);
                    group.add(() -> storage.frontier().requestBy(visit));
                });
    }

    private Visit visit(URI url, Site site) {
        String host = Origin.of(url).hostAndPort();
        return new Visit(
                url, host, site.name(), 0, Purpose.CLUE.label(), tools.clock().instant(), null, null, null);
    }

    private void item(
            String place,
            ItemOutcome outcome,
            String reason,
            @Nullable URI url,
            @Nullable SnapshotId snapshot,
            List<ListingId> named) {
        String cut = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        outcomes[outcome == ItemOutcome.READ ? 0 : outcome == ItemOutcome.KEPT ? 1 : 2]++;
        ClueItem item = new ClueItem(
                clue.id(),
                first + number,
                CleanText.cleaned(place),
                outcome,
                CleanText.cleaned(cut),
                url,
                snapshot,
                named);
        group.add(() -> tools.storage().clues().addItems(List.of(item)));
    }
}
