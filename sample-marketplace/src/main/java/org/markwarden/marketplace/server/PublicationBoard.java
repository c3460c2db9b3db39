package org.markwarden.marketplace.server;

import com.sun.net.httpserver.HttpExchange;
import org.markwarden.marketplace.operator.NoticeDesk;
import org.markwarden.marketplace.pages.Page;
import org.markwarden.marketplace.pages.PublicationPage;

/** Shows everybody what the operator has published. */
public final class PublicationBoard implements Responder {

    private final NoticeDesk desk;
    private final PublicationPage page;

    public PublicationBoard(NoticeDesk desk, PublicationPage page) {
        this.desk = desk;
        this.page = page;
    }

    @Override
    public Answer answer(HttpExchange exchange) {
        Page shown = page.of(
                desk.publications(),
                Query.of(exchange.getRequestURI().getRawQuery()).page());
        return new Answer(shown.status(), shown.fullContentType(), shown.bytes(), null);
    }
}
