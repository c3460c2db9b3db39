package org.markwarden.marketplace.operator;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.markwarden.marketplace.operator.NoticeBody.Unreadable;

/** A notice that came as mail: the attachment {@code notice.json} if there is one, else the addresses in the text. */
record NoticeMail(String reference, NoticeBody body) {

    private static final int DEEPEST = 8;
    private static final int LARGEST_PART = 2 * 1024 * 1024;

    static NoticeMail read(byte[] mail) throws MessagingException, IOException, Unreadable {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        String reference = reference(message);
        byte[] machineForm = attachment(message, 0);
        NoticeBody body = machineForm != null
                ? NoticeBody.read(machineForm)
                : NoticeBody.plain(reference, addresses(text(message, 0)));
        return new NoticeMail(reference, body);
    }

    private static String reference(MimeMessage message) throws MessagingException, Unreadable {
        String id = message.getHeader("X-Notice-Id", null);
        String reference = id != null ? id : message.getMessageID();
        if (reference == null || reference.isBlank()) {
            throw new Unreadable("neither X-Notice-Id nor Message-ID");
        }
        return reference.strip();
    }

    private static byte @Nullable [] attachment(Part part, int depth) throws MessagingException, IOException {
        if ("notice.json".equals(part.getFileName())) {
            return part.getInputStream().readNBytes(LARGEST_PART);
        }
        for (BodyPart inner : inner(part, depth)) {
            byte[] found = attachment(inner, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/plain") && part.getContent() instanceof String text) {
            return text;
        }
        var texts = new StringBuilder();
        for (BodyPart inner : inner(part, depth)) {
            texts.append(text(inner, depth + 1)).append('\n');
        }
        return texts.toString();
    }

    private static List<BodyPart> inner(Part part, int depth) throws MessagingException, IOException {
        if (depth >= DEEPEST || !part.isMimeType("multipart/*") || !(part.getContent() instanceof Multipart parts)) {
            return List.of();
        }
        var inner = new ArrayList<BodyPart>();
        for (int i = 0; i < parts.getCount(); i++) {
            inner.add(parts.getBodyPart(i));
        }
        return inner;
    }

    private static List<URI> addresses(String text) {
        var addresses = new ArrayList<URI>();
        for (String line : text.lines().toList()) {
            URI address = line.strip().startsWith("http") ? NoticeBody.address(line) : null;
            if (address != null) {
                addresses.add(address);
            }
        }
        return addresses;
    }
}
