package org.markwarden.notice.clearance;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.Right;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;

/** Holds every draft against the checks; the only place where a ClearedNotice is made. */
public final class NoticeClearance {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Storage storage;
    private final BlobFolder blobs;
    private final EvidenceCheck evidenceCheck;

    public NoticeClearance(Storage storage, BlobFolder blobs, EvidenceCheck evidenceCheck) {
        this.storage = storage;
        this.blobs = blobs;
        this.evidenceCheck = evidenceCheck;
    }

    /** Clears the draft, or names every obstacle. Keeps nothing. */
    public Clearance check(NoticeDraft draft, Voucher voucher, Instant now) {
        Obstacles obstacles = new Obstacles();
        people(draft.sender(), voucher, obstacles);
        locations(draft, obstacles);
        grounds(draft, obstacles);
        Right right = storage.rights().find(draft.right()).orElse(null);
        if (right == null) {
            obstacles.add(Check.RIGHT_KNOWN, "not in the register: " + draft.right(), "权利不在权利名录中：" + draft.right());
        } else {
            mandate(right, draft.sender(), obstacles);
        }
        draft.caseFiles().forEach(id -> caseFile(id, draft, right, obstacles));
        String reviewer = voucher.reviewer();
        if (!obstacles.isEmpty() || reviewer == null) {
            return new Clearance.Refused(obstacles.list());
        }
        return new Clearance.Granted(new ClearedNotice(draft, reviewer, now));
    }

    private static final class Obstacles {
        private final List<Obstacle> list = new ArrayList<>();

        void add(Check check, String english, String chinese) {
            list.add(new Obstacle(check, english, chinese));
        }

        boolean isEmpty() {
            return list.isEmpty();
        }

        List<Obstacle> list() {
            return list;
        }
    }

    private static void people(Principal sender, Voucher voucher, Obstacles obstacles) {
        if (isBlank(sender.name()) || isBlank(sender.contact())) {
            obstacles.add(Check.SENDER_NAMED, "the sender has no name or no contact", "通知人缺少名称或联系方式");
        }
        if (isBlank(voucher.reviewer())) {
            obstacles.add(Check.REVIEWER_NAMED, "nobody reviewed it", "没有审核人");
        }
        if (isBlank(voucher.truthStatedBy())) {
            obstacles.add(Check.TRUTH_STATED, "nobody vouches for its truth", "没有真实性书面保证");
        }
    }

    private static void mandate(Right right, Principal sender, Obstacles obstacles) {
        boolean own = Objects.equals(right.entry().holder(), sender.name());
        if (!own && isBlank(sender.mandate())) {
            obstacles.add(
                    Check.MANDATE,
                    "the sender is not the holder (" + right.entry().holder() + ") and shows no power of attorney",
                    "通知人不是权利人（" + right.entry().holder() + "），且没有授权文件");
        }
    }

    private static void locations(NoticeDraft draft, Obstacles obstacles) {
        if (draft.locations().isEmpty()
                || draft.locations().size() != draft.caseFiles().size()) {
            obstacles.add(Check.LOCATION_EXACT, "not one location for each case", "案件与链接不一一对应");
        }
        for (URI location : draft.locations()) {
            if (!isExact(location)) {
                obstacles.add(
                        Check.LOCATION_EXACT,
                        "no address of one page: '" + location + "'",
                        "不是准确的网址：“" + location + "”");
            }
        }
    }

    private static void grounds(NoticeDraft draft, Obstacles obstacles) {
        if (draft.reason().chinese().isBlank() || draft.reason().english().isBlank()) {
            obstacles.add(Check.GROUNDS_SAID, "nothing that was seen is a ground for a notice", "所见事实均不足以作为通知理由");
        }
    }

    private static boolean isExact(URI location) {
        boolean web = "http".equals(location.getScheme()) || "https".equals(location.getScheme());
        boolean own = location.getRawQuery() != null
                || (location.getRawPath() != null && location.getRawPath().length() > 1);
        return web && location.getHost() != null && own;
    }

