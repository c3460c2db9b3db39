package org.markwarden.notice.draft;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.right.Right;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;

/** Reads from the stores what a draft refers to; two listings of one address, a product and its place in a live room, are one place. */
public final class NoticeContents {
    private final Storage storage;

    public NoticeContents(Storage storage) {
        this.storage = storage;
    }

    public NoticeContent of(NoticeDraft draft) {
        Right right = storage.rights()
                .find(draft.right())
                .orElseThrow(() -> new StorageException("right " + draft.right() + " is gone from the register"));
        Map<URI, Offer> offers = new LinkedHashMap<>();
        for (int i = 0; i < draft.caseFiles().size(); i++) {
            URI location = draft.locations().get(i);
            offers.merge(location, offer(draft, draft.caseFiles().get(i), location), Offer::and);
        }
        return new NoticeContent(draft, right, List.copyOf(offers.values()));
    }

    private Offer offer(NoticeDraft draft, CaseId id, URI location) {
        CaseFile caseFile =
                storage.caseFiles().find(id).orElseThrow(() -> new StorageException("case file " + id + " is gone"));
        Listing listing = storage.listings()
                .find(caseFile.listing())
                .orElseThrow(() -> new StorageException("listing " + caseFile.listing() + " is gone"));
        List<Sha256> evidence = storage.evidence().of(id).stream()
                .map(EvidencePackage::sha256)
                .filter(draft.evidence()::contains)
                .toList();
        return new Offer(id, location, listing.title(), listing.seller().name(), listing.capturedAt(), evidence);
    }
}
