package org.markwarden.matcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** Each name once per right, place and variant, as two spellings of a right can read alike; in the order they came, field, start. */
    static List<RawMention> once(List<RawMention> found) {
        List<RawMention> once = new ArrayList<>(found.size());
        int group = 0;
        for (RawMention mention : found) {
            if (group < once.size() && !beginsWith(once.get(group), mention)) {
                group = once.size();
            }
            int same = indexOf(mention, once, group);
            if (same < 0) {
                once.add(mention);
            } else if (once.get(same).similarity() < mention.similarity()) {
                once.set(same, mention);
            }
        }
        return once;
    }

    private static int indexOf(RawMention mention, List<RawMention> among, int from) {
        for (int i = from; i < among.size(); i++) {
            RawMention other = among.get(i);
            if (other.end() == mention.end()
                    && other.variant() == mention.variant()
                    && other.sharesRight(mention)
                    && beginsWith(other, mention)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean beginsWith(RawMention one, RawMention other) {
        return one.field() == other.field() && one.start() == other.start();
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
