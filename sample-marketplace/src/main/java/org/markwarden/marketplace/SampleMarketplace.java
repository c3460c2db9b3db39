package org.markwarden.marketplace;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.markwarden.marketplace.pages.Site;
import org.markwarden.marketplace.server.FrontDoor;
import org.markwarden.marketplace.server.LoopbackServer;
import org.markwarden.marketplace.server.SeenRequest;
import org.markwarden.marketplace.world.Truth;
import org.markwarden.marketplace.world.World;

/** A running sample marketplace. */
public final class SampleMarketplace implements AutoCloseable {

    private final LoopbackServer server;
    private final World world;

    private SampleMarketplace(LoopbackServer server, World world) {
        this.server = server;
        this.world = world;
    }

    /** Opens the marketplace; fails when the port is taken. */
    public static SampleMarketplace start(MarketplaceOptions options) throws IOException {
        World world = World.drawnFrom(options.seed());
        LoopbackServer server = LoopbackServer.bind(options.port(), options.clock());
        var site = new Site(server.base(), world, offer -> true);
        server.serve("/", new FrontDoor(site, options.clock().instant(), options.slowness(), options.refusals()))
                .start();
        return new SampleMarketplace(server, world);
    }

    public URI baseUrl() {
        return server.base();
    }

    /** What was planted, for measuring; no page shows it. */
    public Truth truth() {
        return world.truth(server.base());
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
        server.close();
    }
}
