package org.markwarden.console.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.markwarden.console.casework.CaseDesk;
import org.markwarden.console.casework.Deciding;
import org.markwarden.console.casework.Deciding.Decided;
import org.markwarden.console.casework.Deciding.Refusal;
import org.markwarden.console.casework.Deciding.Refused;
import org.markwarden.console.casework.Dossier;
import org.markwarden.console.casework.SecondReadings;
import org.markwarden.console.security.SignedIn;
import org.markwarden.console.shown.HighlightedText;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Words;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.Listing;
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

/** Second readings: the list of what is to be read, and a case file without anything that tells the first decision. */
@Controller
class SecondPage {
    private static final int SHOWN = 50;

    private final SecondReadings readings;
    private final CaseDesk desk;
    private final Storage storage;
    private final MessageSource messages;
    private final Clock clock;

    SecondPage(SecondReadings readings, CaseDesk desk, Storage storage, MessageSource messages, Clock clock) {
        this.readings = readings;
        this.desk = desk;
        this.storage = storage;
        this.messages = messages;
        this.clock = clock;
    }

    record Row(String id, String title, String right, String platform) {}

    @GetMapping("/second")
    String list(@AuthenticationPrincipal SignedIn account, Model model) {
        List<Row> rows = readings.due(account, SHOWN).stream().map(this::row).toList();
        model.addAttribute("rows", rows);
        return "second";
    }

    private Row row(CaseFile caseFile) {
        Listing listing = storage.listings().find(caseFile.listing()).orElse(null);
        String platform = listing == null ? null : listing.platform();
        return new Row(
                caseFile.id().value(),
                listing == null ? caseFile.listing().value() : HighlightedText.named(listing.title()),
                storage.rights()
                        .find(caseFile.right())
                        .map(RightText::name)
                        .orElse(caseFile.right().value()),
                platform == null ? "" : platform);
    }

    @GetMapping("/second/case")
    String show(@RequestParam String id, @AuthenticationPrincipal SignedIn account, Locale locale, Model model) {
        CaseId caseId = DecisionForm.caseId(id);
        if (readings.refusal(caseId, account).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Dossier dossier = desk.dossier(caseId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Shown.ZONE);
        model.addAttribute("page", CaseView.of(dossier, today, new Words(messages, locale)));
        model.addAttribute("choices", DecisionForm.choices());
        model.addAttribute("mayDecide", true);
        model.addAttribute("open", true);
        model.addAttribute("second", true);
        return "case";
    }

    @PostMapping("/second/case")
    String read(
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedIn account,
            RedirectAttributes answer) {
        Deciding reading = DecisionForm.ruling(form)
                .map(ruling -> readings.read(ruling, account))
                .orElse(new Refused(Refusal.REASON_DOES_NOT_FIT));
        switch (reading) {
            case Decided _ -> answer.addFlashAttribute("kept", "second.kept");
            case Refused(Refusal why) -> answer.addFlashAttribute("refused", "refusal." + why.label());
        }
        return "redirect:/second";
    }
}
