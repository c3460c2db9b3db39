package org.markwarden.console.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.markwarden.benchmarks.quality.TitleQuality;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code quality}: how often matching is right on labelled titles kept outside the project. */
@Command(name = "quality", description = "how often matching is right on a folder of labelled titles")
final class QualityCommand extends ProgramCommand {
    @Option(
            names = "--evaluation",
            paramLabel = "DIR",
            required = true,
            description = "folder with zh-title-jd, zh-title-taobao, zh-brand-jd, knockoff-pairs")
    Path evaluation = Path.of(".");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(evaluation)) {
            throw new IOException("no such folder: " + evaluation);
        }
        Map<String, String> figures = new TitleQuality(evaluation).measure();
        if (program().json) {
            out().println(JsonMapper.shared().writeValueAsString(figures));
        } else {
            figures.forEach((label, value) -> out().println(value + "\t" + label));
        }
        out().flush();
        return ExitStatus.SUCCESS;
    }
}
