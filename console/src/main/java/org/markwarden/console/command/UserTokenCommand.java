package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code user token}: access tokens for programs. */
@Command(
        name = "token",
        description = "access tokens for programs",
        subcommands = {UserTokenCreateCommand.class})
final class UserTokenCommand extends GroupCommand {}
