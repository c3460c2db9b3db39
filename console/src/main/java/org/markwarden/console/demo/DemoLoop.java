package org.markwarden.console.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.console.casework.Dossier;
import org.markwarden.console.casework.Dossiers;
import org.markwarden.console.pass.CoverageRows;
import org.markwarden.console.pass.CrawlPass;
import org.markwarden.console.pass.MatchPass;
import org.markwarden.console.report.HtmlReport;
import org.markwarden.console.report.PassReport;
import org.markwarden.console.wiring.LiveStages;
import org.markwarden.console.wiring.NoticeStages;
import org.markwarden.console.wiring.Workplace;
import org.markwarden.crawler.Crawler;
import org.markwarden.crawler.live.LiveStage;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.words.Phrase;
import org.markwarden.marketplace.operator.Channel;
import org.markwarden.matcher.register.RegisterReader;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.WholeFile;
import org.markwarden.verifier.Level;
import org.markwarden.verifier.Trust;
import org.markwarden.verifier.Verifier;

/** The links of the loop, in the order the data flows. */
final class DemoLoop {
    private static final Duration FOLLOW_UP = Duration.ofSeconds(40);
    private static final Duration BEAT = Duration.ofMillis(250);

    private final DemoOptions options;
    private final InstantSource clock;
    private final SampleWorld world;
    private final Workplace workplace;
    private final Storage storage;
    private final SentNotices sent;
    private final Steps steps;

    DemoLoop(DemoOptions options, InstantSource clock, SampleWorld world, Workplace workplace, Steps steps) {
        this.options = options;
        this.clock = clock;
        this.world = world;
        this.workplace = workplace;
        this.storage = workplace.folder().storage();
        this.sent = new SentNotices(storage);
        this.steps = steps;
    }

    void run() throws IOException, InterruptedException {
        register();
        CrawlPass crawl = crawl();
        Crawler crawler = workplace.crawling().stage(workplace.sites());
        LiveStages live = LiveStages.of(workplace.crawling(), crawler, List.of(world.described()), workplace.folder());
        look(live);
        crawl.write(options.out());
        match();
        keep(live);
        decide();
        seal();
        send();
        followUp(crawler, live);
        Scorecard card = Scorecard.of(world.marketplace().truth(), new Dossiers(storage).all(), findings());
        steps.add(
                new Phrase("召回率", "recall"),
                Math.round(100 * card.recall()),
                new Phrase("占预置侵权的百分比", "percent of what was planted"));
        steps.add(
                new Phrase("精确率", "precision"),
                Math.round(100 * card.precision()),
                new Phrase("占已确认嫌疑的百分比", "percent of what was confirmed"));
        steps.mustHold(card.recall() > 0 && card.precision() > 0, "nothing that was planted was found");
        card.wrong().forEach(wrong -> steps.tell("wrongly confirmed: " + wrong));
        card.missed().forEach(missed -> steps.tell("missed: " + missed));
        steps.mustHold(storage.audit().firstBroken().isEmpty(), "the audit log is broken");
        report(card, crawl);
    }

    private void register() throws IOException {
        List<Right> rights = new ArrayList<>();
        Path file = options.configFolder().resolve("registers").resolve("sample.csv");
        RegisterReader.read(file, row -> steps.mustHold(false, "register row " + row), rights::add);
        storage.rights().upsert(rights);
        steps.add(new Phrase("权利", "rights"), storage.rights().count(), new Phrase("权利名录中的权利", "in the register"));
        steps.mustHold(!rights.isEmpty(), "no right in the register");
    }

    private CrawlPass crawl() throws IOException, InterruptedException {
        CrawlPass pass = new CrawlPass(storage, workplace.crawling(), workplace.sites(), _ -> {});
        CrawlPass.Result result = pass.run(options.out());
        steps.add(new Phrase("采集", "pages"), result.fetched(), result.told());
        steps.add(new Phrase("商品链接", "listings"), result.listings(), new Phrase("从网页中读取", "read from them"));
        int trespasses = world.marketplace().requestsAgainstRobots().size();
        steps.mustHold(trespasses == 0, trespasses + " requests against robots.txt");
        steps.mustHold(storage.listings().count() > 0, "no listing was read");
        return pass;
    }

    private void look(LiveStages live) {
        LiveStage.Done done = live.look().runDue(clock.instant());
        steps.add(
                new Phrase("直播间", "live"),
                done.looks(),
                new Phrase(
                        "字幕和弹幕 " + done.words() + " 条，与商品栏所列商品对照",
                        done.words() + " cues and comments, laid beside what is on the shelves"));
        steps.mustHold(done.looks() > 0 && done.words() > 0, "no live room was looked at");
    }

