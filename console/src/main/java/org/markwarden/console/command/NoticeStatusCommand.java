package org.markwarden.console.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.markwarden.console.casework.Operators;
import org.markwarden.console.wiring.Folders;
import org.markwarden.console.wiring.OperatorsKnown;
import org.markwarden.console.wiring.Reading;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.Publication;
import org.markwarden.notice.byhand.Portal;
import org.markwarden.notice.byhand.SubmissionDesk;
import org.markwarden.storage.NoticeStore;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code notice status}: every notice with what became of it, newest first. */
@Command(name = "status", description = "every notice with what became of it, newest first")
final class NoticeStatusCommand extends ProgramCommand {
    private static final int PAGE = 500;

    @Override
    public Integer call() {
        try (DataFolder folder = Folders.kept(program().data, configuration().database())) {
            NoticeStore notices = folder.storage().notices();
            Operators operators = OperatorsKnown.of(
                    Reading.known(program().configFolder(), configuration().marketplaces()));
            int offset = 0;
            for (List<NoticeDraft> page = notices.all(0, PAGE); !page.isEmpty(); page = notices.all(offset, PAGE)) {
                page.forEach(notice -> print(notices, notice, operators));
                offset += page.size();
            }
            say(offset + " notices");
        }
        return ExitStatus.SUCCESS;
    }

    private void print(NoticeStore notices, NoticeDraft notice, Operators operators) {
        List<Dispatch> steps = notices.dispatches(notice.id());
        ObjectNode line = JsonMapper.shared()
                .createObjectNode()
                .put("notice", notice.id().value())
                .put("platform", notice.platform())
                .put("right", notice.right().value())
                .put("locations", notice.locations().size())
                .put("sent", sent(steps));
        failure(steps)
                .ifPresent(failed -> line.put("since", failed.at().toString())
                        .put("attempt", failed.attempt())
                        .put("answer", failed.answer()));
        receipt(steps).ifPresent(ticket -> line.put("receipt", ticket));
        notices.outcomes(notice.id()).stream()
                .findFirst()
                .map(Outcome::kind)
                .ifPresent(kind -> line.put("outcome", kind.label()));
        notices.publications(notice.id()).stream()
                .findFirst()
                .map(Publication::result)
                .ifPresentOrElse(result -> line.put("published", result.label()), () -> {
                    if (!operators.announcing().contains(notice.platform())) {
                        line.put("published", "no-page-known");
                    }
                });
        notices.deadlines(notice.id()).stream()
                .map(Deadline::due)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .ifPresent(due -> line.put("due", due.toString()));
        if (steps.isEmpty() && notices.cleared(notice.id()).isPresent()) {
            forAPerson(notice, operators, line);
        }
        out().println(program().json ? line.toString() : tabs(line));
        out().flush();
    }

    private static void forAPerson(NoticeDraft notice, Operators operators, ObjectNode line) {
        if (operators.byHand().covers(notice.platform())) {
            line.put(
                    "submit_at",
                    operators
                            .byHand()
                            .portal(notice.platform())
                            .map(Portal::inWords)
                            .orElse("no portal known"));
            line.put("then", SubmissionDesk.command(notice.id()));
        }
    }

    /** The answer to the last attempt, where the operator did not take the notice. */
    private static Optional<Dispatch.NotAccepted> failure(List<Dispatch> steps) {
        return !steps.isEmpty() && steps.getLast() instanceof Dispatch.NotAccepted failed
                ? Optional.of(failed)
                : Optional.empty();
    }

    private static Optional<String> receipt(List<Dispatch> steps) {
        return steps.stream()
                .filter(Dispatch.Accepted.class::isInstance)
                .map(Dispatch.Accepted.class::cast)
                .flatMap(taken -> Stream.ofNullable(taken.ticket()))
                .findFirst();
    }

    private static String sent(List<Dispatch> steps) {
        if (steps.isEmpty()) {
            return "no";
        }
        return switch (steps.getLast()) {
            case Dispatch.Accepted taken -> isByHand(steps, taken) ? "by-hand" : "accepted";
            case Dispatch.NotAccepted refused -> refused.permanent() ? "refused" : "waiting";
            case Dispatch.Started _ -> "unknown";
        };
    }

    private static boolean isByHand(List<Dispatch> steps, Dispatch.Accepted taken) {
        return steps.stream()
                .anyMatch(step -> step instanceof Dispatch.Started started
                        && started.attempt() == taken.attempt()
                        && started.channel().equals(SubmissionDesk.CHANNEL));
    }

    private static String tabs(ObjectNode line) {
        return String.join(
                "\t",
                line.properties().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().asString())
                        .toList());
    }
}
