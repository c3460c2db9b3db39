package org.markwarden.notice.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.Snapshot;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who had the exhibit in hand, from the page to the seal: one canonical JSON object a line, in order of time. */
final class Custody {
    private Custody() {}

    static byte[] lines(Exhibit exhibit, List<Timestamp> stamps, Instant at) {
        StringBuilder lines = new StringBuilder();
        Snapshot snapshot = exhibit.capture().snapshot();
        if (snapshot != null) {
            lines.append(captured(snapshot));
        }
        exhibit.custody().forEach(link -> lines.append(logged(link)));
        stamps.forEach(
                stamp -> lines.append(event(stamp.time(), stamp.authority(), "capture.timestamped", exhibit.id())));
        ObjectNode sealed = fields(at, "stage:seal", "evidence.sealed", exhibit.id());
        sealed.put("capture_sha256", Sha256.of(exhibit.capture().warc()).hex());
        lines.append(line(sealed));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String captured(Snapshot snapshot) {
        ObjectNode event = fields(
                snapshot.capturedAt(),
                "stage:crawler",
                "capture.stored",
                snapshot.id().value());
        event.put("url", snapshot.url().toString());
        event.put("payload_sha256", snapshot.payload().hex());
        return line(event);
    }

    private static String logged(AuditLink link) {
        ObjectNode event = fields(
                link.event().at(),
                link.event().actor(),
                link.event().action(),
                link.event().subject());
        event.put("detail", link.event().detail());
        event.put("log_line", link.number());
        event.put("log_digest", link.digest().hex());
        return line(event);
    }

    private static String event(Instant at, String actor, String action, String subject) {
        return line(fields(at, actor, action, subject));
    }

    private static ObjectNode fields(Instant at, String actor, String action, String subject) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("at", at.toString());
        event.put("actor", actor);
        event.put("action", action);
        event.put("subject", subject);
        return event;
    }

    private static String line(ObjectNode event) {
        return CanonicalJson.text(event) + "\n";
    }
}
