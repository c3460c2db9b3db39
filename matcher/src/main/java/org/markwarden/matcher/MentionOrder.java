package org.markwarden.matcher;

import java.util.Comparator;
import org.markwarden.domain.match.Mention;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.use.UseJudge.Judged;

/** How mentions are told outside: in code points, ordered by field, start, right. */
final class MentionOrder {

    static final Comparator<Mention> BY_PLACE = Comparator.comparing(Mention::field)
            .thenComparingInt(Mention::start)
            .thenComparing(mention -> mention.right().value())
            .thenComparingInt(Mention::end)
            .thenComparing(Mention::variant);

    private MentionOrder() {}

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
