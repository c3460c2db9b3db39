package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code marketplace}: marketplace files. */
@Command(
        name = "marketplace",
        description = "marketplace files",
        subcommands = {MarketplaceTestCommand.class})
final class MarketplaceCommand extends GroupCommand {}
