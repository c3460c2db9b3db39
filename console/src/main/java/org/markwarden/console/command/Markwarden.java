package org.markwarden.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as a whole: its global options and the list of its commands. */
@Command(
        name = "markwarden",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Watches public marketplace listings for infringement of registered rights.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            CrawlCommand.class,
            ExtractCommand.class,
            IntakeCommand.class,
            MatchCommand.class,
            CheckCommand.class,
            RegisterCommand.class,
            EvidenceCommand.class,
            NoticeCommand.class,
            ServeCommand.class,
            UserCommand.class,
            DataCommand.class,
            LiveCommand.class,
            MarketplaceCommand.class,
            BenchCommand.class,
            QualityCommand.class,
            ModelCommand.class,
            TablesCommand.class,
            HelpCommand.class,
            WarmUpCommand.class
        })
public final class Markwarden implements Runnable {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "folder of configuration (default: config beside the program)")
    @Nullable
    Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "data",
            description = "folder of data (default: ./data)")
    Path data = Path.of("data");

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "results as JSON")
    boolean json;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "no progress")
    boolean quiet;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            spec.commandLine().usage(out);
        }
    }

    /** The folder of configuration: the one named, or the one beside the program. */
    public Path configFolder() {
        return config != null ? config : Path.of(System.getProperty("markwarden.home", "."), "config");
    }
}