    /** A piece of each show that a suspicion rests on. */
    private void keep(LiveStages live) {
        int kept = live.keep().runDue(clock.instant());
        steps.add(
                new Phrase("直播取证", "captured"),
                kept,
                new Phrase("有嫌疑的直播间，各留存一段直播流", "live rooms under suspicion, a piece of each stream kept"));
    }

    private void match() throws IOException {
        MatchPass pass = new MatchPass(storage, workplace.matching().stage());
        MatchPass.Result result = pass.run(clock.instant());
        pass.write(options.out().resolve("matches.jsonl"), 0.5);
        long open = storage.caseFiles().counts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        steps.add(
                new Phrase("疑似侵权", "suspects"),
                open,
                new Phrase("比对商品 " + result.matched() + " 件", result.matched() + " listings compared"));
        steps.mustHold(open > 0, "no case file was opened");
    }

    private void decide() {
        long confirmed = 0;
        Instant now = clock.instant();
        for (Dossier view : new Dossiers(storage).all()) {
            if (view.state() == CaseState.OPEN) {
                Decision decision = ScriptedAnalyst.decide(view, now);
                storage.caseFiles().decide(decision);
                confirmed += decision.verdict() == Verdict.CONFIRMED ? 1 : 0;
            }
        }
        steps.add(
                new Phrase("确认", "confirmed"),
                confirmed,
                new Phrase("由脚本研判，仅依据分值和说明", "by the scripted analyst, who sees scores and explanations only"));
    }

    private void seal() throws IOException {
        NoticeStages notices = workplace.notices();
        var pass = notices.seal().runDue(clock.instant());
        while (pass.sealed() > 0 && pass.pending() == 0) {
            pass = notices.seal().runDue(clock.instant());
        }
        steps.mustHold(pass.pending() == 0, "a case could not be sealed: " + pass.fault());
        long verified = verified();
        steps.add(
                new Phrase("证据包", "sealed"),
                storage.evidence().count(),
                new Phrase(verified + " 个经独立核验程序离线核验通过", verified + " verified offline by the stand-alone verifier"));
        steps.mustHold(verified == storage.evidence().count() && verified > 0, "an evidence package does not verify");
    }

    private long verified() throws IOException {
        Verifier verifier = new Verifier(Trust.read(List.of(world.rootCertificate())), clock.instant());
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
        Instant now = clock.instant();
        var desk = workplace.notices().desk();
        var cleared = desk == null ? null : desk.runDue(now);
        int obstacles = cleared == null ? 0 : cleared.obstacles().size();
        var passed = workplace.notices().send().runDue(now);
        long delivered = world.marketplace().operator().notices().size();
        long byMail = world.marketplace().operator().notices().stream()
                .filter(notice -> notice.channel() == Channel.MAIL)
                .count();
        long byHttp = delivered - byMail;
        Phrase ways = new Phrase(
                "HTTP 接口送达 " + byHttp + " 份，邮件送达 " + byMail + " 份，其他因缺少条件未发 " + obstacles + " 份",
                byHttp + " by HTTP, " + byMail + " by mail, " + obstacles + " obstacles to others");
        steps.add(new Phrase("通知", "notices"), delivered, ways);
        steps.mustHold(passed.notAccepted() == 0 && passed.unrouted() == 0, "a notice was not taken");
        steps.mustHold(delivered > 0, "no notice reached the operator");
    }

    private void followUp(Crawler crawler, LiveStages live) throws InterruptedException {
        Instant end = clock.instant().plus(FOLLOW_UP);
        while (sent.awaited() > 0 && clock.instant().isBefore(end)) {
            workplace.notices().runDue(clock.instant());
            crawler.runDue(clock.instant());
            live.look().runDue(clock.instant());
            workplace.notices().runDue(clock.instant());
            Thread.sleep(BEAT);
        }
        steps.add(
                new Phrase("删除", "removed"),
                sent.locations(OutcomeKind.REMOVED),
                new Phrase("复查确认已删除的链接", "locations seen to be gone"));
        steps.add(
                new Phrase("公示", "published"),
                sent.published(PlatformResult.REMOVED),
                new Phrase("公示结果为“已删除”的通知", "notices published as removed"));
        steps.add(
                new Phrase("不予处理", "rejected"),
                sent.published(PlatformResult.REJECTED),
                new Phrase("公示结果为“不予处理”的通知", "notices published as rejected"));
        steps.mustHold(
                sent.awaited() == 0, sent.awaited() + " notices neither removed nor rejected and published in time");
        steps.mustHold(world.marketplace().operator().repeatedDeliveries() == 0, "a notice was delivered twice");
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
                new Phrase("星屿集市 · 种子 " + options.seed(), "星屿集市 · seed " + options.seed()),
                clock.instant(),
                steps.taken(),
                card.lines(),
                new Dossiers(storage).all(),
                CoverageRows.of(crawl.coverage()));
        HtmlReport.write(report, options.out().resolve("report.html"));
    }
}
