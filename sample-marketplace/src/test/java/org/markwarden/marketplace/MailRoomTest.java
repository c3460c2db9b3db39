package org.markwarden.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.markwarden.marketplace.operator.Channel;
import org.markwarden.marketplace.operator.FiledNotice;
import org.markwarden.marketplace.operator.MailRoom;

class MailRoomTest {

    private SampleMarketplace marketplace;
    private URI listing;

    @BeforeEach
    void open() throws IOException {
        marketplace = SampleMarketplace.start(MarketplaceOptions.seeded(5));
        listing = marketplace.truth().infringing().getFirst().url();
    }

    @AfterEach
    void close() {
        marketplace.close();
    }

    private MimeMessage mail(String noticeId) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(marketplace.mailPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("holder@markwarden.invalid"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(MailRoom.ADDRESS));
        message.setSubject("侵权通知 " + noticeId, "UTF-8");
        message.setHeader("X-Notice-Id", noticeId);
        message.setText("尊敬的平台：\n" + listing + "\n此致", "UTF-8");
        return message;
    }

    private static MimeBodyPart text(String content) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8");
        return part;
    }

    private static MimeBodyPart machineForm(String json) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(json.getBytes(StandardCharsets.UTF_8), "application/json")));
        part.setFileName("notice.json");
        return part;
    }

    @Test
    void filesAMailByTheAddressesInItsText() throws MessagingException {
        Transport.send(mail("N-7"));

        FiledNotice filed = marketplace.operator().notices().getFirst();
        assertThat(filed.body().noticeId()).isEqualTo("N-7");
        assertThat(filed.body().listings()).containsExactly(listing);
        assertThat(filed.channel()).isEqualTo(Channel.MAIL);
    }

    @Test
    void prefersTheMachineForm() throws MessagingException {
        MimeMessage message = mail("N-8");
        message.setContent(new MimeMultipart(
                text("http://elsewhere.invalid/1"),
                machineForm("{\"noticeId\":\"N-8\",\"listingUrls\":[\"%s\"],\"right\":{\"name\":\"晴屿朗\"}}"
                        .formatted(listing))));
        Transport.send(message);

        FiledNotice filed = marketplace.operator().notices().getFirst();
        assertThat(filed.body().listings()).containsExactly(listing);
        assertThat(filed.body().rightName()).isEqualTo("晴屿朗");
    }

    @Test
    void filesTheSameMailOnce() throws MessagingException {
        Transport.send(mail("N-9"));
        Transport.send(mail("N-9"));

        assertThat(marketplace.operator().notices()).hasSize(1);
        assertThat(marketplace.operator().repeatedDeliveries()).isEqualTo(1);
    }

    @Test
    void refusesMailToOthersMailWithoutListingsAndMailWhileAway() throws MessagingException {
        MimeMessage toOthers = mail("N-10");
        toOthers.setRecipient(Message.RecipientType.TO, new InternetAddress("sales@market.invalid"));
        assertThatThrownBy(() -> Transport.send(toOthers)).isInstanceOf(MessagingException.class);

        MimeMessage empty = mail("N-11");
        empty.setText("no address here", "UTF-8");
        assertThatThrownBy(() -> Transport.send(empty)).isInstanceOf(MessagingException.class);

        marketplace.operator().faults().refuseMail(1);
        assertThatThrownBy(() -> Transport.send(mail("N-12"))).isInstanceOf(MessagingException.class);
        Transport.send(mail("N-12"));
        assertThat(marketplace.operator().notices()).hasSize(1);
    }
}
