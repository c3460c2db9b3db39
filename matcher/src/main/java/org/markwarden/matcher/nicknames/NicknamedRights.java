package org.markwarden.matcher.nicknames;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.MentionSource;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Lexicon;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.Place;
import org.markwarden.matcher.nicknames.NicknameTable.Nickname;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.Readings;
import org.markwarden.matcher.wording.Wording.Kind;
import org.markwarden.matcher.wording.WordingReader;
import org.markwarden.matcher.wording.Wordings;

/**
 * Adds to the names found in a listing the nicknames of watched marks, marks of a few letters written apart, marks written by ear in Korean, Japanese, Thai and Cyrillic, and marks partly hidden behind stars or capitals. A bold one is always handed on, and the goods decide;
 * a faint one only beside words of counterfeits or of evasion. Belongs to one thread, as the source it wraps.
 */
public final class NicknamedRights implements MentionSource {

    /** More in one listing tell nothing more. */
    private static final int MOST = 64;

    private final MentionSource names;
    private final WordingReader wordings;
    private final Lexicon<Meant> lexicon;
    private final Initials initials;
    private final ForeignSpellings spellings;
    private final HiddenParts hidden;
    private final CapitalSyllables capitals;

    /** A source over the marks of a register that have nicknames in the table. */
    public NicknamedRights(
            MentionSource names, Register register, NicknameTable table, WordingReader wordings, Readings readings) {
        this.names = names;
        this.wordings = wordings;
        List<Lexicon.Entry<Meant>> entries = new ArrayList<>();
        NameFinder finder = register.finder();
        for (Nickname nickname : table.nicknames()) {
            for (Right right : rights(register, finder, nickname)) {
                entries.add(new Lexicon.Entry<>(nickname.word(), new Meant(right, nickname.bold())));
            }
        }
        lexicon = Lexicon.of(entries);
        initials = new Initials(register, finder);
        spellings = new ForeignSpellings(register);
        hidden = new HiddenParts(register);
        capitals = new CapitalSyllables(register, readings);
    }

    /** Watched trademarks registered under one of the spellings, and not under the nickname itself. */
    private static List<Right> rights(Register register, NameFinder finder, Nickname nickname) {
        Set<Integer> numbers = new HashSet<>();
        for (String mark : nickname.marks()) {
            finder.find(mark, Place.LABEL, (number, _, start, end, variant, _) -> {
                if (start == 0 && end == mark.codePointCount(0, mark.length()) && !variant.isDisguise()) {
                    numbers.add(number);
                }
            });
        }
        return numbers.stream()
                .sorted()
                .map(register::right)
                .filter(right -> right.kind() == RightKind.TRADEMARK
                        && register.watch().watches(right)
                        && right.names().stream().noneMatch(name -> name.equalsIgnoreCase(nickname.word())))
                .toList();
    }

    @Override
    public List<RawMention> scan(ListingText listing) {
        List<RawMention> found = names.scan(listing);
        List<RawMention> nicknamed = nicknamed(listing);
        if (nicknamed.isEmpty()) {
            return found;
        }
        List<RawMention> all = new ArrayList<>(found);
        all.addAll(nicknamed);
        all.sort(RawMention.BY_PLACE);
        return all;
    }

    private List<RawMention> nicknamed(ListingText listing) {
        List<RawMention> bold = new ArrayList<>(0);
        List<RawMention> faint = new ArrayList<>(0);
        for (int i = 0; i < listing.fields().size(); i++) {
            FieldText field = listing.field(i);
            if (!isSpoken(field)) {
                continue;
            }
            int index = i;
            initials.addTo(bold, field, index, MOST);
            spellings.addTo(bold, faint, field, index, MOST);
            hidden.addTo(bold, faint, field, index, MOST);
            capitals.addTo(faint, field, index, MOST);
            lexicon.scan(field.folded(), (start, end, meant) -> {
                List<RawMention> kind = meant.bold ? bold : faint;
                boolean whole = SpacedScripts.standsAlone(field.folded(), start, end);
                if (whole && kind.size() < MOST && !LetterWords.isLevel(field.folded(), end)) {
                    kind.add(new RawMention(meant.right, index, start, end, Variant.NICKNAME, 1, true));
                }
            });
        }
        if (!faint.isEmpty() && isEvading(wordings.read(listing))) {
            bold.addAll(faint);
        }
        return bold;
    }

    /** Shops have every kind of name, and categories and brands are chosen from lists. */
    private static boolean isSpoken(FieldText field) {
        return field.isTitle() || field.isProse();
    }

    private static boolean isEvading(Wordings words) {
        return words.strongest(Kind.COUNTERFEIT) != null || words.strongest(Kind.EVASION) != null;
    }

    private record Meant(Right right, boolean bold) {}
}
