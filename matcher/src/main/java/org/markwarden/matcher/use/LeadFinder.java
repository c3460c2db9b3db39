package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.Span;
import org.markwarden.matcher.lexicon.Vocabulary;

/**
 * Finds the names that stand where a title names its maker: first, after promotions in brackets and words such as
 * 新款 or 正品, and the second spelling beside the first ({@code 索尼（SONY）}).
 */
final class LeadFinder {

    private static final int MAX_PLAIN_WORDS = 2;
    /** No maker is named first behind so many characters. */
    private static final int FARTHEST = 256;

    private static final int LONGEST_HAN = 5;
    private static final int LONGEST_LATIN = 14;
    private static final String UNITS = "支本个只盒包片套双件条瓶袋张米色块把台";
    private static final String OPENING = "【[〖「『";
    private static final String CLOSING = "】]〗」』";

    private final FieldReading title;
    private final UseTables tables;
    private final char[] text;
    private final List<RawMention> leads = new ArrayList<>();
    private int at;
    private int plainWords;

    LeadFinder(FieldReading title, UseTables tables) {
        this.title = title;
        this.tables = tables;
        this.text = title.field.folded();
    }

    List<RawMention> leads() {
        boolean goesOn = !title.mentions.isEmpty();
        while (goesOn && at < FARTHEST) {
            goesOn = skipBracket();
            skipSpace();
            goesOn |= takeName() || skipLeadIn() || skipPlace() || skipUnknownSpelling();
        }
        return leads;
    }

    private boolean takeName() {
        RawMention longest = longestAt(at);
        if (longest == null || (isPlain(longest) && !isSecondSpelling(longest))) {
            return false;
        }
        if (!leads.isEmpty() && !(longest.isPlain() && continuesLead(longest))) {
            return false;
        }
        for (RawMention mention : title.around(longest.start(), longest.end())) {
            if (mention.start() == longest.start() && mention.end() == longest.end()) {
                leads.add(mention);
            }
        }
        at = longest.end();
        return true;
    }

    /** A second name belongs to the first when it is the other script, in brackets, after a slash, or the same right. */
    private boolean continuesLead(RawMention next) {
        RawMention first = leads.getFirst();
        char before = next.start() == 0 ? ' ' : text[next.start() - 1];
        return first.sharesRight(next)
                || before == '('
                || before == '/'
                || (Folding.isLatin(text[first.start()]) != Folding.isLatin(text[next.start()])
                        && (tables.vocabulary.rank(text, next.start(), next.end()) == Vocabulary.UNKNOWN
                                || tables.makers.exactly(text, next.start(), next.end()) != null));
    }

    private boolean isSecondSpelling(RawMention mention) {
        return !leads.isEmpty()
                && text[mention.start() - 1] == '('
                && title.mentions.stream()
                        .anyMatch(other -> other.start() == mention.start()
                                && leads.stream().anyMatch(lead -> lead.sharesRight(other)));
    }

    private boolean isPlain(RawMention mention) {
        if (mention.start() > 0 && text[mention.start() - 1] == '(' && isClosed(mention) && leads.isEmpty()) {
            return false;
        }
        boolean plain = tables.plainWords.exactly(text, mention.start(), mention.end()) != null
                || (tables.goodsWords.exactly(text, mention.start(), mention.end()) != null
                        && tables.makers.exactly(text, mention.start(), mention.end()) == null)
                || tables.places.exactly(text, mention.start(), mention.end()) != null;
        return plain || (mention.end() - mention.start() == 1 && !isFenced(mention));
    }

    private boolean isFenced(RawMention mention) {
        return mention.end() == text.length || !Character.isLetterOrDigit(text[mention.end()]);
    }

    private @Nullable RawMention longestAt(int place) {
        RawMention longest = null;
        for (RawMention mention : title.around(place, place)) {
            if (mention.start() == place && (longest == null || isBetter(mention, longest))) {
                longest = mention;
            }
        }
        return longest;
    }

    /** A name as registered before a likeness, then the longer. */
    private static boolean isBetter(RawMention a, RawMention b) {
        return a.isPlain() == b.isPlain() ? a.end() > b.end() : a.isPlain();
    }

