package org.markwarden.marketplace.server;

import com.sun.net.httpserver.HttpExchange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.markwarden.marketplace.pages.Page;
import org.markwarden.marketplace.pages.Site;

/** Answers visitors of the shops: pages, slowly in one corner, grudgingly in another. */
public final class FrontDoor implements Responder {

    private static final String RETRY_SECONDS = "1";

    private final Routes routes;
    private final Instant opened;
    private final Duration slowness;
    private final AtomicInteger refusalsLeft;

    public FrontDoor(Site site, Clock clock, Duration slowness, int refusals) {
        this.opened = clock.instant();
        this.routes = new Routes(site, clock);
        this.slowness = slowness;
        this.refusalsLeft = new AtomicInteger(refusals);
    }

    @Override
    public Answer answer(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return plain(routes.notAllowed());
        }
        String path = Routes.path(exchange);
        if (path.startsWith("/busy/") && refusalsLeft.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            Page busy = routes.tooBusy();
            return new Answer(busy.status(), busy.fullContentType(), busy.bytes(), RETRY_SECONDS);
        }
        if (path.startsWith("/outlet/")) {
            pause();
        }
        return conditional(exchange, routes.page(exchange.getRequestURI()));
    }

    private Answer conditional(HttpExchange exchange, Page page) {
        if (page.status() != 200) {
            return plain(page);
        }
        byte[] body = page.bytes();
        var conditional = Conditional.of(body, page.dated() ? opened : null);
        conditional.describe(exchange.getResponseHeaders());
        if (conditional.isKnownTo(exchange.getRequestHeaders())) {
            return new Answer(304, page.fullContentType(), new byte[0], null);
        }
        return new Answer(200, page.fullContentType(), body, null);
    }

    private static Answer plain(Page page) {
        return new Answer(page.status(), page.fullContentType(), page.bytes(), null);
    }

    private void pause() {
        try {
            Thread.sleep(slowness);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
