package org.markwarden.notice.draft;

import java.util.List;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.right.Right;

/** Everything a notice says, before it takes a form. */
public record NoticeContent(NoticeDraft draft, Right right, List<Offer> offers) {
    public NoticeContent {
        offers = List.copyOf(offers);
    }
}
