package org.markwarden.crawler.parse.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Inventory;

/** One walk over a document: its visible text, and where in it stand headings, buttons, amounts. */
public final class Outline {
    private static final Pattern TO =
            Pattern.compile("\\s?[^\\d\\s,.:]{0,4}\\s*(?:[-–—~～]|to|bis)\\s*[^\\d\\s]{0,4}\\s*");
    private static final int LONGEST_RANGE = 40;

    private final Inventory inventory;
    private final OutlineWalk walk;
    private final List<PriceSpot> prices = new ArrayList<>();
    private int priced;
    private @Nullable String shown;

    private Outline(Inventory inventory, OutlineWalk walk) {
        this.inventory = inventory;
        this.walk = walk;
    }

    /**
     * Walks the document.
     *
     * @param title of the document
     */
    public static Outline of(Inventory inventory, String title) {
        OutlineWalk walk = new OutlineWalk(title);
        inventory.document().body().traverse(walk);
        return new Outline(inventory, walk);
    }

    /** The text a visitor can read, blocks parted by line breaks. */
    public String text() {
        String whole = shown == null ? walk.text.toString() : shown;
        shown = whole;
        return whole;
    }

    /** The text that the page holds and does not show, a line for each hidden part; cut where it is long. */
    public String hiddenText() {
        return walk.hidden.toString();
    }

    /** Whether the page asks for a password. */
    public boolean asksForPassword() {
        return walk.asksForPassword();
    }

    Inventory inventory() {
        return inventory;
    }

    ClassWords words() {
        return walk.words;
    }

    List<Spot> amounts() {
        return walk.amounts.spots();
    }

    /** The prices among the amounts. */
    List<PriceSpot> prices() {
        return prices(Integer.MAX_VALUE);
    }

    /** The first so many prices; what was looked at once is not looked at again. */
    List<PriceSpot> prices(int most) {
        List<Spot> amounts = amounts();
        while (prices.size() < most && priced < amounts.size()) {
            PriceSpot price = PriceSpot.of(this, amounts.get(priced++));
            if (price != null) {
                addPrice(price);
            }
        }
        return prices.size() <= most ? prices : prices.subList(0, most);
    }

    /** Two prices with nothing but a dash between them are the ends of a range. */
    private void addPrice(PriceSpot price) {
        PriceSpot last = prices.isEmpty() ? null : prices.getLast();
        if (last != null && isRange(last, price) && isDash(textBetween(last.at(), price.at()))) {
            prices.set(prices.size() - 1, last.upTo(price.amount()));
        } else {
            prices.add(price);
        }
    }

    private static boolean isRange(PriceSpot low, PriceSpot high) {
        return low.price().max() == null
                && high.amount().compareTo(low.amount()) > 0
                && high.at() - low.at() < LONGEST_RANGE
                && low.isBare()
                && high.isBare()
                && Role.PHRASES.roles(high.text()) == 0;
    }

    /** Whether nothing but a sign and a dash stands behind the digits. */
    private static boolean isDash(String text) {
        int start = text.length();
        while (start > 0 && !Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return TO.matcher(text.substring(start)).matches();
    }

    List<Spot> headings() {
        return walk.headings;
    }

    List<Spot> buttons() {
        return walk.buttons;
    }

    /** The visible text around a place. */
    String textBetween(int from, int to) {
        return walk.text.between(from, to);
    }
}
