package org.markwarden.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.register.RegisterReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code register check}: every bad row by line and reason. */
@Command(name = "check", description = "names every bad row of a register by line and reason; status 1 if there is one")
final class RegisterCheckCommand extends ProgramCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "CSV, JSONL, XLSX or XML (WIPO ST.96, USPTO), .gz and .zip by suffix, - for standard input")
    Path file = Path.of(".");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        BadRows bad = new BadRows(file.toString(), out::println);
        AtomicLong rights = new AtomicLong();
        AtomicLong removals = new AtomicLong();
        try (InputFile input = InputFile.of(file)) {
            RegisterReader.changes(
                    input.path(),
                    bad,
                    change -> (change instanceof RightChange.Put ? rights : removals).incrementAndGet());
        }
        out.flush();
        say(rights + " rights, " + (removals.get() == 0 ? "" : removals + " removals, ") + bad.count() + " bad rows");
        return bad.count() == 0 ? ExitStatus.SUCCESS : ExitStatus.FAILURE;
    }
}
