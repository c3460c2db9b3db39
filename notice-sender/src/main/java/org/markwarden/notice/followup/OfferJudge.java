package org.markwarden.notice.followup;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;

/** Reads from a kept page whether the offer complained of is still there. */
final class OfferJudge {
    private static final int VERSIONS = 50;

    private final Storage storage;

    OfferJudge(Storage storage) {
        this.storage = storage;
    }

    /** Nothing while the page is kept but not read yet. */
    Optional<Judgement> judge(CaseFile caseFile, Snapshot snapshot) {
        int status = snapshot.status();
        return switch (snapshot.page()) {
            case DELISTED -> judged(OutcomeKind.REMOVED, "the page says so: " + snapshot.pageReason(), "页面显示已下架");
            case CHALLENGE ->
                judged(OutcomeKind.UNREACHABLE, "a challenge page says nothing about the offer", "验证页面，不能说明商品状态");
            case ERROR, OTHER, SEARCH, SHOP -> isGone(status) ? gone(status) : otherPage(snapshot);
            case PRODUCT, LIVE_ROOM -> isGone(status) ? gone(status) : offer(caseFile, snapshot);
        };
    }

    /** RFC 9110: 404 and 410; RFC 7725: 451. Everything else from 400 on speaks of the server or of us. */
    private static boolean isGone(int status) {
        return status == 404 || status == 410 || status == 451;
    }

    private static Optional<Judgement> gone(int status) {
        return judged(OutcomeKind.REMOVED, "the page is gone, HTTP " + status, "页面已不存在（HTTP " + status + "）");
    }

    private static Optional<Judgement> otherPage(Snapshot snapshot) {
        return judged(
                OutcomeKind.UNREACHABLE,
                "no offer page came (" + snapshot.page().label() + ", HTTP " + snapshot.status()
                        + "); that alone is no removal",
                "未取得商品页（HTTP " + snapshot.status() + "），不能据此认定已删除");
    }

    private Optional<Judgement> offer(CaseFile caseFile, Snapshot snapshot) {
        List<Listing> versions = storage.listings().history(caseFile.listing(), VERSIONS);
        Optional<Listing> now = versions.stream()
                .filter(version -> snapshot.id().value().equals(version.snapshot()))
                .findFirst();
        return now.flatMap(listing -> compared(caseFile, listing, versions));
    }

    private Optional<Judgement> compared(CaseFile caseFile, Listing now, List<Listing> versions) {
        List<String> complained = complained(caseFile);
        String text = text(now);
        boolean still = complained.isEmpty()
                ? versions.stream()
                        .anyMatch(before -> !Objects.equals(before.snapshot(), now.snapshot())
                                && before.title().equals(now.title()))
                : complained.stream().anyMatch(text::contains);
        if (!still) {
            return judged(OutcomeKind.EDITED, "the page no longer shows what was complained of", "页面已不含所投诉内容");
        }
        boolean hidden = now.price() == null && versions.stream().anyMatch(before -> before.price() != null);
        if (hidden) {
            return judged(OutcomeKind.EDITED, "still shown, but the price is hidden", "仍在展示，但价格已隐藏");
        }
        return judged(OutcomeKind.STILL_UP, "the offer is up as it was", "商品仍在售");
    }

    private List<String> complained(CaseFile caseFile) {
        return storage.matches().find(caseFile.matchId()).stream()
                .map(StoredMatch::match)
                .flatMap(match -> match.mentions().stream())
                .filter(mention -> mention.right().equals(caseFile.right()))
                .map(Mention::text)
                .map(OfferJudge::folded)
                .distinct()
                .toList();
    }

    private static String text(Listing listing) {
        return folded(Stream.of(
                        Stream.of(listing.title()),
                        Stream.ofNullable(listing.description()),
                        Stream.ofNullable(listing.brand()),
                        Stream.ofNullable(listing.transcript()),
                        Stream.ofNullable(listing.seller().name()),
                        Stream.ofNullable(listing.seller().licenceName()),
                        listing.attributes().values().stream(),
                        listing.category().stream())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n")));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Optional<Judgement> judged(OutcomeKind kind, String english, String chinese) {
        return Optional.of(new Judgement(kind, english, chinese));
    }
}
