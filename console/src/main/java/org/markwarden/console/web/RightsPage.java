package org.markwarden.console.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Words;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.Storage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register, to look things up in. */
@Controller
class RightsPage {
    private static final int MOST = 200;

    private final Storage storage;
    private final MessageSource messages;
    private final Clock clock;

    RightsPage(Storage storage, MessageSource messages, Clock clock) {
        this.storage = storage;
        this.messages = messages;
        this.clock = clock;
    }

    record Row(
            String id,
            String name,
            String kind,
            String number,
            String holder,
            String status,
            boolean inForce,
            String validTo) {}

    @GetMapping("/rights")
    String rights(@RequestParam(defaultValue = "") String q, Model model) {
        List<Row> rows = rows(q.strip().toLowerCase(Locale.ROOT));
        model.addAttribute("q", q);
        model.addAttribute("rows", rows);
        model.addAttribute("cut", rows.size() == MOST);
        model.addAttribute("most", MOST);
        model.addAttribute("count", Shown.count(storage.rights().count()));
        model.addAttribute("version", storage.rights().version());
        return "rights";
    }

    @GetMapping("/right")
    String right(@RequestParam String id, Locale locale, Model model) {
        Right right = storage.rights().find(rightId(id)).orElseThrow(() -> answer(HttpStatus.NOT_FOUND));
        model.addAttribute("right", RightView.of(right, today(), new Words(messages, locale)));
        return "right";
    }

    private List<Row> rows(String wanted) {
        LocalDate today = today();
        try (Stream<Right> all = storage.rights().all()) {
            return all.filter(right -> fits(right, wanted))
                    .limit(MOST)
                    .map(right -> row(right, today))
                    .toList();
        }
    }

    private static boolean fits(Right right, String wanted) {
        RightEntry entry = right.entry();
        return wanted.isEmpty()
                || Stream.concat(
                                right.names().stream(),
                                Stream.of(right.id().value(), entry.number(), entry.holder())
                                        .filter(Objects::nonNull))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Row row(Right right, LocalDate today) {
        RightEntry entry = right.entry();
        return new Row(
                right.id().value(),
                RightText.name(right),
                right.kind().label(),
                Objects.requireNonNullElse(entry.number(), ""),
                Objects.requireNonNullElse(entry.holder(), ""),
                entry.status().label(),
                right.isInForce(today),
                entry.validTo() == null ? "" : entry.validTo().toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Shown.ZONE);
    }

    private static RightId rightId(String id) {
        try {
            return new RightId(id);
        } catch (IllegalArgumentException e) {
            throw answer(HttpStatus.BAD_REQUEST);
        }
    }

    private static ResponseStatusException answer(HttpStatus status) {
        return new ResponseStatusException(status);
    }
}
