package org.markwarden.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.register.RegisterReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code register check}: every bad row by line and reason. */
@Command(
        name = "check",
        description =
                "names every bad row of a register by line and reason; status 1 if there is one; with --json one object a bad"
                        + " row, then one of counts")
final class RegisterCheckCommand extends ProgramCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "CSV, JSONL, XLSX or XML (WIPO ST.96, USPTO), .gz and .zip by suffix, - for standard input")
    Path file = Path.of(".");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        boolean json = program().json;
        BadRows bad = json ? BadRows.asJson(file.toString(), out::println) : new BadRows(file.toString(), out::println);
        AtomicLong rights = new AtomicLong();
        AtomicLong removals = new AtomicLong();
        try (InputFile input = InputFile.of(file)) {
            RegisterReader.changes(
                    input.path(),
                    bad,
                    change -> (change instanceof RightChange.Put ? rights : removals).incrementAndGet());
        }
        if (json) {
            out.println(JsonMapper.shared()
                    .createObjectNode()
                    .put("file", file.toString())
                    .put("rights", rights.get())
                    .put("removals", removals.get())
                    .put("bad_rows", bad.count()));
        }
        out.flush();
        say(rights + " rights, " + (removals.get() == 0 ? "" : removals + " removals, ") + bad.count() + " bad rows");
        return bad.count() == 0 ? ExitStatus.SUCCESS : ExitStatus.FAILURE;
    }
}
