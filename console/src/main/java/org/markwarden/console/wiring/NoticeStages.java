package org.markwarden.console.wiring;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.casework.Operators;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.config.SenderConfig;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.Operator;
import org.markwarden.domain.notice.Principal;
import org.markwarden.notice.byhand.PapersStage;
import org.markwarden.notice.calendar.LegalClocks;
import org.markwarden.notice.calendar.WorkingDays;
import org.markwarden.notice.channel.RetrySchedule;
import org.markwarden.notice.channel.SendStage;
import org.markwarden.notice.channel.SendStage.Route;
import org.markwarden.notice.clearance.NoticeClearance;
import org.markwarden.notice.clearance.NoticeDesk;
import org.markwarden.notice.draft.NoticeDrafts;
import org.markwarden.notice.evidence.EvidencePackager;
import org.markwarden.notice.evidence.Exhibits;
import org.markwarden.notice.evidence.SealStage;
import org.markwarden.notice.followup.FollowUpStage;
import org.markwarden.notice.followup.LookSchedule;
import org.markwarden.notice.publication.PublicationStage;
import org.markwarden.notice.publication.PublicationStage.Board;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.DataFolder;

/**
 * From a confirmed case to the publication.
 *
 * @param papers lays ready what no channel takes
 * @param desk drafts and clears; absent while no sender is configured, for a notice needs a name (Civil Code 1195)
 */
public record NoticeStages(
        SealStage seal,
        @Nullable NoticeDesk desk,
        SendStage send,
        PapersStage papers,
        Operators operators,
        FollowUpStage followUp,
        PublicationStage publication) {

    private static final String PAPERS = "papers";

    /** Builds the stages for these marketplaces. */
    static NoticeStages of(ApplicationConfig config, DataFolder folder, EvidencePackager packager, Reach reach) {
        Storage storage = folder.storage();
        BlobFolder blobs = folder.blobs();
        Software software = reach.software();
        List<MarketplaceFile> marketplaces = reach.marketplaces();
        Exhibits exhibits = new Exhibits(storage, blobs, software.name());
        var clearance = new NoticeClearance(storage, blobs, new VerifiedEvidence(software.clock()));
        Principal sender = sender(config.sender());
        Channels channels = new Channels(config.mail(), Set.copyOf(config.allowHosts()), software.clock());
        Map<String, Route> routes = channels.routes(reach.known());
        Operators operators = OperatorsKnown.of(reach.known(), routes.keySet());
        LegalClocks clocks = new LegalClocks(WorkingDays.shipped());
        return new NoticeStages(
                new SealStage(storage, blobs, exhibits, packager),
                sender == null ? null : new NoticeDesk(storage, drafts(storage, sender, reach), clearance),
                new SendStage(storage, routes, RetrySchedule.USUAL, software.clock()),
                new PapersStage(storage, folder.root().resolve(PAPERS), operators.byHand()),
                operators,
                new FollowUpStage(storage, schedules(marketplaces)),
                new PublicationStage(storage, blobs, clocks, boards(marketplaces)));
    }

    /** Does what is due in each stage, in order. */
    public void runDue(Instant now) {
        seal.runDue(now);
        if (desk != null) {
            desk.runDue(now);
        }
        send.runDue(now);
        papers.runDue(now);
        followUp.runDue(now);
        publication.runDue(now);
    }

    private static NoticeDrafts drafts(Storage storage, Principal sender, Reach reach) {
        return new NoticeDrafts(storage, sender, OperatorsKnown.names(reach.known()));
    }

    private static @Nullable Principal sender(SenderConfig config) {
        return config.name() == null || config.contact() == null
                ? null
                : new Principal(config.name(), config.contact(), config.address(), config.mandate());
    }

    private static Map<String, LookSchedule> schedules(List<MarketplaceFile> marketplaces) {
        Map<String, LookSchedule> schedules = new HashMap<>();
        marketplaces.forEach(marketplace -> schedules.put(marketplace.name(), schedule(marketplace)));
        return schedules;
    }

    private static LookSchedule schedule(MarketplaceFile marketplace) {
        List<Duration> offsets = marketplace.followUp();
        return offsets.isEmpty() ? LookSchedule.USUAL : new LookSchedule(offsets, LookSchedule.USUAL.watch());
    }

    private static Map<String, Board> boards(List<MarketplaceFile> marketplaces) {
        Map<String, Board> boards = new HashMap<>();
        for (MarketplaceFile marketplace : marketplaces) {
            Operator operator = marketplace.operator();
            if (operator != null && !operator.publications().isEmpty()) {
                boards.put(marketplace.name(), new Board(pages(marketplace.base(), operator), schedule(marketplace)));
            }
        }
        return boards;
    }

    private static List<URI> pages(URI base, Operator operator) {
        return operator.publications().stream().map(base::resolve).toList();
    }
}
