package org.markwarden.crawler.parse.fact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.markwarden.crawler.parse.words.PhraseTable;

/** What stands where a seller's name would and is none: what a link invites to do, and sentences. */
public final class SellerTexts {
    /** Where in a text such words make it a call. */
    private enum Call {
        ANYWHERE,
        BEGINS,
        /** Only in a link: shops have names that begin so. */
        LINK,
        WHOLE,
        /** Behind a name: what follows is who sends the goods. */
        BEHIND
    }

    private static final String TABLE = "call-words.csv";
    private static final int LONGEST = 120;
    private static final PhraseTable<Call> CALLS = new PhraseTable<>(Call.class, TABLE);
    private static final Set<String> WHOLE = PhraseTable.rows(Call.class, TABLE).stream()
            .filter(row -> Call.valueOf(row[0]) == Call.WHOLE)
            .map(row -> row[1].strip())
            .collect(Collectors.toUnmodifiableSet());

    /** Marks that names do not hold, and a point behind a number or a word too long to be cut short. */
    private static final Pattern SENTENCE = Pattern.compile("[:：。！？]|[!?](?:\\s|$)|(?:\\d|\\p{Ll}{5})\\.(?:\\s|$)");

    private SellerTexts() {}

    /** Whether a text says what can be done, as "contact the seller" does, and names nobody. */
    public static boolean isCall(String text) {
        return text.length() <= LONGEST
                && (WHOLE.contains(text.strip().toLowerCase(Locale.ROOT))
                        || CALLS.first(text, Call.ANYWHERE, 0) >= 0
                        || CALLS.first(text, Call.BEGINS, 0) == 0);
    }

    /** The name without the words that say who sends the goods: {@code Casa Verde e entregue por Grande Loja}. */
    static String withoutSender(String name) {
        int behind = CALLS.first(name, Call.BEHIND, 0);
        return behind > 0 ? name.substring(0, behind).strip() : name;
    }

    /** Whether a link says what it does. */
    public static boolean isCallOfLink(String text) {
        return isCall(text) || CALLS.first(text, Call.LINK, 0) == 0;
    }

    /** Whether a text is a sentence, or begins one. */
    public static boolean isSentence(String text) {
        return SENTENCE.matcher(text).find();
    }
}
