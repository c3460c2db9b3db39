package org.markwarden.console.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.markwarden.console.wiring.Folders;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.register.RegisterReader;
import org.markwarden.storage.RightStore;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code register import}: inserts or replaces rights in the folder of data, by id. */
@Command(name = "import", description = "inserts or replaces rights in the folder of data, by id")
final class RegisterImportCommand extends ProgramCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "CSV, JSONL, XLSX or XML (WIPO ST.96, USPTO), .gz and .zip by suffix")
    Path file = Path.of(".");

    @Override
    public Integer call() throws IOException {
        BadRows bad = new BadRows(file.toString(), this::warn);
        List<Right> rights = new ArrayList<>();
        RegisterReader.read(file, bad, rights::add);
        try (DataFolder folder = Folders.open(program().data, configuration().database())) {
            RightStore store = folder.storage().rights();
            store.upsert(rights);
            say(rights.size() + " rights imported, " + bad.count() + " bad rows left out, " + store.count()
                    + " in the register, version " + store.version());
        }
        return ExitStatus.SUCCESS;
    }
}
