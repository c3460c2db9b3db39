package org.markwarden.crawler.intake;

/** A clue holds more than anybody hands in: a bomb, or far too much at once. What was read before stays. */
final class EndlessClueException extends RuntimeException {
    EndlessClueException(String message) {
        super(message);
    }
}
