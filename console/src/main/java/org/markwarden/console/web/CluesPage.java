package org.markwarden.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.security.SignedIn;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Recorded;
import org.markwarden.console.words.Words;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.intake.HandIn;
import org.markwarden.crawler.intake.Intake;
import org.markwarden.crawler.intake.IntakeReport;
import org.markwarden.domain.clue.Clue;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ClueReceipt;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.text.CleanText;
import org.markwarden.storage.ClueStore;
import org.markwarden.storage.Storage;
import org.markwarden.storage.fault.FaultWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Clues: handing them in, and what became of each. */
@Controller
class CluesPage {
    private static final Logger LOG = LoggerFactory.getLogger(CluesPage.class);
    private static final int ON_PAGE = 100;
    private static final int ITEMS = 500;
    private static final List<String> SOURCES =
            List.of("12315", "rights-holder", "platform", "monitoring", "public", "other");

    private final ClueStore clues;
    private final Intake intake;
    private final MessageSource messages;

    CluesPage(Storage storage, Intake intake, MessageSource messages) {
        this.clues = storage.clues();
        this.intake = intake;
        this.messages = messages;
    }

    record ReceiptRow(String sourceKey, String source, String number, String url, String by, String when) {}

    record Row(String id, String file, String format, String bytes, List<ReceiptRow> receipts) {}

    record ItemRow(int number, String place, String outcome, String reason, String url, List<String> listings) {}

    @GetMapping("/clues")
    String list(Model model) {
        model.addAttribute(
                "rows", clues.newest(0, ON_PAGE).stream().map(this::row).toList());
        model.addAttribute("sources", SOURCES);
        return "clues";
    }

    @GetMapping("/clue")
    String clue(@RequestParam String id, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        Clue clue = clues.find(digest(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<ItemRow> items = clues.items(clue.id(), 0, ITEMS).stream()
                .map(item -> item(item, words))
                .toList();
        model.addAttribute("clue", row(clue));
        model.addAttribute("items", items);
        model.addAttribute("cut", items.size() == ITEMS);
        model.addAttribute("most", ITEMS);
        return "clue";
    }

    @PostMapping("/clues")
    String handIn(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "") String url,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes answer) {
        List<String> faults = new ArrayList<>();
        Optional<URI> address = url.isBlank() ? Optional.empty() : NormalUrl.of(url);
        if (file == null
                || Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank()) {
            faults.add("fault.clue.empty");
        }
        if (!url.isBlank() && address.isEmpty()) {
            faults.add("fault.clue.url");
        }
        if (!SOURCES.contains(source) || receipt.length() > 200 || !CleanText.isClean(receipt)) {
            faults.add("fault.clue.source");
        }
        if (!faults.isEmpty() || file == null) {
            answer.addFlashAttribute("faults", faults);
            return "redirect:/clues";
        }
        String name = CleanText.cleaned(Objects.requireNonNullElse(file.getOriginalFilename(), "file"));
        return taken(
                file,
                new HandIn(name, source, receipt.isBlank() ? null : receipt.strip(), address.orElse(null), by.name()),
                answer);
    }

    private String taken(MultipartFile file, HandIn handIn, RedirectAttributes answer) {
        try (InputStream in = file.getInputStream()) {
            IntakeReport report = intake.take(in, handIn);
            answer.addFlashAttribute("report", report);
            answer.addAttribute("id", report.clue().id().hex());
            return "redirect:/clue";
        } catch (IOException e) {
            LOG.warn("a clue could not be taken in: {}", FaultWords.of(e));
            answer.addFlashAttribute(
                    "faults", List.of(FaultWords.isFullDisk(e) ? "fault.clue.full" : "fault.clue.damaged"));
            return "redirect:/clues";
        }
    }

    private Row row(Clue clue) {
        return new Row(
                clue.id().hex(),
                clue.file(),
                clue.format(),
                Shown.count(clue.bytes()),
                clues.receipts(clue.id()).stream().map(CluesPage::receipt).toList());
    }

    private static ReceiptRow receipt(ClueReceipt receipt) {
        boolean known = Set.copyOf(SOURCES).contains(receipt.source());
        return new ReceiptRow(
                known ? "clue.source." + receipt.source() : "",
                receipt.source(),
                Objects.requireNonNullElse(receipt.number(), ""),
                receipt.url() == null ? "" : receipt.url().toString(),
                receipt.by(),
                Shown.time(receipt.at()));
    }

    private static ItemRow item(ClueItem item, Words words) {
        return new ItemRow(
                item.number(),
                item.place(),
                item.outcome().label(),
                Recorded.of(item.reason(), words),
                item.url() == null ? "" : item.url().toString(),
                item.listings().stream().map(Object::toString).toList());
    }

    private static Sha256 digest(String id) {
        try {
            return new Sha256(id);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
