package org.markwarden.marketplace.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Finds the answer to a request; the server writes it down and sends it. */
@FunctionalInterface
public interface Responder {

    Answer answer(HttpExchange exchange) throws IOException;
}
