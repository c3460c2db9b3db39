package org.markwarden.crawler.parse.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.price.PriceText;

/** The amounts of money that a page shows, gathered run of text by run of text. */
final class ShownAmounts {
    private static final int MOST = 1_500;
    private static final int LONGEST_AMOUNT = 400;
    private static final int LONGEST_WITH_NAMED_CURRENCY = 40;
    private static final int LONGEST_BARE = 15;
    private static final int ELEMENTS_THAT_NAME_A_PRICE = 3;

    /** {@code 1.299,-} has no cents; nothing but money is written so. */
    static final Pattern WHOLE_AMOUNT = Pattern.compile("\\d[,.:][-–—](?!\\d)");

    private final ClassWords words;
    private final List<Spot> spots = new ArrayList<>();
    private final Set<Element> measured = new HashSet<>();
    /** Digits without a sign, the last run that was read; the next may be their sign. */
    private @Nullable Spot bareDigits;

    ShownAmounts(ClassWords words) {
        this.words = words;
    }

    List<Spot> spots() {
        return spots;
    }

    /**
     * Reads one run. An amount may have its sign in the element before or behind it: {@code $<b>99</b>}, {@code <b>99</b><i>元</i>}.
     *
     * @param whole the text of the page, which ends with this run
     * @param signBefore whether a sign of money stands before the run
     */
    void note(Spot run, ShownText whole, boolean signBefore) {
        String piece = run.text();
        if (piece.length() == 1 && Character.isSpaceChar(piece.charAt(0))) {
            return;
        }
        Spot digits = bareDigits;
        bareDigits = null;
        if (digits != null && startsWithSign(piece)) {
            add(digits);
        }
        if (piece.length() > LONGEST_AMOUNT || !(hasDigit(piece) || PriceText.isInWords(piece))) {
            return;
        }
        List<AmountRun.Part> parts = AmountRun.maybe(piece) ? AmountRun.of(whole.from(run.at())) : List.of();
        if (!parts.isEmpty()) {
            parts.forEach(part -> addPart(run, part));
        } else if (signBefore || isMoney(run)) {
            add(run);
        } else if (piece.length() <= LONGEST_BARE || piece.strip().length() <= LONGEST_BARE) {
            bareDigits = run;
        }
    }

    private void addPart(Spot run, AmountRun.Part part) {
        if (spots.size() < MOST) {
            spots.add(new Spot(run.element(), part.text(), run.at() + part.from()));
        }
    }

    private void add(Spot spot) {
        boolean first = measured.add(spot.element());
        if (spots.size() < MOST && (first || PriceText.hasMoneySign(spot.text()))) {
            spots.add(spot);
        }
    }

    private static boolean startsWithSign(String piece) {
        String plain = piece.strip();
        return !plain.isEmpty()
                && PriceText.hasMoneySign(plain.substring(0, 1))
                && !(plain.length() > 1 && Character.isDigit(plain.charAt(1)));
    }

    private boolean isMoney(Spot run) {
        String piece = run.text();
        if (PriceText.hasMoneySign(piece) || WHOLE_AMOUNT.matcher(piece).find()) {
            return true;
        }
        Element element = run.element();
        for (int i = 0; i < ELEMENTS_THAT_NAME_A_PRICE && element != null; i++, element = element.parent()) {
            if (Role.PRICE.in(words.roles(element))) {
                return true;
            }
        }
        String plain = piece.length() <= LONGEST_WITH_NAMED_CURRENCY ? piece : piece.strip();
        return plain.length() <= LONGEST_WITH_NAMED_CURRENCY && PriceText.namesCurrency(plain);
    }

    private static boolean hasDigit(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if ((c >= '0' && c <= '9') || (c > 127 && Character.isDigit(c))) {
                return true;
            }
        }
        return false;
    }
}
