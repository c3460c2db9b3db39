package org.markwarden.console.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.casework.NoticeFile;
import org.markwarden.console.casework.Operators;
import org.markwarden.console.shown.Shown;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.notice.byhand.Portal;
import org.markwarden.storage.Storage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every notice, and how far each has come between notice, removal and publication. */
@Controller
class NoticesPage {
    private static final int ON_A_PAGE = 50;
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_LINES = 500;

    private final Storage storage;
    private final Operators operators;

    NoticesPage(Storage storage, Operators operators) {
        this.storage = storage;
        this.operators = operators;
    }

    record Row(
            String id,
            String platform,
            String right,
            int locations,
            List<String> cases,
            String drafted,
            String state,
            List<String> obstacles,
            @Nullable String receipt,
            @Nullable ByHandView byHand,
            @Nullable String outcome,
            @Nullable String publication,
            boolean publishedNowhereKnown) {}

    /** What a person has to do; the address is absent where no portal is known. */
    record ByHandView(
            @Nullable String address,
            @Nullable String operator,
            List<String> wants,
            @Nullable String unverifiedSince) {
        static ByHandView of(@Nullable Portal portal) {
            if (portal == null) {
                return new ByHandView(null, null, List.of(), null);
            }
            return new ByHandView(
                    portal.address().toString(),
                    portal.operator(),
                    portal.wants(),
                    portal.unverifiedSince() == null
                            ? null
                            : portal.unverifiedSince().toString());
        }
    }

    @GetMapping("/notices")
    String notices(@RequestParam(defaultValue = "1") int page, Model model) {
        if (page < 1 || page > MOST_PAGES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<NoticeDraft> drafts = storage.notices().all((page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        model.addAttribute(
                "rows", drafts.stream().limit(ON_A_PAGE).map(this::row).toList());
        model.addAttribute("pages", new Paging(page, drafts.size() > ON_A_PAGE));
        return "notices";
    }

    private Row row(NoticeDraft draft) {
        NoticeFile notice = NoticeFile.of(draft, storage.notices());
        boolean byHand = waitsForAPerson(notice);
        return new Row(
                draft.id().value(),
                draft.platform(),
                storage.rights()
                        .find(draft.right())
                        .map(RightText::name)
                        .orElse(draft.right().value()),
                draft.locations().size(),
                draft.caseFiles().stream().map(CaseId::value).toList(),
                Shown.time(draft.draftedAt()),
                byHand ? "by-hand" : state(notice),
                notice.cleared().isPresent() ? List.of() : obstacles(draft),
                receipt(notice),
                byHand
                        ? ByHandView.of(
                                operators.byHand().portal(draft.platform()).orElse(null))
                        : null,
                first(notice.outcomes().stream()
                        .map(outcome -> outcome.kind().label())
                        .toList()),
                first(notice.publications().stream()
                        .map(publication -> publication.result().label())
                        .toList()),
                !operators.announcing().contains(draft.platform()));
    }

    /** Cleared, and no channel takes it: none leads there, or the operator's system refused it for good. */
    private boolean waitsForAPerson(NoticeFile notice) {
        if (notice.cleared().isEmpty()) {
            return false;
        }
        return lastStep(notice.dispatches())
                .map(step -> step instanceof Dispatch.NotAccepted refusal && refusal.permanent())
                .orElse(operators.byHand().covers(notice.draft().platform()));
    }

    private static @Nullable String receipt(NoticeFile notice) {
        return notice.dispatches().stream()
                .filter(Dispatch.Accepted.class::isInstance)
                .map(Dispatch.Accepted.class::cast)
                .findFirst()
                .map(Dispatch.Accepted::ticket)
                .orElse(null);
    }

    /** What the last check for clearance found missing (F-60), by the codes it wrote into the audit log. */
    private List<String> obstacles(NoticeDraft draft) {
        return storage.audit().about(draft.id().value(), MOST_LINES).stream()
                .map(AuditLink::event)
                .filter(event -> event.action().equals("notice.refused-clearance"))
                .reduce((_, later) -> later)
                .map(event -> List.of(event.detail().split(", ")))
                .orElse(List.of());
    }

    private static @Nullable String first(List<String> newestFirst) {
        return newestFirst.isEmpty() ? null : newestFirst.getFirst();
    }

    /** Ends the message key; the furthest step counts. */
    private static String state(NoticeFile notice) {
        if (!notice.publications().isEmpty()) {
            return "published";
        }
        if (!notice.outcomes().isEmpty()) {
            return "followed";
        }
        return lastStep(notice.dispatches())
                .map(NoticesPage::state)
                .orElse(notice.cleared().isPresent() ? "cleared" : "drafted");
    }

    private static Optional<Dispatch> lastStep(List<Dispatch> steps) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    private static String state(Dispatch step) {
        return switch (step) {
            case Dispatch.Started _ -> "sending";
            case Dispatch.Accepted _ -> "accepted";
            case Dispatch.NotAccepted refused -> refused.permanent() ? "refused" : "sending";
        };
    }
}
