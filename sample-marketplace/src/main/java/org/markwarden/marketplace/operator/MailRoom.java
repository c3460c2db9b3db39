package org.markwarden.marketplace.operator;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The operator's mail inbox: real SMTP on the loopback, feeding the same desk as HTTP. */
public final class MailRoom implements AutoCloseable {

    /** The one address that takes notices. */
    public static final String ADDRESS = "ipr-notice@market.invalid";

    private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);
    private static final int LARGEST_MAIL = 2 * 1024 * 1024;

    private final NoticeDesk desk;
    private final SMTPServer server;

    private MailRoom(NoticeDesk desk, int port) throws UnknownHostException {
        this.desk = desk;
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1}))
                .hostName("market.invalid")
                .softwareName("sample marketplace")
                .maxMessageSize(LARGEST_MAIL)
                .messageHandler((context, from, to, data) -> take(to, data))
                .build();
    }

    /** Takes the port, or any free one for 0. */
    public static MailRoom open(NoticeDesk desk, int port) throws IOException {
        var room = new MailRoom(desk, port);
        room.server.start();
        return room;
    }

    public int port() {
        return server.getPortAllocated();
    }

    private void take(String to, byte[] mail) throws RejectException {
        if (!to.toLowerCase(Locale.ROOT).equals(ADDRESS)) {
            throw new RejectException(550, "no such mailbox");
        }
        if (desk.faults().refusesMail()) {
            throw new RejectException(451, "try again later");
        }
        try {
            NoticeMail read = NoticeMail.read(mail);
            Filing filing = desk.file(read.body(), read.reference(), Channel.MAIL);
            LOG.debug("mail {} filed: {}", read.reference(), filing);
        } catch (NoticeBody.Unreadable | MessagingException | IOException e) {
            LOG.debug("mail refused", e);
            throw new RejectException(554, "not a notice: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
