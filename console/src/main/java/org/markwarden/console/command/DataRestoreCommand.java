package org.markwarden.console.command;

import java.nio.file.Path;
import org.markwarden.console.config.DatabaseConfig;
import org.markwarden.console.wiring.Folders;
import org.markwarden.storage.folder.DataBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code data restore}: into an empty folder only, after the backup was verified. */
@Command(name = "restore", description = "verifies a backup and restores it into an empty --data folder")
final class DataRestoreCommand extends ProgramCommand {
    @Parameters(paramLabel = "BACKUP", description = "what data backup made")
    Path backup = Path.of(".");

    @Override
    public Integer call() {
        DatabaseConfig database = configuration().database();
        DataBackup.restore(backup, program().data, folder -> Folders.open(folder, database));
        say("restored " + backup + " to " + program().data);
        return ExitStatus.SUCCESS;
    }
}
