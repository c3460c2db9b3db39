package org.markwarden.console.web;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.markwarden.console.shown.Shown;
import org.markwarden.console.words.Recorded;
import org.markwarden.console.words.Words;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.storage.AuditLog;
import org.markwarden.storage.Storage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The audit log, the newest lines first, and whether its chain is whole (F-74). */
@Controller
class AuditPage {
    private static final int ON_A_PAGE = 100;

    private final AuditLog log;
    private final MessageSource messages;

    AuditPage(Storage storage, MessageSource messages) {
        this.log = storage.audit();
        this.messages = messages;
    }

    /**
     * One line in the reader's words.
     *
     * @param recorded actor, action and detail as the chain holds them
     */
    record Row(
            long number,
            String at,
            String actor,
            String action,
            String subject,
            String detail,
            String recorded,
            String digest) {}

    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "false") boolean check,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        if (page < 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        long count = log.count();
        model.addAttribute("subject", subject);
        model.addAttribute(
                "rows", rows(subject.isBlank() ? newest(count, page) : log.about(subject.strip(), ON_A_PAGE), words));
        model.addAttribute("pages", new Paging(page, subject.isBlank() && count > (long) page * ON_A_PAGE));
        if (check) {
            model.addAttribute("checked", check());
        }
        return "audit";
    }

    /** Words about the chain: a message key with its one number. */
    record Checked(String key, String tone, String number) {}

    private Checked check() {
        OptionalLong broken = log.firstBroken();
        return broken.isPresent()
                ? new Checked("audit.broken", "bad", Long.toString(broken.getAsLong()))
                : new Checked("audit.whole", "good", Long.toString(log.count()));
    }

    private List<AuditLink> newest(long count, int page) {
        long last = count - (page - 1L) * ON_A_PAGE;
        if (last < 1) {
            return List.of();
        }
        long first = Math.max(1, last - ON_A_PAGE + 1);
        return log.page(first, Math.toIntExact(last - first + 1));
    }

    private static List<Row> rows(List<AuditLink> links, Words words) {
        return links.reversed().stream().map(link -> row(link, words)).toList();
    }

    private static Row row(AuditLink link, Words words) {
        AuditEvent event = link.event();
        return new Row(
                link.number(),
                Shown.time(event.at()),
                words.ofCode("actor", event.actor()),
                words.ofCode("action", event.action()),
                event.subject(),
                Recorded.of(event.detail(), words),
                event.actor() + " · " + event.action() + " · " + event.detail(),
                link.digest().hex());
    }
}
