package org.markwarden.console.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.markwarden.console.casework.Dossier;
import org.markwarden.console.casework.Dossiers;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.pass.CoverageRows;
import org.markwarden.console.pass.CrawlPass;
import org.markwarden.console.pass.MatchPass;
import org.markwarden.console.report.HtmlReport;
import org.markwarden.console.report.PassReport;
import org.markwarden.console.report.PassReport.Step;
import org.markwarden.console.wiring.LiveStages;
import org.markwarden.console.wiring.NoticeStages;
import org.markwarden.console.wiring.Reach;
import org.markwarden.console.wiring.Software;
import org.markwarden.console.wiring.Workplace;
import org.markwarden.crawler.Crawler;
import org.markwarden.crawler.live.LiveStage;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.right.Right;
import org.markwarden.marketplace.operator.Channel;
import org.markwarden.matcher.register.RegisterReader;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.DataFolder;
import org.markwarden.storage.folder.WholeFile;
import org.markwarden.verifier.Level;
import org.markwarden.verifier.Trust;
import org.markwarden.verifier.Verifier;

/** Watches the sample marketplace from the first visit to the last publication. */
public final class Demo {
    private static final Duration FOLLOW_UP = Duration.ofSeconds(40);
    private static final Duration BEAT = Duration.ofMillis(250);

    private final DemoOptions options;
    private final Software software;
    private final Consumer<String> printer;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> brokenLinks = new ArrayList<>();

    /** @param printer told each step in a plain line */
    public Demo(DemoOptions options, Software software, Consumer<String> printer) {
        this.options = options;
        this.software = software;
        this.printer = printer;
    }

    /** Runs the whole loop; what broke in it, nothing when every link held. */
    public List<String> run() throws IOException, InterruptedException {
        Path data = options.out().resolve("data");
        try (SampleWorld world = SampleWorld.open(options, options.out().resolve("world"));
                DataFolder folder = DataFolder.open(data);
                Workplace workplace = workplace(world, folder)) {
            new Loop(world, workplace).run();
        }
        if (!options.keep()) {
            delete(data);
            delete(options.out().resolve("world"));
        }
        return List.copyOf(brokenLinks);
    }

