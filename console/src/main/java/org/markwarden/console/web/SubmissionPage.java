package org.markwarden.console.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.markwarden.console.security.SignedIn;
import org.markwarden.console.shown.Shown;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.notice.byhand.Recording;
import org.markwarden.notice.byhand.Submission;
import org.markwarden.notice.byhand.SubmissionDesk;
import org.markwarden.notice.draft.NoticeContents;
import org.markwarden.notice.draft.NoticeFormat;
import org.markwarden.notice.draft.NoticeText;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For operators that take notices from people only: the text to submit, and the record that it was submitted. */
@Controller
class SubmissionPage {
    private final Storage storage;
    private final SubmissionDesk desk;
    private final Clock clock;

    SubmissionPage(Storage storage, SubmissionDesk desk, Clock clock) {
        this.storage = storage;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/notice/text")
    ResponseEntity<byte[]> text(@RequestParam String id, @RequestParam(defaultValue = "cn") String format) {
        NoticeFormat wanted = NoticeFormat.of(format)
                .filter(known -> known == NoticeFormat.CN || known == NoticeFormat.EN)
                .orElseThrow(SubmissionPage::wrong);
        ClearedNotice notice = storage.notices().cleared(notice(id)).orElseThrow(SubmissionPage::absent);
        byte[] text = text(notice, wanted);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("notice." + wanted.label() + ".txt")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text);
    }

    /** A notice whose offer or right the stores lost has no text any more. */
    private byte[] text(ClearedNotice notice, NoticeFormat format) {
        try {
            return NoticeText.render(new NoticeContents(storage).of(notice.draft()), format, notice.clearedAt());
        } catch (StorageException e) {
            throw absent();
        }
    }

    @PostMapping("/notice/submitted")
    String submitted(
            @RequestParam String id,
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "") String where,
            @RequestParam(defaultValue = "") String at,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes answer) {
        Instant now = clock.instant();
        Optional<Submission> submission = submission(notice(id), receipt, where, by.name(), instant(at, now));
        if (submission.isEmpty()) {
            answer.addFlashAttribute("refused", "submission.refusal.not-one-line");
            return "redirect:/notices";
        }
        switch (desk.record(submission.get(), now)) {
            case Recording.Recorded _ -> answer.addFlashAttribute("kept", "submission.recorded");
            case Recording.Refused(var why, var _) ->
                answer.addFlashAttribute("refused", "submission.refusal." + why.label());
        }
        return "redirect:/notices";
    }

    private static Optional<Submission> submission(
            NoticeId notice, String receipt, String where, String by, Instant at) {
        try {
            return Optional.of(new Submission(notice, receipt.strip(), where.isBlank() ? null : where.strip(), by, at));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String at, Instant now) {
        try {
            return at.isBlank()
                    ? now
                    : LocalDateTime.parse(at).atZone(Shown.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw wrong();
        }
    }

    private static NoticeId notice(String id) {
        try {
            return new NoticeId(id);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseStatusException wrong() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
