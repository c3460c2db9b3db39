package org.markwarden.console.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.wiring.Folders;
import org.markwarden.console.wiring.OperatorsKnown;
import org.markwarden.console.wiring.Reading;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.notice.byhand.Recording;
import org.markwarden.notice.byhand.Submission;
import org.markwarden.notice.byhand.SubmissionDesk;
import org.markwarden.notice.calendar.LegalClocks;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code notice submitted}: records that a person submitted a notice at the operator's portal; the clocks run from then. */
@Command(
        name = "submitted",
        description = "records that a person submitted a notice at the portal of its operator, once, with the receipt")
final class NoticeSubmittedCommand extends ProgramCommand {
    @Option(
            names = "--notice",
            paramLabel = "ID",
            required = true,
            description = "the notice, as notice status names it")
    String notice = "";

    @Option(
            names = "--receipt",
            paramLabel = "NUMBER",
            required = true,
            description = "the number or words that the operator gave for it")
    String receipt = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "who submitted it")
    String by = "";

    @Option(
            names = "--at",
            paramLabel = "T",
            description = "when, in China's time, as 2026-11-28T15:30 (default: now); the clocks run from here")
    @Nullable
    String at;

    @Option(
            names = "--where",
            paramLabel = "PLACE",
            description = "where (default: the portal of the marketplace file)")
    @Nullable
    String where;

    @Override
    public Integer call() {
        Instant now = Instant.now();
        Submission submission =
                new Submission(new NoticeId(notice), receipt, where, by, at == null ? now : instant(at));
        var known = Reading.known(program().configFolder(), configuration().marketplaces());
        try (DataFolder folder = Folders.kept(program().data, configuration().database())) {
            var desk = new SubmissionDesk(
                    folder.storage(), OperatorsKnown.of(known).byHand());
            return switch (desk.record(submission, now)) {
                case Recording.Recorded(var step) -> {
                    say("recorded: " + step.answer() + " on " + step.at() + ", receipt " + step.ticket());
                    yield ExitStatus.SUCCESS;
                }
                case Recording.Refused(var why, String detail) -> {
                    warn("not recorded: " + why.english() + " " + detail);
                    yield ExitStatus.FAILURE;
                }
            };
        }
    }

    private static Instant instant(String text) {
        try {
            return LocalDateTime.parse(text).atZone(LegalClocks.SHANGHAI).toInstant();
        } catch (DateTimeException e) {
            throw new WrongUse("--at wants a day and time such as 2026-11-28T15:30, has " + text);
        }
    }
}
