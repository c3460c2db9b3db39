package org.markwarden.marketplace.operator;

import java.util.concurrent.atomic.AtomicInteger;

/** Things that go wrong at a platform, switched on by a test. */
public final class Faults {

    private final AtomicInteger unavailable = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private final AtomicInteger mailRefused = new AtomicInteger();

    /** The next notices by HTTP are answered 503 and not looked at. */
    public void answerUnavailable(int times) {
        unavailable.set(times);
    }

    /** The next notices by HTTP are accepted, and the connection closed without an answer. */
    public void dropAfterAccepting(int times) {
        dropped.set(times);
    }

    /** The next mails are refused for now (451). */
    public void refuseMail(int times) {
        mailRefused.set(times);
    }

    public boolean isUnavailable() {
        return takeOne(unavailable);
    }

    public boolean dropsTheAnswer() {
        return takeOne(dropped);
    }

    boolean refusesMail() {
        return takeOne(mailRefused);
    }

    private static boolean takeOne(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