    private boolean skipLeadIn() {
        for (Span<Cue> cue : title.cues.startingIn(at, at + 1)) {
            CueKind kind = cue.meaning().kind();
            if (cue.start() == at && (kind == CueKind.LEAD_IN || kind == CueKind.GENUINE)) {
                at = cue.end();
                return true;
            }
        }
        return skipQuantity() || skipPlainWord();
    }

    /** {@code 20本装}, {@code 2支}. */
    private boolean skipQuantity() {
        int i = at;
        while (i < text.length && Character.isDigit(text[i])) {
            i++;
        }
        if (i == at || i == text.length || UNITS.indexOf(text[i]) < 0) {
            return false;
        }
        at = i + 1 < text.length && text[i + 1] == '装' ? i + 2 : i + 1;
        return true;
    }

    private boolean skipPlainWord() {
        for (int length = 4; length >= 2; length--) {
            int end = at + length;
            if (end <= text.length
                    && plainWords < MAX_PLAIN_WORDS
                    && tables.plainWords.exactly(text, at, end) != null) {
                at = end;
                plainWords++;
                return true;
            }
        }
        return false;
    }

    private boolean skipPlace() {
        for (int length = 4; length >= 2; length--) {
            if (at + length <= text.length && tables.places.exactly(text, at, at + length) != null) {
                at += length;
                return true;
            }
        }
        return false;
    }

    /**
     * A maker that no register knows, with a spelling that one does: {@code 昱浩（YUHAO）}, {@code MKS/美克斯}. Only the
     * first word of a title can be one.
     */
    private boolean skipUnknownSpelling() {
        if (at > 0 || !leads.isEmpty()) {
            return false;
        }
        int end = 0;
        boolean latin = text.length > 0 && Folding.isLatin(text[0]);
        while (end < text.length && (latin ? Folding.isLatin(text[end]) : Folding.isHan(text[end]))) {
            end++;
        }
        if (end == 0 || end == text.length || end > (latin ? LONGEST_LATIN : LONGEST_HAN)) {
            return false;
        }
        if (tables.plainWords.exactly(text, 0, end) != null || tables.goodsWords.exactly(text, 0, end) != null) {
            return false;
        }
        int next = spelling(end, latin);
        boolean bracketed = next > end && text[next - 1] == '(';
        boolean spelled = title.mentions.stream()
                .anyMatch(mention -> mention.start() == next && (!bracketed || isClosed(mention)));
        at = spelled ? next : at;
        return spelled;
    }

    /** Where the other spelling would begin; -1 when none can. */
    private int spelling(int end, boolean latin) {
        int next = end;
        while (next < text.length && text[next] == ' ') {
            next++;
        }
        if (next < text.length && text[next] == '(') {
            return next + 1;
        }
        if (next > end || end == text.length) {
            return -1;
        }
        if (latin) {
            return text[end] == '/' ? end + 1 : end;
        }
        return Folding.isLatin(text[end]) && !Character.isDigit(text[end]) ? end : -1;
    }

    private boolean isClosed(RawMention mention) {
        return mention.end() < text.length && text[mention.end()] == ')';
    }

    private boolean skipBracket() {
        if (at >= text.length || OPENING.indexOf(text[at]) < 0 || !leads.isEmpty()) {
            return false;
        }
        for (int i = at + 1; i < Math.min(text.length, at + 24); i++) {
            if (CLOSING.indexOf(text[i]) >= 0) {
                if (isName(at + 1, i)) {
                    at++;
                    return true;
                }
                at = i + 1;
                return true;
            }
        }
        return false;
    }

    /** The brackets hold a name and nothing else. */
    private boolean isName(int from, int to) {
        return title.around(from, to).stream().anyMatch(mention -> mention.start() == from && mention.end() == to);
    }

    private void skipSpace() {
        while (at < text.length && (Character.isWhitespace(text[at]) || "()/·®™★☆!-—,:|&【】[]".indexOf(text[at]) >= 0)) {
            at++;
        }
    }
}
