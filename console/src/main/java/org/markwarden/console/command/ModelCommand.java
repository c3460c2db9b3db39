package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code model}: the weights behind the scores. */
@Command(name = "model", description = "the weights behind the scores", subcommands = ModelFitCommand.class)
final class ModelCommand extends GroupCommand {}
