package org.markwarden.notice.channel;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands the notice to an SMTP server. Its 250 means "accepted by the next hop", which is what the record says. */
public final class MailChannel implements Channel {
    private final MailSettings settings;

    public MailChannel(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Answer send(Letter letter) {
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport("smtp")) {
            NoticeMail mail = NoticeMail.of(letter, settings, session);
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            Address[] to = mail.getAllRecipients();
            transport.sendMessage(mail, to);
            String reply = transport instanceof SMTPTransport smtp ? smtp.getLastServerResponse() : "accepted";
            return new Answer.Taken(null, line(reply) + "; Message-ID " + mail.getMessageID());
        } catch (AuthenticationFailedException e) {
            return new Answer.NotNow(line("not let in: " + e.getMessage()), null);
        } catch (MessagingException e) {
            return refused(e);
        }
    }

    /** RFC 5321, section 4.2.1: 5yz is final, 4yz passes, and so does everything that never reached an answer. */
    private static Answer refused(MessagingException e) {
        int code = code(e);
        String words = line(String.valueOf(e.getMessage()));
        return code >= 500 ? new Answer.Never(words) : new Answer.NotNow(words, null);
    }

    private static int code(Exception e) {
        return switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case SendFailedException failed when failed.getNextException() != null -> code(failed.getNextException());
            default -> 0;
        };
    }

    private Properties properties() {
        String timeout = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.from", settings.from());
        return properties;
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
