package org.markwarden.matcher.use;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.Use;
import org.markwarden.matcher.fields.FieldText;

/** How one mention uses its name, with the words that decided and where they stand. */
public final class Verdict {

    private final UseGround ground;
    private final int start;
    private final int end;
    private final @Nullable String words;

    private Verdict(UseGround ground, int start, int end, @Nullable String words) {
        this.ground = ground;
        this.start = start;
        this.end = end;
        this.words = words;
    }

    static Verdict here(UseGround ground, int start, int end) {
        return new Verdict(ground, start, end, null);
    }

    static Verdict elsewhere(UseGround ground, String words) {
        return new Verdict(ground, 0, 0, words);
    }

    /** The same verdict for a mention in another field, in the words of the first. */
    Verdict carriedFrom(FieldText field) {
        return words == null ? elsewhere(ground, field.slice(start, end)) : this;
    }

    /** The holder allows the seller, recognised by this name or code. */
    public static Verdict authorised(String shown) {
        return elsewhere(UseGround.AUTHORISED, shown);
    }

    /** The seller is the holder. */
    public static Verdict holder(String shown) {
        return elsewhere(UseGround.HOLDER, shown);
    }

    /** A number of the register stands in the text as a claim to the patent. */
    public static Verdict patentNumber(int start, int end) {
        return here(UseGround.PATENT_NUMBER, start, end);
    }

    /** Says whether the span is no name at all: part of another, cut out of words, too short, a plain word. */
    public boolean isIdle() {
        return ground.isIdle();
    }

    public Use use() {
        return ground.use();
    }

    /** First UTF-16 unit of the deciding words in the mention's field; 0 when they stand elsewhere. */
    public int start() {
        return start;
    }

    /** Unit after the last of the deciding words. */
    public int end() {
        return end;
    }

    /** The words that decided. */
    public String words(FieldText field) {
        return words == null ? field.slice(start, end) : words;
    }

    /** The sentence for a person. */
    public Reason reason(FieldText field, String name) {
        String decided = words(field);
        return new Reason(ground.english(name, decided), ground.chinese(name, decided));
    }

    /** Says whether the name only says where; the text below may say another thing by it. */
    boolean isWhereabouts() {
        return ground == UseGround.WHEREABOUTS;
    }

    /** Says whether the name only repeats what the head of the title said. */
    boolean isRepetition() {
        return ground == UseGround.REPEATED;
    }

    /** Says whether only where the name stands, or what is sold, shows it as a mark. */
    boolean restsOnPlace() {
        return ground == UseGround.LEAD || ground == UseGround.GOODS_FIT || ground == UseGround.REPEATED;
    }

    /** Says whether words beside the name say that the goods fit it or are not from it. */
    boolean isToldReference() {
        return ground == UseGround.CUE || ground == UseGround.NEGATION;
    }

    /** Says whether the goods are sold under the likeness of the name ({@code 同款}, style). */
    public boolean isImitation() {
        return ground == UseGround.IMITATION;
    }

    /** Says whether the words beside the name put it on the goods, whatever the title says they fit. */
    boolean isPut() {
        return ground == UseGround.PUT;
    }

    /** Says whether only the dress of the name speaks for it. */
    public boolean isDisguise() {
        return ground == UseGround.DISGUISED;
    }

    @Override
    public String toString() {
        return ground + (words == null ? "[" + start + "," + end + ")" : "(" + words + ")");
    }
}
