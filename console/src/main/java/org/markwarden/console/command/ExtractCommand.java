package org.markwarden.console.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.wiring.Reading;
import org.markwarden.crawler.extract.Extraction;
import org.markwarden.crawler.extract.SavedAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract}: saved pages in, one line of JSON a page out. */
@Command(name = "extract", description = "reads saved pages (HTML, MHTML, JSON, WARC; .gz): one line of JSON a page")
final class ExtractCommand extends ProgramCommand {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the page was saved from; WARC records and MHTML name theirs")
    @Nullable
    String url;

    @Option(
            names = "--manifest",
            paramLabel = "PAGES.jsonl",
            description = "lines {file, url}, paths relative to it; - for input")
    @Nullable
    Path manifest;

    @Option(names = "--out", paramLabel = "F", description = "where the lines go (default: standard output)")
    @Nullable
    String target;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "saved pages, - for standard input")
    List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        if ((manifest == null) == files.isEmpty()) {
            throw new WrongUse("extract wants --url URL FILE, or --manifest PAGES.jsonl");
        }
        Extraction extraction = new Extraction(Reading.reader(program().configFolder()));
        try {
            return Output.write(target, out -> extract(extraction, line -> write(out, line)));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private int extract(Extraction extraction, Consumer<String> lines) throws IOException {
        if (manifest != null) {
            manifest(extraction, manifest, lines);
        }
        URI address = url == null ? null : SavedAddress.of(url);
        for (Path file : files) {
            try (InputFile input = InputFile.of(file)) {
                extraction.file(file.toString(), input.path(), address, lines);
            }
        }
        return ExitStatus.SUCCESS;
    }

    /** The paths of a manifest from standard input are relative to the working directory. */
    private static void manifest(Extraction extraction, Path manifest, Consumer<String> lines) throws IOException {
        Path folder = InputFile.isStandard(manifest)
                ? Path.of("")
                : Objects.requireNonNullElse(manifest.toAbsolutePath().getParent(), Path.of(""));
        try (Reader text = Streams.text(manifest.toString())) {
            extraction.manifest(text, folder, lines);
        }
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
