package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code data}: the folder of data as a whole. */
@Command(
        name = "data",
        description = "backs up, restores and moves the folder of data",
        subcommands = {DataBackupCommand.class, DataMoveCommand.class, DataRestoreCommand.class})
final class DataCommand extends GroupCommand {}
