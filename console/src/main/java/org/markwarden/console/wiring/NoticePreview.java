package org.markwarden.console.wiring;

import java.time.Instant;
import java.util.List;
import org.markwarden.console.config.SenderConfig;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Principal;
import org.markwarden.notice.draft.NoticeContents;
import org.markwarden.notice.draft.NoticeDrafts;
import org.markwarden.notice.draft.NoticeFormat;
import org.markwarden.notice.draft.NoticeText;
import org.markwarden.storage.Storage;

/** What a notice about a case would say, without drafting, clearing or sending one. */
public final class NoticePreview {
    private final Storage storage;
    private final NoticeDrafts drafts;

    public NoticePreview(Storage storage, SenderConfig sender, List<MarketplaceFile> known) {
        this.storage = storage;
        this.drafts = new NoticeDrafts(storage, shown(sender), OperatorsKnown.names(known));
    }

    private static Principal shown(SenderConfig sender) {
        return new Principal(
                sender.name() == null ? "〔sender.name〕" : sender.name(),
                sender.contact() == null ? "〔sender.contact〕" : sender.contact(),
                sender.address(),
                sender.mandate());
    }

    /** The notice that the case stands in, or the one it would become. */
    public NoticeDraft draft(CaseId caseFile, Instant now) {
        return storage.notices().of(caseFile).orElseGet(() -> drafts.preview(caseFile, now));
    }

    /** The notice in this format, as UTF-8. */
    public byte[] text(NoticeDraft draft, NoticeFormat format, Instant now) {
        return NoticeText.render(new NoticeContents(storage).of(draft), format, now);
    }
}
