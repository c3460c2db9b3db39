package org.markwarden.notice.evidence;

import java.time.Instant;
import java.util.List;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.json.ListingJson;
import org.markwarden.storage.json.MatchJson;
import org.markwarden.storage.json.RightJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report for machines: what was offered, which right, what compared them, what was decided. */
final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String software;
    private final Instant at;

    ReportJson(String software, Instant at) {
        this.software = software;
        this.at = at;
    }

    ObjectNode of(Exhibit exhibit) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "markwarden-report/1");
        root.put("id", exhibit.id());
        root.put("software", software);
        root.put("made_at", at.toString());
        capture(root.putObject("capture"), exhibit.capture());
        Suspicion suspicion = exhibit.suspicion();
        if (suspicion != null) {
            suspicion(root, suspicion);
        }
        return root;
    }

    private static void capture(ObjectNode node, Capture capture) {
        node.put("url", capture.url().toString());
        node.put("warc_sha256", Sha256.of(capture.warc()).hex());
        Snapshot snapshot = capture.snapshot();
        if (snapshot == null) {
            return;
        }
        node.put("snapshot", snapshot.id().value());
        node.put("final_url", snapshot.finalUrl().toString());
        node.put("captured_at", snapshot.capturedAt().toString());
        node.put("status", snapshot.status());
        if (snapshot.contentType() != null) {
            node.put("content_type", snapshot.contentType());
        }
        node.put("payload_sha256", snapshot.payload().hex());
        node.put("page", snapshot.page().label());
        node.put("page_reason", snapshot.pageReason());
    }

    private static void suspicion(ObjectNode root, Suspicion suspicion) {
        root.set("listing", MAPPER.readTree(ListingJson.write(suspicion.listing())));
        CaseFile caseFile = suspicion.caseFile();
        if (caseFile != null) {
            ObjectNode node = root.putObject("case");
            node.put("id", caseFile.id().value());
            node.put("right", caseFile.right().value());
            node.put("opened_at", caseFile.openedAt().toString());
            node.put("score", caseFile.score());
        }
        Right right = suspicion.right();
        if (right != null) {
            root.set("right", MAPPER.readTree(RightJson.write(right)));
        }
        StoredMatch match = suspicion.match();
        if (match != null) {
            root.put("match_id", match.id());
            root.put("matched_at", match.at().toString());
            root.set("match", MAPPER.readTree(MatchJson.write(match.match())));
        }
        decisions(root.putArray("decisions"), suspicion.decisions());
    }

    private static void decisions(ArrayNode node, List<Decision> decisions) {
        for (Decision decision : decisions) {
            ObjectNode each = node.addObject();
            each.put("verdict", decision.verdict().label());
            each.put("reason", decision.reason());
            each.put("by", decision.by());
            each.put("at", decision.at().toString());
            if (decision.note() != null) {
                each.put("note", decision.note());
            }
        }
    }
}
