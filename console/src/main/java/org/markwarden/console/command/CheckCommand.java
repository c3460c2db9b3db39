package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code check}: single questions in bulk. */
@Command(
        name = "check",
        description = "answers single questions in bulk: prices, robots.txt, patent numbers",
        subcommands = {CheckPatentCommand.class, CheckPriceCommand.class, CheckRobotsCommand.class})
final class CheckCommand extends GroupCommand {}
