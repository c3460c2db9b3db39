package org.markwarden.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.verifier.Finding;
import org.markwarden.verifier.Level;
import org.markwarden.verifier.Report;
import org.markwarden.verifier.Trust;
import org.markwarden.verifier.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code evidence verify}: what can be proven of a package, offline, and what cannot. */
@Command(
        name = "verify",
        description =
                "verifies packages offline; one line OK|WARN|FAIL, path, reason a finding; status 3 if any failed")
final class EvidenceVerifyCommand extends ProgramCommand {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "packages (.asice), or folders: every package in one is verified, folders within left out")
    List<Path> files = List.of();

    @Option(names = "--trust", paramLabel = "CERT.pem", description = "certificates to trust as roots (repeatable)")
    List<Path> trust = List.of();

    @Option(names = "--at", paramLabel = "INSTANT", description = "verify as of then, such as 2027-01-01T00:00:00Z")
    @Nullable
    Instant at;

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of the reasons (default: en)")
    String language = "en";

    @Override
    public Integer call() throws IOException {
        Verifier verifier = new Verifier(Trust.read(trust), at == null ? Instant.now() : at);
        int status = ExitStatus.SUCCESS;
        for (Path named : files) {
            for (Path file : packages(named)) {
                Report report = report(verifier, file);
                print(report);
                status = report.verdict() == Level.FAIL ? ExitStatus.VERIFICATION_FAILED : status;
            }
        }
        return status;
    }

    /** What a folder holds, by name; one without a package stands for itself, and that is a failure. */
    private static List<Path> packages(Path named) throws IOException {
        if (!Files.isDirectory(named)) {
            return List.of(named);
        }
        try (Stream<Path> within = Files.list(named)) {
            List<Path> packages = within.filter(file -> file.toString().endsWith(".asice") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            return packages.isEmpty() ? List.of(named) : packages;
        }
    }

    private static Report report(Verifier verifier, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return failed(file, "a folder without a package (.asice)", "该文件夹内没有证据包（.asice）");
        }
        return Files.isRegularFile(file) ? verifier.verify(file) : failed(file, "no such file", "没有该文件");
    }

    private static Report failed(Path file, String english, String chinese) {
        return new Report(file.toString(), List.of(new Finding(Level.FAIL, file.toString(), english, chinese)));
    }

    private void print(Report report) {
        PrintWriter out = out();
        if (program().json) {
            out.println(JSON.writeValueAsString(object(report)));
        } else {
            Locale locale = Locale.forLanguageTag(language);
            report.findings().forEach(finding -> out.println(finding.line(locale)));
            out.println(report.summary().line(locale));
        }
        out.flush();
    }

    private static ObjectNode object(Report report) {
        ObjectNode object = JSON.createObjectNode()
                .put("file", report.file())
                .put("verdict", report.verdict().name());
        ArrayNode findings = object.putArray("findings");
        for (Finding finding : report.findings()) {
            findings.addObject()
                    .put("level", finding.level().name())
                    .put("path", finding.path())
                    .put("reason", finding.english())
                    .put("reason_zh", finding.chinese());
        }
        return object;
    }
}
