package org.markwarden.notice.channel;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the end of a sending, but not for ever: a desk that answers a byte at a time keeps no other notice from being sent, and no
 * attempt is still under way when the next may begin.
 */
final class Patience {
    private final Duration most;

    /** @param most less than an attempt without an end may be under way */
    Patience(Duration most) {
        this.most = most;
    }

    Answer send(Channel channel, Letter letter) {
        FutureTask<Answer> sending = new FutureTask<>(() -> channel.send(letter));
        Thread.ofVirtual().name("sending " + letter.id()).start(sending);
        try {
            return sending.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Answer.NotNow("the answer had no end within " + most, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.NotNow("the sending was broken off", null);
        } catch (ExecutionException e) {
            throw mistake(e.getCause(), letter);
        } finally {
            sending.cancel(true); // closes the connection that a virtual thread waits on
        }
    }

    private static RuntimeException mistake(@Nullable Throwable cause, Letter letter) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException mistake -> mistake;
            case null, default -> new IllegalStateException("sending " + letter.id() + " ended badly", cause);
        };
    }
}
