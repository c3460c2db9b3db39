package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code register}: check a register file, pack it. */
@Command(
        name = "register",
        description = "checks and packs registers of rights",
        subcommands = {RegisterCheckCommand.class, RegisterBuildCommand.class})
final class RegisterCommand extends GroupCommand {}
