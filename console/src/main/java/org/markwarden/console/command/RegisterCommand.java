package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code register}: check a register file, pack it, import it. */
@Command(
        name = "register",
        description = "checks, packs and imports registers of rights",
        subcommands = {RegisterCheckCommand.class, RegisterBuildCommand.class, RegisterImportCommand.class})
final class RegisterCommand extends GroupCommand {}
