package org.markwarden.console.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.markwarden.storage.fault.FaultWords;
import org.markwarden.storage.yaml.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line as built, and what becomes of its failures: one clear line and the right exit status. */
public final class CommandLines {
    private CommandLines() {}

    /** Runs one command line and returns its exit status. */
    public static int execute(String... arguments) {
        return execute(of(), arguments);
    }

    /** A result nobody could be told is a failure. */
    static int execute(CommandLine line, String... arguments) {
        int status = line.execute(arguments);
        if (line.getOut().checkError() && status == ExitStatus.SUCCESS) {
            line.getErr().println("markwarden: standard output cannot be written: it is full or was closed");
            return ExitStatus.FAILURE;
        }
        return status;
    }

    static CommandLine of() {
        return new CommandLine(new Markwarden())
                .setOut(new PrintWriter(
                        System.out,
                        true,
                        System.out.charset())) // one for all commands, which can be asked whether it failed
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setAllowSubcommandsAsOptionParameters(true)
                .setExecutionStrategy(CommandLines::run)
                .setParameterExceptionHandler(CommandLines::wrongUse)
                .setExecutionExceptionHandler((failure, line, _) -> failed(failure, line));
    }

    /** A folder of configuration that was named and is not there would be no configuration at all. */
    private static int run(ParseResult parsed) {
        Path config = ((Markwarden) parsed.commandSpec().root().userObject()).config;
        if (config != null && !Files.isDirectory(config)) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "--config: no such folder: " + config);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int wrongUse(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("markwarden: " + describe(wrong) + suggestions(wrong, arguments));
        err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.WRONG_USE;
    }

    private static String suggestions(ParameterException wrong, String[] arguments) {
        CommandSpec known = wrong.getCommandLine().getCommandSpec();
        return switch (wrong) {
            case CommandLine.UnmatchedArgumentException unmatched
            when !unmatched.getUnmatched().isEmpty() ->
                suggestion(known, unmatched.getUnmatched().getFirst(), "; did you mean %2$s?");
            case CommandLine.MissingParameterException _ ->
                Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith("--"))
                        .map(argument -> argument.split("=", 2)[0])
                        .filter(option -> !known.optionsMap().containsKey(option))
                        .findFirst()
                        .map(option -> suggestion(known, option, "; there is no option %1$s, did you mean %2$s?"))
                        .orElse("");
            default -> "";
        };
    }

    private static String suggestion(CommandSpec known, String word, String sentence) {
        Set<String> candidates = word.startsWith("-")
                ? known.optionsMap().keySet()
                : known.subcommands().keySet();
        return Nearest.to(word, candidates)
                .map(right -> sentence.formatted(word, right))
                .orElse("");
    }

    private static int failed(Exception failure, CommandLine line) {
        line.getErr().println("markwarden: " + describe(failure));
        if (System.getenv("MARKWARDEN_DEBUG") != null) {
            failure.printStackTrace(line.getErr());
        }
        return ExitStatus.of(failure);
    }

    private static String describe(Throwable failure) {
        if (failure.getMessage() == null
                || failure instanceof NullPointerException
                || failure instanceof ClassCastException) {
            return "unexpected " + failure.getClass().getSimpleName() + " (set MARKWARDEN_DEBUG=1 to see where)";
        }
        return FaultWords.of(failure);
    }
}
