package org.markwarden.console.wiring;

import org.markwarden.notice.channel.Answer;
import org.markwarden.notice.channel.Channel;
import org.markwarden.notice.channel.Letter;

/** An operator whose notice interface takes few locations at a time: longer notices go to its mailbox. */
final class DeskChannel implements Channel {
    private final Channel form;
    private final Channel mailbox;
    private final int maxLocations;

    DeskChannel(Channel form, Channel mailbox, int maxLocations) {
        this.form = form;
        this.mailbox = mailbox;
        this.maxLocations = maxLocations;
    }

    @Override
    public String name() {
        return form.name() + "+" + mailbox.name();
    }

    @Override
    public Answer send(Letter letter) {
        return (letter.locations().size() > maxLocations ? mailbox : form).send(letter);
    }
}