    private Workplace workplace(SampleWorld world, DataFolder folder) throws IOException {
        ApplicationConfig config = world.configuration();
        return Workplace.of(
                config,
                folder,
                world.packager(software.name(), software.clock()),
                new Reach(List.of(world.described()), List.of(world.described()), software));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void step(String chinese, String english, long count, String detail) {
        steps.add(new Step(chinese, english, count, detail));
        printer.accept("%2d  %-9s %6d  %s".formatted(steps.size(), english, count, detail));
    }

    private void mustHold(boolean holds, String link) {
        if (!holds) {
            brokenLinks.add(link);
        }
    }

    /** The links of the loop, in the order the data flows. */
    private final class Loop {
        private final SampleWorld world;
        private final Workplace workplace;
        private final Storage storage;

        Loop(SampleWorld world, Workplace workplace) {
            this.world = world;
            this.workplace = workplace;
            this.storage = workplace.folder().storage();
        }

        void run() throws IOException, InterruptedException {
            register();
            CrawlPass crawl = crawl();
            Crawler crawler = workplace.crawling().stage(workplace.sites());
            LiveStages live =
                    LiveStages.of(workplace.crawling(), crawler, List.of(world.described()), workplace.folder());
            look(live);
            crawl.write(options.out());
            match();
            keep(live);
            decide();
            seal();
            send();
            followUp(crawler, live);
            Scorecard card = Scorecard.of(world.marketplace().truth(), new Dossiers(storage).all(), findings());
            step("召回", "recall", Math.round(100 * card.recall()), "percent of what was planted");
            step("精确", "precision", Math.round(100 * card.precision()), "percent of what was confirmed");
            mustHold(card.recall() > 0 && card.precision() > 0, "nothing that was planted was found");
            card.wrong().forEach(wrong -> printer.accept("    wrongly confirmed: " + wrong));
            card.missed().forEach(missed -> printer.accept("    missed: " + missed));
            mustHold(storage.audit().firstBroken().isEmpty(), "the audit log is broken");
            report(card, crawl);
        }

        private void register() throws IOException {
            List<Right> rights = new ArrayList<>();
            Path file = options.configFolder().resolve("registers").resolve("sample.csv");
            RegisterReader.read(file, row -> mustHold(false, "register row " + row), rights::add);
            storage.rights().upsert(rights);
            step("权利", "rights", storage.rights().count(), "in the register");
            mustHold(!rights.isEmpty(), "no right in the register");
        }

        private CrawlPass crawl() throws IOException, InterruptedException {
            CrawlPass pass = new CrawlPass(storage, workplace.crawling(), workplace.sites(), _ -> {});
            CrawlPass.Result result = pass.run(options.out());
            step("抓取", "pages", result.fetched(), result.words());
            step("商品链接", "listings", result.listings(), "read from them");
            int trespasses = world.marketplace().requestsAgainstRobots().size();
            mustHold(trespasses == 0, trespasses + " requests against robots.txt");
            mustHold(storage.listings().count() > 0, "no listing was read");
            return pass;
        }

        private void look(LiveStages live) {
            LiveStage.Done done = live.look().runDue(software.clock().instant());
            step("直播间", "live", done.looks(), done.words() + " cues and comments, laid beside what is on the shelves");
            mustHold(done.looks() > 0 && done.words() > 0, "no live room was looked at");
        }

        /** A piece of each show that a suspicion rests on. */
        private void keep(LiveStages live) {
            int kept = live.keep().runDue(software.clock().instant());
            step("直播取证", "captured", kept, "live rooms under suspicion, a piece of each stream kept");
        }

        private void match() throws IOException {
            MatchPass pass = new MatchPass(storage, workplace.matching().stage());
            MatchPass.Result result = pass.run(software.clock().instant());
            pass.write(options.out().resolve("matches.jsonl"), 0.5);
            long open = storage.caseFiles().counts().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            step("疑似侵权", "suspects", open, result.matched() + " listings compared");
            mustHold(open > 0, "no case file was opened");
        }

        private void decide() {
            long confirmed = 0;
            Instant now = software.clock().instant();
            for (Dossier view : new Dossiers(storage).all()) {
                if (view.state() == CaseState.OPEN) {
                    Decision decision = ScriptedAnalyst.decide(view, now);
                    storage.caseFiles().decide(decision);
                    confirmed += decision.verdict() == Verdict.CONFIRMED ? 1 : 0;
                }
            }
            step("确认", "confirmed", confirmed, "by the scripted analyst, who sees scores and explanations only");
        }

        private void seal() throws IOException {
            NoticeStages notices = workplace.notices();
            var pass = notices.seal().runDue(software.clock().instant());
            while (pass.sealed() > 0 && pass.pending() == 0) {
                pass = notices.seal().runDue(software.clock().instant());
            }
            mustHold(pass.pending() == 0, "a case could not be sealed: " + pass.fault());
            long verified = verified();
            step(
                    "证据包",
                    "sealed",
                    storage.evidence().count(),
                    verified + " verified offline by the stand-alone verifier");
            mustHold(verified == storage.evidence().count() && verified > 0, "an evidence package does not verify");
        }

        private long verified() throws IOException {
            Verifier verifier = new Verifier(
                    Trust.read(List.of(world.rootCertificate())),
                    software.clock().instant());
            Path packages = Files.createDirectories(options.out().resolve("evidence"));
            long verified = 0;
            for (Dossier view : new Dossiers(storage).all()) {
                for (EvidencePackage sealed : view.evidence()) {
                    Path file = workplace.folder().blobs().evidence().resolve(sealed.file());
                    verified += verifier.verify(file).verdict() == Level.OK ? 1 : 0;
                    Path copy = packages.resolve(sealed.file());
                    if (!Files.exists(copy)) {
                        WholeFile.write(copy, out -> Files.copy(file, out));
                    }
                }
            }
            return verified;
        }

        private void send() {
            Instant now = software.clock().instant();
            var desk = workplace.notices().desk();
            var cleared = desk == null ? null : desk.runDue(now);
            int obstacles = cleared == null ? 0 : cleared.obstacles().size();
            var sent = workplace.notices().send().runDue(now);
            long delivered = world.marketplace().operator().notices().size();
            long byMail = world.marketplace().operator().notices().stream()
                    .filter(notice -> notice.channel() == Channel.MAIL)
                    .count();
            String ways = (delivered - byMail) + " by HTTP, " + byMail + " by mail, ";
            step("通知", "notices", delivered, ways + obstacles + " obstacles to others");
            mustHold(sent.notAccepted() == 0 && sent.unrouted() == 0, "a notice was not taken");
            mustHold(delivered > 0, "no notice reached the operator");
        }

        private void followUp(Crawler crawler, LiveStages live) throws InterruptedException {
            Instant end = software.clock().instant().plus(FOLLOW_UP);
            while (awaited() > 0 && software.clock().instant().isBefore(end)) {
                workplace.notices().runDue(software.clock().instant());
                crawler.runDue(software.clock().instant());
                live.look().runDue(software.clock().instant());
                workplace.notices().runDue(software.clock().instant());
                Thread.sleep(BEAT);
            }
            step("删除", "removed", locations(OutcomeKind.REMOVED), "locations seen to be gone");
            step("公示", "published", published(PlatformResult.REMOVED), "notices published as removed");
            step("不予处理", "rejected", published(PlatformResult.REJECTED), "notices published as rejected");
            mustHold(awaited() == 0, awaited() + " notices neither removed nor rejected and published in time");
            mustHold(world.marketplace().operator().repeatedDeliveries() == 0, "a notice was delivered twice");
        }

        /** Notices whose publication, or whose removal as published, was not seen yet. */
        private long awaited() {
            return notices().stream()
                    .filter(notice ->
                            storage.notices().publications(notice.id()).isEmpty() || !removalSeen(notice))
                    .count();
        }

        private boolean removalSeen(NoticeDraft notice) {
            boolean removed = storage.notices().publications(notice.id()).stream()
                    .anyMatch(publication -> publication.result() == PlatformResult.REMOVED);
            return !removed
                    || storage.notices().outcomes(notice.id()).stream()
                            .anyMatch(outcome -> outcome.kind() == OutcomeKind.REMOVED);
        }

        private long locations(OutcomeKind kind) {
            return notices().stream()
                    .flatMap(notice -> storage.notices().outcomes(notice.id()).stream())
                    .filter(outcome -> outcome.kind() == kind)
                    .map(outcome -> outcome.location())
                    .distinct()
                    .count();
        }

        private long published(PlatformResult result) {
            return notices().stream()
                    .filter(notice -> storage.notices().publications(notice.id()).stream()
                            .anyMatch(publication -> publication.result() == result))
                    .count();
        }

        private List<NoticeDraft> notices() {
            return storage.notices().all(0, 10_000).stream()
                    .filter(notice -> storage.notices().cleared(notice.id()).isPresent())
                    .toList();
        }

        private Map<URI, List<Finding>> findings() {
            Map<URI, List<Finding>> byUrl = new HashMap<>();
            for (StoredMatch stored : storage.matches().page(null, 100_000)) {
                storage.listings().find(stored.match().listing()).ifPresent(listing -> {
                    if (listing.url() != null) {
                        byUrl.computeIfAbsent(URI.create(listing.url()), _ -> new ArrayList<>())
                                .addAll(stored.match().findings());
                    }
                });
            }
            return byUrl;
        }

        private void report(Scorecard card, CrawlPass crawl) throws IOException {
            PassReport report = new PassReport(
                    "星屿集市 · seed " + options.seed(),
                    software.clock().instant(),
                    steps,
                    card.lines(),
                    new Dossiers(storage).all(),
                    CoverageRows.of(crawl.coverage()));
            HtmlReport.write(report, options.out().resolve("report.html"));
        }
    }
}
