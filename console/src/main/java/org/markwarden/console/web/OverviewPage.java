package org.markwarden.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.markwarden.console.schedule.BeatStatus;
import org.markwarden.console.schedule.Beats;
import org.markwarden.console.security.Permission;
import org.markwarden.console.security.SignedIn;
import org.markwarden.console.shown.Shown;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.storage.Storage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How much stands where, and whether the stages run. */
@Controller
class OverviewPage {
    private final Storage storage;
    private final Beats beats;

    OverviewPage(Storage storage, Beats beats) {
        this.storage = storage;
        this.beats = beats;
    }

    record StateCount(String state, String count) {}

    record Total(String key, String count) {}

    record BeatRow(
            String name,
            String interval,
            String lastStarted,
            String took,
            String calls,
            String failures,
            String state,
            String failure) {}

    @GetMapping("/")
    String overview(@AuthenticationPrincipal SignedIn account, Model model) {
        if (!account.may(Permission.SEE_COUNTS)) {
            return "nothing-shared";
        }
        model.addAttribute("states", states());
        model.addAttribute("totals", totals());
        model.addAttribute(
                "beats", beats.statuses().stream().map(OverviewPage::row).toList());
        return "overview";
    }

    private List<StateCount> states() {
        Map<CaseState, Long> counts = storage.caseFiles().counts();
        return Arrays.stream(CaseState.values())
                .map(state -> new StateCount(state.label(), Shown.count(counts.getOrDefault(state, 0L))))
                .toList();
    }

    private List<Total> totals() {
        return List.of(
                new Total("listings", Shown.count(storage.listings().count())),
                new Total("snapshots", Shown.count(storage.snapshots().count())),
                new Total("rights", Shown.count(storage.rights().count())),
                new Total("matches", Shown.count(storage.matches().count())),
                new Total("evidence", Shown.count(storage.evidence().count())),
                new Total("audit", Shown.count(storage.audit().count())));
    }

    private static BeatRow row(BeatStatus status) {
        String failure = status.lastFailure();
        return new BeatRow(
                status.name(),
                Shown.duration(status.interval()),
                Shown.time(status.lastStarted()),
                Shown.duration(status.lastTook()),
                Shown.count(status.calls()),
                Shown.count(status.failures()),
                state(status),
                failure == null ? "" : failure);
    }

    private static String state(BeatStatus status) {
        if (status.running()) {
            return "running";
        }
        if (status.lastFailure() != null) {
            return "failed";
        }
        return status.calls() == 0 ? "waiting" : "well";
    }
}
