package org.markwarden.notice.channel;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.util.Date;
import java.util.stream.Collectors;
import org.markwarden.domain.hash.Sha256;

/** The notice as a mail that is the same, byte for byte, at every attempt; so a desk that has seen it knows it again. */
final class NoticeMail extends MimeMessage {
    private final String messageId;

    private NoticeMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static NoticeMail of(Letter letter, MailSettings settings, Session session) throws MessagingException {
        String name = letter.id().value().replaceAll("[^A-Za-z0-9.-]", "_");
        String domain = settings.from().substring(settings.from().indexOf('@') + 1);
        NoticeMail mail = new NoticeMail(session, "<" + name + "@" + domain + ">");
        mail.setFrom(new InternetAddress(settings.from()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(settings.to(), true));
        mail.setReplyTo(new InternetAddress[] {new InternetAddress(settings.from())});
        mail.setSubject("侵权通知 / Notice of infringement " + name, "UTF-8");
        mail.setSentDate(Date.from(letter.date()));
        mail.setHeader("X-Notice-Id", letter.id().value());
        mail.setContent(parts(letter));
        mail.saveChanges();
        return mail;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart parts(Letter letter) throws MessagingException {
        Parts parts = new Parts("notice-" + Sha256.of(letter.json()).hex().substring(0, 32));
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text() + "\n" + addresses(letter), "UTF-8");
        parts.addBodyPart(text);
        MimeBodyPart json = new MimeBodyPart();
        json.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.json(), "application/json")));
        json.setFileName("notice.json");
        json.setHeader("Content-Transfer-Encoding", "base64");
        parts.addBodyPart(json);
        return parts;
    }

    /** Once more without anything around them, for desks that read the text by program. */
    private static String addresses(Letter letter) {
        return letter.locations().stream().map(URI::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Its boundary follows from the notice; the library would draw one from the clock. */
    private static final class Parts extends MimeMultipart {
        Parts(String boundary) {
            ContentType type = new ContentType("multipart", "mixed", null);
            type.setParameter("boundary", boundary);
            this.contentType = type.toString();
        }
    }
}
