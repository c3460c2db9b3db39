package org.markwarden.crawler.parse.kind;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.words.PhraseTable;
import org.markwarden.domain.snapshot.PageKind;

/** Pages that stand before the one asked for: verifications, logins, consent, a site out of order. */
public final class Walls {
    static final int SHORT_PAGE = 2_500;
    static final int VERY_SHORT_PAGE = 400;
    static final int SHORT_TITLE = 40;

    private Walls() {}

    /** Words a visitor sees count on a short page; markers in its source only where hardly anything is to be seen. */
    static @Nullable Verdict wall(Look look) {
        int length = look.text().strip().length();
        boolean offers = look.offers() > 0 && (look.canBeBought() || length > SHORT_PAGE);
        if (offers || length > SHORT_PAGE || (look.canBeBought() && look.isPriced())) {
            return null;
        }
        String seen = look.title() + "\n" + look.text();
        Word said = barring(look, Word.PHRASES.roles(seen));
        if (said != null) {
            return new Verdict(
                    PageKind.CHALLENGE, "asks the visitor to prove being human: " + KindRules.excerpt(seen, said));
        }
        if (length < VERY_SHORT_PAGE
                && look.offers() == 0
                && !look.isPriced()
                && PhraseTable.has(Word.PHRASES.roles(look.source()), Word.WALL)) {
            return new Verdict(
                    PageKind.CHALLENGE,
                    "shows nothing but a verification: " + KindRules.excerpt(look.source(), Word.WALL));
        }
        return null;
    }

    /** The same of the answer of an interface that names no offer: a few lines that send to a verification. */
    public static @Nullable Verdict ofAnswer(String answer) {
        if (answer.length() > SHORT_PAGE) {
            return null;
        }
        String lower = answer.toLowerCase(Locale.ROOT);
        return PhraseTable.has(Word.PHRASES.roles(lower), Word.WALL)
                ? new Verdict(
                        PageKind.CHALLENGE, "shows nothing but a verification: " + KindRules.excerpt(lower, Word.WALL))
                : null;
    }

    private static @Nullable Word barring(Look look, long roles) {
        if (PhraseTable.has(roles, Word.CHALLENGE)) {
            return Word.CHALLENGE;
        }
        return !look.isPriced() && PhraseTable.has(roles, Word.MENTION) ? Word.MENTION : null;
    }

    /** A site that is being worked on says so in its title or heading, whatever its status; prices on it are of no offer. */
    static @Nullable Verdict down(Look look) {
        String headed = look.title() + "\n" + look.name();
        return !KindRules.showsOffer(look)
                        && look.text().length() < SHORT_PAGE
                        && PhraseTable.has(Word.PHRASES.roles(headed), Word.DOWN)
                ? new Verdict(PageKind.ERROR, "the site is out of order: " + KindRules.excerpt(headed, Word.DOWN))
                : null;
    }

    /** A password is asked for, or the title names nothing but the login; a list of offers may ask for one in its bar. */
    static @Nullable Verdict login(Look look) {
        if (KindRules.showsOffer(look) || look.text().length() >= SHORT_PAGE) {
            return null;
        }
        boolean named = look.title().length() < SHORT_TITLE
                && PhraseTable.has(Word.PHRASES.roles(look.title()), Word.LOGIN)
                && look.text().length() < VERY_SHORT_PAGE;
        boolean asked = look.asksForPassword()
                && PhraseTable.has(Word.PHRASES.roles(look.title() + "\n" + look.text()), Word.LOGIN)
                && look.cards().getAsInt() < KindRules.A_LIST;
        return asked || named ? new Verdict(PageKind.CHALLENGE, "asks to log in and shows no offer") : null;
    }

    /**
     * A page that shows nothing before its tracking is agreed to or paid for. An amount on it is that of a subscription,
     * and so does not speak against it; cookies, advertising or a subscription must be spoken of.
     */
    static @Nullable Verdict consent(Look look) {
        String seen = look.title() + "\n" + look.text();
        if (KindRules.showsOffer(look) || look.isMarkedProduct() || look.text().length() >= SHORT_PAGE) {
            return null;
        }
        long roles = Word.PHRASES.roles(seen);
        return PhraseTable.has(roles, Word.CONSENT) && PhraseTable.has(roles, Word.TRACKING)
                ? new Verdict(
                        PageKind.CHALLENGE,
                        "wants consent before it shows anything: " + KindRules.excerpt(seen, Word.CONSENT))
                : null;
    }
}
