package org.markwarden.marketplace;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.markwarden.marketplace.operator.MailRoom;
import org.markwarden.marketplace.operator.NoticeDesk;
import org.markwarden.marketplace.pages.PublicationPage;
import org.markwarden.marketplace.pages.Site;
import org.markwarden.marketplace.server.FrontDoor;
import org.markwarden.marketplace.server.LoopbackServer;
import org.markwarden.marketplace.server.NoticeApi;
import org.markwarden.marketplace.server.PublicationBoard;
import org.markwarden.marketplace.server.SeenRequest;
import org.markwarden.marketplace.world.Offer;
import org.markwarden.marketplace.world.Truth;
import org.markwarden.marketplace.world.World;

/** A running sample marketplace with its platform operator. */
public final class SampleMarketplace implements AutoCloseable {

    private final LoopbackServer server;
    private final World world;
    private final NoticeDesk desk;
    private final MailRoom mail;

    private SampleMarketplace(LoopbackServer server, World world, NoticeDesk desk, MailRoom mail) {
        this.server = server;
        this.world = world;
        this.desk = desk;
        this.mail = mail;
    }

    /** Opens the marketplace; fails when a port is taken. */
    public static SampleMarketplace start(MarketplaceOptions options) throws IOException {
        KeptPorts ports = KeptPorts.of(options);
        LoopbackServer server = LoopbackServer.bind(ports.http(), options.clock());
        try {
            return open(options, server, ports.mail());
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static SampleMarketplace open(MarketplaceOptions options, LoopbackServer server, int mailPort)
            throws IOException {
        World world = World.drawnFrom(options.seed());
        NoticeDesk desk = desk(options, world, server.base());
        MailRoom mail = MailRoom.open(desk, mailPort);
        new KeptPorts(server.base().getPort(), mail.port()).keepIn(options.folder());
        var site = new Site(server.base(), world, offer -> !desk.isRemoved(url(server.base(), offer)));
        server.serve("/", new FrontDoor(site, options.clock(), options.slowness(), options.refusals()))
                .serve("/operator/notices", new NoticeApi(desk))
                .serve("/operator/publications", new PublicationBoard(desk, new PublicationPage(site)))
                .start();
        return new SampleMarketplace(server, world, desk, mail);
    }

    private static NoticeDesk desk(MarketplaceOptions options, World world, URI base) {
        var listings = world.offers().stream().map(offer -> url(base, offer)).collect(Collectors.toSet());
        return new NoticeDesk(
                listings::contains,
                options.removalDelay(),
                options.publicationDelay(),
                options.clock(),
                options.folder() == null ? null : options.folder().resolve("notices.jsonl"));
    }

    private static URI url(URI base, Offer offer) {
        return base.resolve(offer.path());
    }

    public URI baseUrl() {
        return server.base();
    }

    /** The port of the operator's mail inbox on 127.0.0.1; it takes mail for {@link MailRoom#ADDRESS}. */
    public int mailPort() {
        return mail.port();
    }

    /** The operator's desk: what it received, how often twice, and its faults to be switched on. */
    public NoticeDesk operator() {
        return desk;
    }

    /** What was planted, for measuring; no page shows it. */
    public Truth truth() {
        return world.truth(server.base());
    }

    /** A page that asks visitors to prove that they are human. */
    public URI challengeUrl() {
        return server.base().resolve(Site.CHALLENGE);
    }

    /** The page of a listing that was gone before the marketplace opened. */
    public URI longGoneUrl() {
        return server.base().resolve(world.layout().longGonePath());
    }

    /** Every request so far. */
    public List<SeenRequest> requests() {
        return server.log().all();
    }

    /** Requests for what robots.txt closes: each is a visitor's fault. */
    public List<SeenRequest> requestsAgainstRobots() {
        return server.log().againstRobots();
    }

    @Override
    public void close() {
        mail.close();
        server.close();
    }
}
