package org.markwarden.console.command;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.wiring.Folders;
import org.markwarden.console.wiring.NoticePreview;
import org.markwarden.console.wiring.OperatorsKnown;
import org.markwarden.console.wiring.Reading;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.notice.byhand.SubmissionDesk;
import org.markwarden.notice.draft.NoticeFormat;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code notice render}: what a notice about a case would say; keeps and sends nothing. */
@Command(name = "render", description = "writes what a notice about a case would say; sends nothing")
final class NoticeRenderCommand extends ProgramCommand {
    @Option(names = "--case", paramLabel = "ID", required = true, description = "the case file")
    String caseFile = "";

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "cn, en, dsa, dmca or xarf, which is one JSON report a line for each place (default: cn)")
    String format = "cn";

    @Option(names = "--out", paramLabel = "F", description = "where it goes (default: standard output)")
    @Nullable
    String target;

    @Override
    public Integer call() throws IOException {
        NoticeFormat wanted = NoticeFormat.of(format)
                .orElseThrow(() -> new WrongUse("--format wants cn, en, dsa, dmca or xarf, has " + format));
        try (DataFolder folder = Folders.kept(program().data, configuration().database())) {
            List<MarketplaceFile> known =
                    Reading.known(program().configFolder(), configuration().marketplaces());
            NoticePreview preview =
                    new NoticePreview(folder.storage(), configuration().sender(), known);
            Instant now = Instant.now();
            NoticeDraft draft = preview.draft(new CaseId(caseFile), now);
            Output.write(target, preview.text(draft, wanted, now));
            sayWhere(draft, known);
        }
        return ExitStatus.SUCCESS;
    }

    private void sayWhere(NoticeDraft draft, List<MarketplaceFile> known) {
        OperatorsKnown.of(known)
                .byHand()
                .portal(draft.platform())
                .ifPresent(portal -> say("a person has to submit it at " + portal.inWords()
                        + "; once it is cleared and submitted: " + SubmissionDesk.command(draft.id())));
    }
}
