package org.markwarden.storage.json;

import java.net.URI;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.RightId;

/** The draft of a notice as one line of JSON. */
public final class NoticeDraftJson {
    private NoticeDraftJson() {}

    /**
     * Reads one line.
     *
     * @throws InvalidEntryException naming the key that is missing or wrong
     */
    public static NoticeDraft read(String line) {
        Fields fields = Fields.ofLine(line);
        return new NoticeDraft(
                new NoticeId(fields.requiredText("id")),
                fields.requiredText("platform"),
                fields.text("operator"),
                fields.texts("case_files").stream().map(CaseId::new).toList(),
                new RightId(fields.requiredText("right")),
                fields.texts("locations").stream().map(URI::create).toList(),
                reason(fields),
                sender(fields),
                fields.texts("evidence").stream().map(Sha256::new).toList(),
                fields.requiredInstant("drafted_at"));
    }

    /** Lines of before hold both languages under one key. */
    private static Reason reason(Fields fields) {
        String english = fields.presentText("reason");
        String chinese = fields.text("reason_zh");
        return new Reason(english, chinese == null ? english : chinese);
    }

    private static Principal sender(Fields draft) {
        Fields fields = draft.object("sender");
        if (fields == null) {
            throw new InvalidEntryException("sender: missing");
        }
        return new Principal(
                fields.presentText("name"),
                fields.presentText("contact"),
                fields.text("address"),
                fields.text("mandate"));
    }

    /** Writes one line, without its end. */
    public static String write(NoticeDraft draft) {
        return Json.line(out -> {
            out.text("id", draft.id().value());
            out.text("platform", draft.platform());
            out.text("operator", draft.operator());
            out.texts(
                    "case_files", draft.caseFiles().stream().map(CaseId::value).toList());
            out.text("right", draft.right().value());
            out.texts("locations", draft.locations().stream().map(URI::toString).toList());
            out.text("reason", draft.reason().english());
            out.text("reason_zh", draft.reason().chinese());
            out.object("sender", sender -> writeSender(sender, draft.sender()));
            out.texts("evidence", draft.evidence().stream().map(Sha256::hex).toList());
            out.textOf("drafted_at", draft.draftedAt());
        });
    }

    private static void writeSender(ObjectOutput out, Principal sender) {
        out.text("name", sender.name());
        out.text("contact", sender.contact());
        out.text("address", sender.address());
        out.text("mandate", sender.mandate());
    }
}
