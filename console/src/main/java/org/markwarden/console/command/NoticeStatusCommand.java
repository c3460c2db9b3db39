package org.markwarden.console.command;

import java.util.List;
import java.util.Objects;
import org.markwarden.console.wiring.Folders;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.Publication;
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
        try (DataFolder folder = Folders.open(program().data, configuration().database())) {
            NoticeStore notices = folder.storage().notices();
            int offset = 0;
            for (List<NoticeDraft> page = notices.all(0, PAGE); !page.isEmpty(); page = notices.all(offset, PAGE)) {
                page.forEach(notice -> print(notices, notice));
                offset += page.size();
            }
            say(offset + " notices");
        }
        return ExitStatus.SUCCESS;
    }

    private void print(NoticeStore notices, NoticeDraft notice) {
        ObjectNode line = JsonMapper.shared()
                .createObjectNode()
                .put("notice", notice.id().value())
                .put("platform", notice.platform())
                .put("right", notice.right().value())
                .put("locations", notice.locations().size())
                .put("sent", sent(notices.dispatches(notice.id())));
        notices.outcomes(notice.id()).stream()
                .findFirst()
                .map(Outcome::kind)
                .ifPresent(kind -> line.put("outcome", kind.label()));
        notices.publications(notice.id()).stream()
                .findFirst()
                .map(Publication::result)
                .ifPresent(result -> line.put("published", result.label()));
        notices.deadlines(notice.id()).stream()
                .map(Deadline::due)
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .ifPresent(due -> line.put("due", due.toString()));
        out().println(program().json ? line.toString() : tabs(line));
        out().flush();
    }

    private static String sent(List<Dispatch> steps) {
        if (steps.isEmpty()) {
            return "no";
        }
        return switch (steps.getLast()) {
            case Dispatch.Accepted _ -> "accepted";
            case Dispatch.NotAccepted refused -> refused.permanent() ? "refused" : "waiting";
            case Dispatch.Started _ -> "unknown";
        };
    }

    private static String tabs(ObjectNode line) {
        return String.join(
                "\t",
                line.properties().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().asString())
                        .toList());
    }
}
