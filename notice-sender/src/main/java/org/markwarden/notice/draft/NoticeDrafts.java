package org.markwarden.notice.draft;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;

/** Drafts one notice for all sealed cases of one seller and one right (F-33). */
public final class NoticeDrafts {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int BATCH = 1000;
    private static final int MOST_LOCATIONS = 200;

    private final Storage storage;
    private final Principal sender;
    private final Map<String, String> operators;

    /**
     * Drafts in the name of this sender.
     *
     * @param operators who runs a platform, by its short name
     */
    public NoticeDrafts(Storage storage, Principal sender, Map<String, String> operators) {
        this.storage = storage;
        this.sender = sender;
        this.operators = Map.copyOf(operators);
    }

    /** Drafts for every sealed case that stands in no notice; not kept yet. */
    public List<NoticeDraft> due(Instant now) {
        Map<Group, List<CaseFile>> groups = new LinkedHashMap<>();
        for (CaseFile caseFile : storage.caseFiles().inState(CaseState.SEALED, 0, BATCH)) {
            if (storage.notices().of(caseFile.id()).isEmpty()) {
                groups.computeIfAbsent(group(caseFile), group -> new ArrayList<>())
                        .add(caseFile);
            }
        }
        List<NoticeDraft> drafts = new ArrayList<>();
        groups.values().forEach(cases -> parts(cases).forEach(part -> drafts.add(draft(part, now))));
        return drafts;
    }

    /** The notice a case stands in, or the one it alone would stand in. */
    public NoticeDraft preview(CaseId id, Instant now) {
        Optional<NoticeDraft> kept = storage.notices().of(id);
        if (kept.isPresent()) {
            return only(kept.get(), id);
        }
        CaseFile caseFile = storage.caseFiles().find(id).orElseThrow(() -> new StorageException("no case file " + id));
        return draft(List.of(caseFile), now);
    }

    private static NoticeDraft only(NoticeDraft draft, CaseId id) {
        int index = draft.caseFiles().indexOf(id);
        return new NoticeDraft(
                draft.id(),
                draft.platform(),
                draft.operator(),
                List.of(id),
                draft.right(),
                List.of(draft.locations().get(index)),
                draft.reason(),
                draft.sender(),
                draft.evidence(),
                draft.draftedAt());
    }

    /** @param seller id, code or name; for an unknown seller the listing itself, so that strangers are never lumped together */
    private record Group(String platform, String seller, RightId right) {}

    private Group group(CaseFile caseFile) {
        Listing listing = listing(caseFile);
        Seller seller = listing.seller();
        String key =
                first(seller.uscc(), seller.id(), seller.name(), listing.id().value());
        return new Group(platform(listing), key, caseFile.right());
    }

    private static String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("nothing names the seller");
    }

    private static List<List<CaseFile>> parts(List<CaseFile> cases) {
        List<List<CaseFile>> parts = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += MOST_LOCATIONS) {
            parts.add(cases.subList(from, Math.min(cases.size(), from + MOST_LOCATIONS)));
        }
        return parts;
    }

    private NoticeDraft draft(List<CaseFile> cases, Instant now) {
        List<CaseId> ids = cases.stream().map(CaseFile::id).toList();
        Listing first = listing(cases.getFirst());
        List<URI> locations =
                cases.stream().map(caseFile -> location(listing(caseFile))).toList();
        return new NoticeDraft(
                idOf(ids, now),
                platform(first),
                operators.get(platform(first)),
                ids,
                cases.getFirst().right(),
                locations,
                new NoticeReason(storage).of(cases, locations),
                sender,
                cases.stream().flatMap(caseFile -> newest(caseFile).stream()).toList(),
                now);
    }

    /** Follows from the cases, so that a draft made again after a crash is the same notice. */
    private static NoticeId idOf(List<CaseId> cases, Instant now) {
        String text = cases.stream().map(CaseId::value).sorted().collect(Collectors.joining("\n"));
        String digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
        return new NoticeId("MW-" + DAY.format(now) + "-" + digest.substring(0, 12));
    }

    private Optional<Sha256> newest(CaseFile caseFile) {
        return storage.evidence().of(caseFile.id()).stream().findFirst().map(EvidencePackage::sha256);
    }

    private Listing listing(CaseFile caseFile) {
        return storage.listings()
                .find(caseFile.listing())
                .orElseThrow(() -> new StorageException("listing " + caseFile.listing() + " is gone"));
    }

    private static String platform(Listing listing) {
        return listing.platform() == null ? String.valueOf(location(listing).getHost()) : listing.platform();
    }

    /** The page itself; an address that cannot be one is empty, and clearance names it. */
    private static URI location(Listing listing) {
        try {
            return new URI(first(listing.url(), listing.canonicalUrl(), ""));
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }
}
