package org.markwarden.console.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.markwarden.benchmarks.quality.MeasuredQuality;
import org.markwarden.benchmarks.quality.Quality;
import org.markwarden.matcher.model.InvalidModelException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quality}: how often matching is right, on the samples of the project and on labelled data kept outside it. */
@Command(
        name = "quality",
        description = "how often matching is right: on the project's samples, and on a folder of labelled titles")
final class QualityCommand extends ProgramCommand {
    @Option(
            names = "--evaluation",
            paramLabel = "DIR",
            description = "folder with zh-title-jd, zh-title-taobao, zh-brand-jd, knockoff-pairs")
    @Nullable
    Path evaluation;

    @Option(names = "--html", paramLabel = "FILE", description = "the report as a page, with plots")
    @Nullable
    String html;

    @Option(names = "--out", paramLabel = "FILE", description = "the report as JSON")
    @Nullable
    String target;

    @Option(names = "--model", paramLabel = "FILE", description = "weights to measure (default: those shipped)")
    @Nullable
    Path model;

    @Override
    public Integer call() throws IOException {
        if (evaluation != null && !Files.isDirectory(evaluation)) {
            throw new IOException("no such folder: " + evaluation);
        }
        MeasuredQuality measured = measured();
        write(html, measured.html());
        write(target, measured.json());
        if (program().json) {
            out().println(measured.json());
        } else {
            measured.summary().forEach((label, value) -> out().println(value + "\t" + label));
        }
        out().flush();
        return ExitStatus.SUCCESS;
    }

    private MeasuredQuality measured() throws IOException {
        try {
            return new Quality((register, tables) -> ModelChoices.matchers(register, tables, model))
                    .measure(evaluation);
        } catch (InvalidModelException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void write(@Nullable String file, String text) throws IOException {
        if (file != null) {
            Output.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
