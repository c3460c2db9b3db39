package org.markwarden.matcher;

import java.util.Comparator;
import org.markwarden.domain.match.Mention;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.use.UseJudge.Judged;

/** How mentions are told outside: in code points, ordered by field, start, right. */
final class MentionOrder {

    static final Comparator<Mention> BY_PLACE = MentionOrder::compare;

    private MentionOrder() {}

    private static int compare(Mention a, Mention b) {
        int field = a.field().equals(b.field()) ? 0 : a.field().compareTo(b.field());
        if (field != 0 || a.start() != b.start()) {
            return field != 0 ? field : Integer.compare(a.start(), b.start());
        }
        int right = a.right().value().compareTo(b.right().value());
        if (right != 0 || a.end() != b.end()) {
            return right != 0 ? right : Integer.compare(a.end(), b.end());
        }
        return a.variant().compareTo(b.variant());
    }

    static Mention mention(ListingText text, Judged judged) {
        RawMention raw = judged.mention();
        FieldText field = text.field(raw.field());
        return new Mention(
                raw.right().id(),
                field.name(),
                field.codePoint(raw.start()),
                field.codePoint(raw.end()),
                field.slice(raw.start(), raw.end()),
                raw.variant(),
                raw.similarity(),
                judged.verdict().use());
    }
}
