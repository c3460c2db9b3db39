package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code data}: the folder of data as a whole. */
@Command(
        name = "data",
        description = "backs up and restores the folder of data",
        subcommands = {DataBackupCommand.class, DataRestoreCommand.class})
final class DataCommand extends GroupCommand {}
