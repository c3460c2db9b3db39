package org.markwarden.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailChannelTest extends ChannelContract {
    private GreenMail server;
    private int port;

    @BeforeEach
    void open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private static MailSettings settings(int port) {
        return new MailSettings(
                "127.0.0.1",
                port,
                false,
                null,
                null,
                "notices@qingyulang.example",
                "ipr@operator.example",
                Duration.ofSeconds(5));
    }

    @Override
    Channel channel() {
        return new MailChannel(settings(port));
    }

    /** A desk knows a mail by its Message-ID (RFC 5322, section 3.6.4). */
    @Override
    List<String> desk() {
        return Stream.of(server.getReceivedMessages())
                .map(mail -> header(mail, "Message-ID"))
                .distinct()
                .map(id -> id.substring(1, id.indexOf('@')))
                .toList();
    }

    @Override
    void closeDesk() {
        server.stop();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void carriesAddressesOneALineAndTheMachineForm() throws Exception {
        Letter letter = Letters.two(folder);
        channel().send(letter);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("X-Notice-Id", null)).isEqualTo(letter.id().value());
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        String text = (String) parts.getBodyPart(0).getContent();
        assertThat(text.lines().map(String::strip))
                .contains("http://shop.example.test/item/1", "http://shop.example.test/item/2");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("notice.json");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(letter.json());
    }

    @Test
    void isTheSameMailByteForByteAtEveryAttempt() throws Exception {
        Letter letter = Letters.two(folder);
        assertThat(bytes(letter)).isEqualTo(bytes(letter));
    }

    private static byte[] bytes(Letter letter) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NoticeMail.of(letter, settings(25), Session.getInstance(new Properties()))
                .writeTo(out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"421, NotNow", "451, NotNow", "550, Never", "554, Never"})
    void tellsAFinalRefusalFromOneThatPasses(int code, String answer) throws IOException {
        try (ServerSocket refusing = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(refusing, code));
            Channel channel = new MailChannel(settings(refusing.getLocalPort()));
            assertThat(channel.send(Letters.two(folder)).getClass().getSimpleName())
                    .isEqualTo(answer);
        }
    }

    /** Greets, then answers RCPT with this code. */
    private static void refuse(ServerSocket server, int code) {
        try (Socket socket = server.accept()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var out = socket.getOutputStream();
            out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String reply = line.startsWith("RCPT") ? code + " no" : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // the other side has hung up
        }
    }
}
