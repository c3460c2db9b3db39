package org.markwarden.console.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.markwarden.console.casework.Dossiers;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.pass.CoverageRows;
import org.markwarden.console.pass.CrawlPass;
import org.markwarden.console.pass.MatchPass;
import org.markwarden.console.pass.SuspicionPackages;
import org.markwarden.console.report.HtmlReport;
import org.markwarden.console.report.PassReport;
import org.markwarden.console.report.PassReport.Step;
import org.markwarden.console.wiring.Crawling;
import org.markwarden.console.wiring.Crawling.Visitor;
import org.markwarden.console.wiring.Matching;
import org.markwarden.console.wiring.Reading;
import org.markwarden.console.wiring.Sealing;
import org.markwarden.console.wiring.Software;
import org.markwarden.crawler.CrawlRun;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.words.Phrase;
import org.markwarden.matcher.register.RegisterReader;
import org.markwarden.notice.evidence.EvidencePackager;
import org.markwarden.notice.evidence.Exhibits;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: one pass over a real site, from the first visit to the report. */
@Command(name = "run", description = "one pass over a site: crawl, match, evidence packages, report.html")
final class RunCommand extends ProgramCommand {
    @Option(
            names = "--register",
            paramLabel = "R",
            required = true,
            description = "CSV, JSONL, XLSX, XML or built folder, - for standard input")
    Path register = Path.of(".");

    @Mixin
    CrawlTarget target = new CrawlTarget();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where everything goes")
    Path out = Path.of(".");

    private final List<Step> steps = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        ApplicationConfig config = configuration();
        Visitor visitor = target.visitor(config);
        AddressRules addresses = AddressRules.allowing(visitor.allowHosts());
        List<Site> sites = target.sites(addresses);
        CrawlRun.requireContact(sites, Identity.of(Version.current(), visitor.contact()), addresses);
        sites.forEach(site -> say("effect assessment of " + site.name() + ": " + site.assessment()));
        Software software = new Software(Version.current(), Clock.systemUTC());
        List<RightChange> rights = rights();
        try (DataFolder folder = DataFolder.open(out);
                Crawling crawling = Crawling.open(folder, reader(), software, visitor)) {
            folder.storage().rights().apply(rights);
            step(new Phrase("权利", "rights"), folder.storage().rights().count(), Phrase.same(register.toString()));
            CrawlPass crawl = new CrawlPass(folder.storage(), crawling, sites, this::say);
            CrawlPass.Result crawled = crawl.run(out);
            step(new Phrase("商品链接", "listings"), crawled.listings(), crawled.told());
            match(folder, config.caseThreshold());
            seal(folder, config, software);
            PassReport report = report(folder.storage(), sites, CoverageRows.of(crawl.coverage()));
            HtmlReport.write(report, out.resolve("report.html"));
            out().println(out.resolve("report.html"));
            return crawled.listings() == 0 ? ExitStatus.FAILURE : ExitStatus.SUCCESS;
        }
    }

    private List<RightChange> rights() throws IOException {
        BadRows bad = new BadRows(register.toString(), this::warn);
        List<RightChange> rights = new ArrayList<>();
        try (InputFile file = InputFile.of(register)) {
            RegisterReader.changes(file.path(), bad, rights::add);
        }
        if (rights.isEmpty()) {
            throw new IOException(register + " holds no right that can be used");
        }
        return rights;
    }

    private PageReader reader() {
        List<MarketplaceFile> shipped = Reading.marketplaces(program().configFolder());
        return new PageReader(Stream.concat(Stream.ofNullable(target.file()), shipped.stream())
                .toList());
    }

    private void match(DataFolder folder, double threshold) throws IOException {
        MatchPass.Result result;
        try (Matching matching = Matching.open(folder, threshold)) {
            MatchPass pass = new MatchPass(folder.storage(), matching.stage());
            result = pass.run(Instant.now());
            pass.write(out.resolve("matches.jsonl"), threshold);
        }
        step(
                new Phrase("比对", "compared"),
                result.matched(),
                new Phrase(result.failed() + " 件未能比对", result.failed() + " could not be compared"));
        long open = folder.storage().caseFiles().counts().getOrDefault(CaseState.OPEN, 0L);
        step(
                new Phrase("疑似侵权", "suspicions"),
                open,
                new Phrase(
                        "新增 " + result.opened() + " 件，分值不低于 " + threshold,
                        result.opened() + " new, score at or above " + threshold));
    }

    private void seal(DataFolder folder, ApplicationConfig config, Software software) throws IOException {
        EvidencePackager packager = Sealing.packager(
                config.evidence(), program().configFolder(), folder.root().resolve("seal"), software);
        Exhibits exhibits = new Exhibits(folder.storage(), folder.blobs(), software.name());
        Path packages = Files.createDirectories(out.resolve("evidence"));
        var result = new SuspicionPackages(folder.storage(), exhibits, packager).seal(packages, Clock.systemUTC());
        result.faults().forEach(this::warn);
        step(
                new Phrase("证据包", "evidence packages"),
                result.sealed() + result.unchanged(),
                made(result, packager.canStamp()));
    }

    private static Phrase made(SuspicionPackages.Result result, boolean stamped) {
        Phrase now = new Phrase(
                "本次封签 " + result.sealed() + " 个，沿用 " + result.unchanged() + " 个",
                result.sealed() + " sealed now, " + result.unchanged() + " as before");
        return stamped
                ? now.and("", new Phrase("；均有时间戳", "; timestamped"))
                : now.and("", new Phrase("；未配置时间戳服务", "; no timestamp authority is configured"));
    }

    private void step(Phrase label, long count, Phrase detail) {
        steps.add(new Step(label, count, detail));
        say(count + " " + label.english() + " (" + detail.english() + ")");
    }

    private PassReport report(Storage storage, List<Site> sites, SequencedMap<Phrase, Phrase> coverage) {
        String subject = String.join(", ", sites.stream().map(Site::name).toList());
        return new PassReport(
                Phrase.same(subject),
                Instant.now(),
                steps,
                PassReport.unmeasured(),
                new Dossiers(storage).all(),
                coverage);
    }
}
