package org.markwarden.console.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that only groups commands, such as {@code register}; alone it is wrong use. */
@Command
abstract class GroupCommand implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    boolean help;

    @Override
    public void run() {
        if (spec == null) {
            throw new IllegalStateException("command used outside the command line");
        }
        throw new ParameterException(
                spec.commandLine(),
                spec.qualifiedName() + " wants one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
