package org.markwarden.console.command;

import java.io.IOException;
import java.nio.file.Path;
import org.markwarden.matcher.tables.TableMaker;
import org.markwarden.matcher.tables.TableSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tables}: computes the tables of look-alikes and sound-alikes from their openly licensed sources. */
@Command(name = "tables", description = "computes the tables of look-alikes and sound-alikes from their sources")
final class TablesCommand extends ProgramCommand {
    @Option(
            names = "--sources",
            paramLabel = "DIR",
            required = true,
            description = "folder with the source files; says what is missing")
    Path sources = Path.of(".");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the tables go")
    Path target = Path.of(".");

    @Override
    public Integer call() throws IOException {
        for (Path table : new TableMaker(new TableSources(sources)).makeInto(target)) {
            out().println(table);
        }
        return ExitStatus.SUCCESS;
    }
}
