package org.markwarden.console.wiring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.notice.byhand.SubmissionDesk;
import org.markwarden.notice.clearance.Clearance;
import org.markwarden.notice.clearance.NoticeDesk;
import org.markwarden.notice.clearance.Obstacle;
import org.markwarden.notice.clearance.Voucher;
import org.markwarden.notice.evidence.EvidencePackager;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.DataFolder;

/** Sends the notice of one case now, through the same stages that {@code serve} runs. */
public final class CaseSending {
    private final Storage storage;
    private final NoticeStages stages;

    private CaseSending(Storage storage, NoticeStages stages) {
        this.storage = storage;
        this.stages = stages;
    }

    /** The stages for this folder. */
    public static CaseSending of(ApplicationConfig config, DataFolder folder, EvidencePackager packager, Reach reach) {
        return new CaseSending(folder.storage(), NoticeStages.of(config, folder, packager, reach));
    }

    /** Sends, or names every obstacle. Nothing in the list means that the operator's system took it. */
    public List<String> send(CaseId caseFile, @Nullable String by, Instant now) {
        NoticeDesk desk = stages.desk();
        if (desk == null) {
            return List.of("no sender is configured: sender.name and sender.contact in application.yml");
        }
        var sealed = stages.seal().runDue(now);
        desk.draft(now);
        NoticeDraft draft = storage.notices().of(caseFile).orElse(null);
        if (draft == null) {
            String fault = sealed.fault();
            return List.of("case " + caseFile + " is "
                    + storage.caseFiles().state(caseFile).label()
                    + ": only a confirmed case with sealed evidence becomes a notice"
                    + (fault == null ? "" : " (" + fault + ")"));
        }
        if (storage.notices().cleared(draft.id()).isEmpty()) {
            List<String> obstacles = obstacles(desk.clear(draft.id(), Voucher.of(reviewer(caseFile, by)), now));
            if (!obstacles.isEmpty()) {
                return obstacles;
            }
        }
        stages.send().runDue(now);
        stages.papers().runDue(now);
        return notAccepted(draft);
    }

    private String reviewer(CaseId caseFile, @Nullable String by) {
        return by != null
                ? by
                : storage.caseFiles().decisions(caseFile).stream()
                        .map(Decision::by)
                        .findFirst()
                        .orElse("");
    }

    private static List<String> obstacles(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Granted _ -> List.of();
            case Clearance.Refused(List<Obstacle> reasons) ->
                reasons.stream().map(CaseSending::words).toList();
        };
    }

    private static String words(Obstacle obstacle) {
        return obstacle.check().label() + ": " + obstacle.english();
    }

    private List<String> notAccepted(NoticeDraft draft) {
        List<Dispatch> steps = storage.notices().dispatches(draft.id());
        List<String> words = new ArrayList<>();
        if (steps.isEmpty()) {
            words.addAll(forAPerson(draft));
        } else if (!(steps.getLast() instanceof Dispatch.Accepted)) {
            words.add("not accepted yet: " + steps.getLast());
        }
        return words;
    }

    private List<String> forAPerson(NoticeDraft draft) {
        String record = "then record the receipt with: " + SubmissionDesk.command(draft.id());
        return stages.operators()
                .byHand()
                .portal(draft.platform())
                .map(portal -> List.of(
                        "a program cannot post to the operator of " + draft.platform() + ": submit at "
                                + portal.inWords(),
                        stages.papers()
                                .hindrance(draft.id())
                                .map(hindrance -> "the papers could not be laid ready: " + hindrance)
                                .orElse("the papers are in " + stages.papers().papers(draft.id())),
                        record))
                .orElse(List.of(
                        "no channel leads to the operator of " + draft.platform() + ", and no portal is known; "
                                + "notice render writes the notice for submitting it where the operator takes notices",
                        record + " --where PLACE"));
    }
}
