package org.markwarden.console.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.config.ApplicationConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: the global options, the configuration, where results and progress go. */
@Command
abstract class ProgramCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help and exit")
    boolean help;

    /** The program with its global options. */
    final Markwarden program() {
        return (Markwarden) spec().root().userObject();
    }

    final ApplicationConfig configuration() {
        return ApplicationConfig.read(program().configFolder());
    }

    /** Says whether the folder of data was named, and not only left at its default. */
    final boolean isDataGiven() {
        for (CommandLine line = spec().commandLine(); line != null; line = line.getParent()) {
            if (line.getParseResult() != null && line.getParseResult().hasMatchedOption("--data")) {
                return true;
            }
        }
        return false;
    }

    /** Where results go. */
    final PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /** Where progress goes, one plain line a call, unless {@code --quiet}. */
    final void say(String line) {
        if (!program().quiet) {
            PrintWriter err = spec().commandLine().getErr();
            err.println(line);
            err.flush();
        }
    }

    /** What has to be said even when quiet: what was refused or left out. */
    final void warn(String line) {
        PrintWriter err = spec().commandLine().getErr();
        err.println("markwarden: " + line);
        err.flush();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("command used outside the command line");
        }
        return spec;
    }
}
