package org.markwarden.console.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.markwarden.console.demo.Demo;
import org.markwarden.console.demo.DemoOptions;
import org.markwarden.console.wiring.Software;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the main job on the sample marketplace. */
@Command(name = "demo", description = "the whole loop on the sample marketplace, nothing to configure")
final class DemoCommand extends ProgramCommand {
    @Option(names = "--seed", paramLabel = "N", description = "another marketplace (default: 1)")
    long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "where it goes (default: markwarden-demo)")
    Path out = Path.of("markwarden-demo");

    @Option(names = "--keep", description = "keep database and WARC files when it is over")
    boolean keep;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(out);
        Software software = new Software(Version.current(), Clock.systemUTC());
        DemoOptions options = new DemoOptions(seed, out, keep, program().configFolder());
        List<String> broken = new Demo(options, software, this::print).run();
        broken.forEach(link -> warn("the loop broke: " + link));
        print("report: " + out.resolve("report.html"));
        return broken.isEmpty() ? ExitStatus.SUCCESS : ExitStatus.FAILURE;
    }

    private void print(String line) {
        out().println(line);
        out().flush();
    }
}
