package org.markwarden.console.command;

import java.nio.file.Path;
import org.markwarden.console.wiring.Folders;
import org.markwarden.storage.folder.DataBackup;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code data backup}: a verified copy of everything. */
@Command(name = "backup", description = "copies everything, verified, to a file or folder that is not there yet")
final class DataBackupCommand extends ProgramCommand {
    @Parameters(paramLabel = "TARGET", description = "a .zip file, or a folder")
    Path target = Path.of(".");

    @Override
    public Integer call() {
        try (DataFolder folder = Folders.kept(program().data, configuration().database())) {
            DataBackup.backup(folder, target);
        }
        say("backed up " + program().data + " to " + target);
        return ExitStatus.SUCCESS;
    }
}
