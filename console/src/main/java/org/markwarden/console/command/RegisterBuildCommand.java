package org.markwarden.console.command;

import java.io.IOException;
import java.nio.file.Path;
import org.markwarden.matcher.register.RegisterBuilder;
import org.markwarden.matcher.text.TextTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register build}: packs a register into a folder that opens at once. */
@Command(name = "build", description = "packs a register into a folder that opens at once")
final class RegisterBuildCommand extends ProgramCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "CSV, JSONL, XLSX or XML (WIPO ST.96, USPTO), .gz and .zip by suffix, - for standard input")
    Path file = Path.of(".");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "the folder")
    Path target = Path.of(".");

    @Override
    public Integer call() throws IOException {
        BadRows bad = new BadRows(file.toString(), this::warn);
        int rights;
        try (InputFile input = InputFile.of(file)) {
            rights = new RegisterBuilder(target, TextTables.load()).build(input.path(), bad);
        }
        say(rights + " rights packed into " + target + ", " + bad.count() + " bad rows");
        return ExitStatus.SUCCESS;
    }
}
