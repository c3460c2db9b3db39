package org.markwarden.console.web;

import java.util.List;
import java.util.OptionalLong;
import org.markwarden.console.shown.Shown;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.storage.AuditLog;
import org.markwarden.storage.Storage;
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

    AuditPage(Storage storage) {
        this.log = storage.audit();
    }

    record Row(long number, String at, String actor, String action, String subject, String detail, String digest) {}

    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "false") boolean check,
            Model model) {
        if (page < 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        long count = log.count();
        model.addAttribute("subject", subject);
        model.addAttribute("rows", subject.isBlank() ? newest(count, page) : about(subject.strip()));
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

    private List<Row> newest(long count, int page) {
        long last = count - (page - 1L) * ON_A_PAGE;
        if (last < 1) {
            return List.of();
        }
        long first = Math.max(1, last - ON_A_PAGE + 1);
        return rows(log.page(first, Math.toIntExact(last - first + 1)));
    }

    private List<Row> about(String subject) {
        return rows(log.about(subject, ON_A_PAGE));
    }

    private static List<Row> rows(List<AuditLink> links) {
        return links.reversed().stream().map(AuditPage::row).toList();
    }

    private static Row row(AuditLink link) {
        return new Row(
                link.number(),
                Shown.time(link.event().at()),
                link.event().actor(),
                link.event().action(),
                link.event().subject(),
                link.event().detail(),
                link.digest().hex());
    }
}
