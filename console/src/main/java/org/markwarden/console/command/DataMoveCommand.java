package org.markwarden.console.command;

import java.nio.file.Path;
import org.markwarden.storage.folder.DataMove;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code data move}: to another place or disk, whole at any instant. */
@Command(
        name = "move",
        description = "moves the --data folder, compared, to another place or disk; asked for again, it goes on")
final class DataMoveCommand extends ProgramCommand {
    private static final int SAY_EVERY = 1000;

    @Parameters(paramLabel = "TARGET", description = "a folder that is not there yet, or is empty")
    Path target = Path.of(".");

    private long copied;

    @Override
    public Integer call() {
        DataMove.move(program().data, target, this::count);
        say("moved " + program().data + " to " + target + "; from now on its name is --data " + target);
        return ExitStatus.SUCCESS;
    }

    private void count(String name) {
        copied++;
        if (copied % SAY_EVERY == 0) {
            say(copied + " files copied, last " + name);
        }
    }
}
