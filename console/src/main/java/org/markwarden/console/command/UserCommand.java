package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code user}: accounts from the command line. */
@Command(
        name = "user",
        description = "accounts",
        subcommands = {UserTokenCommand.class})
final class UserCommand extends GroupCommand {}
