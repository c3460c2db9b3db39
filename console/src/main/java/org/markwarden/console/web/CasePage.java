package org.markwarden.console.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.casework.CaseDesk;
import org.markwarden.console.casework.Deciding;
import org.markwarden.console.casework.Deciding.Decided;
import org.markwarden.console.casework.Deciding.Refusal;
import org.markwarden.console.casework.Deciding.Refused;
import org.markwarden.console.casework.Dossier;
import org.markwarden.console.security.Permission;
import org.markwarden.console.security.SignedIn;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Words;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.storage.Storage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case file: what is suspected, why, what was done, and what is to be decided. */
@Controller
class CasePage {
    private final CaseDesk desk;
    private final Storage storage;
    private final MessageSource messages;
    private final Clock clock;

    CasePage(CaseDesk desk, Storage storage, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.storage = storage;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/case")
    String show(@RequestParam String id, @AuthenticationPrincipal SignedIn account, Locale locale, Model model) {
        Dossier dossier = desk.dossier(DecisionForm.caseId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = new Words(messages, locale);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shown.ZONE);
        model.addAttribute("page", CaseView.of(dossier, today, words));
        model.addAttribute("choices", DecisionForm.choices());
        model.addAttribute("second", false);
        model.addAttribute("mayDecide", account.may(Permission.DECIDE));
        model.addAttribute("open", desk.mayStillBeDecided(dossier.caseFile().id()));
        model.addAttribute("next", nextOpen(dossier.caseFile()));
        return "case";
    }

    @PostMapping("/case/decision")
    String decide(
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn account,
            RedirectAttributes answer) {
        Deciding deciding = DecisionForm.ruling(form)
                .map(ruling -> desk.decide(ruling, account))
                .orElse(new Refused(Refusal.REASON_DOES_NOT_FIT));
        say(deciding, answer);
        answer.addAttribute("id", DecisionForm.caseId(form).value());
        return "redirect:/case";
    }

    private static void say(Deciding deciding, RedirectAttributes answer) {
        switch (deciding) {
            case Decided _ -> answer.addFlashAttribute("kept", "case.decided");
            case Refused(Refusal why) -> answer.addFlashAttribute("refused", "refusal." + why.label());
        }
    }

    private @Nullable String nextOpen(CaseFile current) {
        return storage.caseFiles().inState(CaseState.OPEN, 0, 2).stream()
                .map(caseFile -> caseFile.id().value())
                .filter(id -> !id.equals(current.id().value()))
                .findFirst()
                .orElse(null);
    }
}
