package org.markwarden.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.markwarden.console.shown.HighlightedText;
import org.markwarden.console.shown.Shown;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.right.Right;
import org.markwarden.storage.Storage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The case files of one state, the highest score first. */
@Controller
class CasesPage {
    private static final int ON_A_PAGE = 50;
    private static final int MOST_PAGES = 10_000;

    private final Storage storage;

    CasesPage(Storage storage) {
        this.storage = storage;
    }

    record Tab(String state, String count, boolean open) {}

    record Row(
            String id,
            String score,
            String title,
            String right,
            String rightKind,
            String platform,
            String seller,
            String price,
            String openedAt) {}

    @GetMapping("/cases")
    String cases(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        CaseState wanted = CaseState.of(state).orElseThrow(CasesPage::wrong);
        if (page < 1 || page > MOST_PAGES) {
            throw wrong();
        }
        List<CaseFile> found = storage.caseFiles().inState(wanted, (page - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        model.addAttribute("tabs", tabs(wanted));
        model.addAttribute("state", wanted.label());
        model.addAttribute(
                "rows", found.stream().limit(ON_A_PAGE).map(this::row).toList());
        model.addAttribute("pages", new Paging(page, found.size() > ON_A_PAGE));
        return "cases";
    }

    private List<Tab> tabs(CaseState wanted) {
        Map<CaseState, Long> counts = storage.caseFiles().counts();
        return Arrays.stream(CaseState.values())
                .map(state -> new Tab(state.label(), Shown.count(counts.getOrDefault(state, 0L)), state == wanted))
                .toList();
    }

    private Row row(CaseFile caseFile) {
        Optional<Listing> listing = storage.listings().find(caseFile.listing());
        Optional<Right> right = storage.rights().find(caseFile.right());
        return new Row(
                caseFile.id().value(),
                Shown.score(caseFile.score()),
                listing.map(Listing::title)
                        .map(HighlightedText::named)
                        .orElse(caseFile.listing().value()),
                right.map(RightText::name).orElse(caseFile.right().value()),
                right.map(found -> found.kind().label()).orElse(""),
                listing.map(Listing::platform).orElse(""),
                listing.map(Listing::seller)
                        .map(Seller::name)
                        .map(HighlightedText::named)
                        .orElse(""),
                listing.map(Listing::price).map(Shown::price).orElse(""),
                Shown.time(caseFile.openedAt()));
    }

    private static ResponseStatusException wrong() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
