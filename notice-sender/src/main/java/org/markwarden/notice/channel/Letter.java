package org.markwarden.notice.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.Right;
import org.markwarden.notice.draft.NoticeContent;
import org.markwarden.notice.draft.NoticeFormat;
import org.markwarden.notice.draft.NoticeText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A cleared notice as it leaves: for programs and for people. The same notice gives the same bytes every time. */
public final class Letter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final ClearedNotice notice;
    private final byte[] json;
    private final String text;

    private Letter(ClearedNotice notice, byte[] json, String text) {
        this.notice = notice;
        this.json = json;
        this.text = text;
    }

    /** Writes the letter in this format. */
    public static Letter of(ClearedNotice notice, NoticeContent content, NoticeFormat format) {
        byte[] text = NoticeText.render(content, format, notice.clearedAt());
        return new Letter(notice, json(content, format), new String(text, StandardCharsets.UTF_8));
    }

    public NoticeId id() {
        return notice.id();
    }

    /** The machine form. */
    public byte[] json() {
        return json.clone();
    }

    /** The form for people. */
    public String text() {
        return text;
    }

    /** Each address once, also where two cases are of one. */
    public List<URI> locations() {
        return notice.draft().locations().stream().distinct().toList();
    }

    /** Date of the notice, not of the attempt. */
    public Instant date() {
        return notice.clearedAt();
    }

    public String sender() {
        return notice.draft().sender().name();
    }

    private static byte[] json(NoticeContent content, NoticeFormat format) {
        NoticeDraft draft = content.draft();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("noticeId", draft.id().value());
        texts(
                root.putArray("caseIds"),
                draft.caseFiles().stream().map(CaseId::value).toList());
        texts(
                root.putArray("listingUrls"),
                draft.locations().stream().map(URI::toString).distinct().toList());
        right(root.putObject("right"), content.right());
        root.put("reason", format.words(draft.reason()));
        texts(
                root.putArray("evidenceSha256"),
                draft.evidence().stream().map(Sha256::hex).toList());
        sender(root.putObject("sender"), draft.sender());
        root.put("format", format.label());
        return MAPPER.writeValueAsBytes(root);
    }

    private static void right(ObjectNode node, Right right) {
        node.put("id", right.id().value());
        node.put("kind", right.kind().label());
        if (right.entry().name() != null) {
            node.put("name", right.entry().name());
        }
        if (right.entry().number() != null) {
            node.put("number", right.entry().number());
        }
    }

    private static void sender(ObjectNode node, Principal sender) {
        node.put("name", sender.name()).put("contact", sender.contact());
        if (sender.address() != null) {
            node.put("address", sender.address());
        }
        if (sender.mandate() != null) {
            node.put("mandate", sender.mandate());
        }
    }

    private static void texts(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }
}
