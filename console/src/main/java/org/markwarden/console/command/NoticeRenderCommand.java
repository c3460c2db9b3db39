package org.markwarden.console.command;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.wiring.Folders;
import org.markwarden.console.wiring.NoticePreview;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.notice.draft.NoticeFormat;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code notice render}: what a notice about a case would say; keeps and sends nothing. */
@Command(name = "render", description = "writes what a notice about a case would say; sends nothing")
final class NoticeRenderCommand extends ProgramCommand {
    @Option(names = "--case", paramLabel = "ID", required = true, description = "the case file")
    String caseFile = "";

    @Option(names = "--format", paramLabel = "F", description = "cn, en, dsa, dmca or xarf (default: cn)")
    String format = "cn";

    @Option(names = "--out", paramLabel = "F", description = "where it goes (default: standard output)")
    @Nullable
    String target;

    @Override
    public Integer call() throws IOException {
        NoticeFormat wanted = NoticeFormat.of(format)
                .orElseThrow(() -> new WrongUse("--format wants cn, en, dsa, dmca or xarf, has " + format));
        try (DataFolder folder = Folders.open(program().data, configuration().database())) {
            NoticePreview preview =
                    new NoticePreview(folder.storage(), configuration().sender());
            Output.write(target, preview.of(new CaseId(caseFile), wanted, Instant.now()));
        }
        return ExitStatus.SUCCESS;
    }
}
