package org.markwarden.console.web;

/** Another program listens where the console should. */
public final class PortTakenException extends RuntimeException {

    PortTakenException(String host, int port, Throwable cause) {
        super(
                "port %d of %s is taken by another program: stop it, or choose another port".formatted(port, host),
                cause);
    }
}