    private void caseFile(CaseId id, NoticeDraft draft, @Nullable Right right, Obstacles obstacles) {
        Optional<CaseFile> caseFile = storage.caseFiles().find(id);
        if (caseFile.isEmpty()) {
            obstacles.add(Check.CONFIRMED, "no case file " + id, "没有案件 " + id);
            return;
        }
        confirmed(id, obstacles);
        evidence(id, draft, obstacles);
        if (right != null) {
            inForce(caseFile.get(), right, obstacles);
            goods(caseFile.get(), right, obstacles);
        }
        Optional<NoticeDraft> other = storage.notices().of(id);
        if (other.isPresent() && !other.get().id().equals(draft.id())) {
            obstacles.add(
                    Check.NOT_NOTICED,
                    "case " + id + " stands in notice " + other.get().id(),
                    "案件 " + id + " 已在通知 " + other.get().id() + " 中");
        }
    }

    private void confirmed(CaseId id, Obstacles obstacles) {
        boolean confirmed = storage.caseFiles().decisions(id).stream()
                .findFirst()
                .filter(decision -> decision.verdict() == Verdict.CONFIRMED)
                .isPresent();
        if (!confirmed) {
            obstacles.add(Check.CONFIRMED, "case " + id + " is not confirmed by a person", "案件 " + id + " 未经人工确认");
        }
    }

    private void evidence(CaseId id, NoticeDraft draft, Obstacles obstacles) {
        Optional<EvidencePackage> evidence = storage.evidence().of(id).stream()
                .filter(each -> draft.evidence().contains(each.sha256()))
                .findFirst();
        if (evidence.isEmpty()) {
            obstacles.add(Check.EVIDENCE_VERIFIED, "no sealed package of case " + id, "案件 " + id + " 没有已封签的证据包");
            return;
        }
        evidenceCheck
                .fault(
                        blobs.evidence().resolve(evidence.get().file()),
                        evidence.get().sha256())
                .ifPresent(fault -> obstacles.add(
                        Check.EVIDENCE_VERIFIED,
                        "package of case " + id + ": " + fault,
                        "案件 " + id + " 的证据包：" + fault));
    }

    /** The day of the capture counts, not today: what ended since was infringed then, what began since was not. */
    private void inForce(CaseFile caseFile, Right right, Obstacles obstacles) {
        Instant captured = storage.listings()
                .find(caseFile.listing())
                .map(Listing::capturedAt)
                .orElse(null);
        if (captured == null) {
            obstacles.add(Check.RIGHT_IN_FORCE, "time of the capture unknown", "采集时间不明");
            return;
        }
        LocalDate day = captured.atZone(SHANGHAI).toLocalDate();
        if (!right.isInForce(day)) {
            obstacles.add(
                    Check.RIGHT_IN_FORCE,
                    "right " + right.id() + " was not in force on " + day + " ("
                            + right.entry().status().label() + ", "
                            + right.entry().validFrom() + " to "
                            + right.entry().validTo() + ")",
                    "权利 " + right.id() + " 在 " + day + " 不在有效期内");
        }
    }

    /**
     * The match compared goods where it could; a comparison that spoke against is an obstacle, unless the sign is known to
     * the public and so protected beyond its classes (Trademark Law, article 13).
     */
    private void goods(CaseFile caseFile, Right right, Obstacles obstacles) {
        boolean against = storage.matches().find(caseFile.matchId()).stream()
                .flatMap(stored -> stored.match().matches().stream())
                .filter(weighed -> weighed.right().equals(caseFile.right()))
                .flatMap(weighed -> weighed.signals().stream())
                .anyMatch(NoticeClearance::speaksAgainstGoods);
        if (against && right.entry().fame() == null) {
            obstacles.add(
                    Check.GOODS_COVERED,
                    "the goods of case " + caseFile.id() + " lie outside the classes of the right",
                    "案件 " + caseFile.id() + " 的商品不在核定类别之内");
        }
    }

    private static boolean speaksAgainstGoods(SignalResult signal) {
        return signal.contribution() < 0
                && (signal.name().startsWith("goods") || signal.name().startsWith("class"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
