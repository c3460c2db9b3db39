package org.markwarden.crawler.parse.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.dom.Inventory;
import org.markwarden.crawler.price.PriceText;

/** One walk over a document: its visible text, and where in it stand headings, buttons, amounts. */
public final class Outline {
    /** Boxes of phone shops: also those of frameworks, {@code uni-view}. */
    private static final Pattern BOXES = Pattern.compile("div|span|section|view|text|label|button|a|[a-z]+-[a-z-]+");

    private static final int MOST_SPOTS = 1_500;
    private static final int LONGEST_AMOUNT = 400;
    private static final int MOST_TEXT = 2_000_000;
    private static final int LONGEST_HEADING = 500;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_CJK_LABEL = 8;
    private static final char FIRST_CJK = '\u2E80';
    private static final int SHORTEST_CUSTOM = 4;
    private static final int LONGEST_HIDDEN = 1_000;
    private static final int MOST_HIDDEN = 20_000;
    private static final Pattern TO =
            Pattern.compile("\\s?[^\\d\\s,.:]{0,4}\\s*(?:[-–—~～]|to|bis)\\s*[^\\d\\s]{0,4}\\s*");
    private static final int LONGEST_RANGE = 40;

    /** {@code 1.299,-} has no cents; nothing but money is written so. */
    private static final Pattern WHOLE_AMOUNT = Pattern.compile("\\d[,.:][-–—](?!\\d)");

    private static final Set<String> SKIPPED =
            Set.of("script", "style", "noscript", "template", "svg", "head", "iframe", "option", "textarea");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /**
     * Something at a place.
     *
     * @param at how many characters of visible text stand before it
     */
    record Spot(Element element, String text, int at) {}

    private final Inventory inventory;
    private final String title;
    private final ClassWords words = new ClassWords();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final List<Spot> amounts = new ArrayList<>();
    private final List<PriceSpot> prices = new ArrayList<>();
    private int priced;
    private @Nullable String shown;
    private final List<Spot> headings = new ArrayList<>();
    private final List<Spot> buttons = new ArrayList<>();
    private final List<Element> passwords = new ArrayList<>();

    private Outline(Inventory inventory, String title) {
        this.inventory = inventory;
        this.title = title;
    }

    /**
     * Walks the document.
     *
     * @param title of the document
     */
    public static Outline of(Inventory inventory, String title) {
        Outline outline = new Outline(inventory, title);
        Walk walk = outline.new Walk();
        inventory.document().body().traverse(walk);
        return outline;
    }

    /** The text a visitor can read, blocks parted by line breaks. */
    public String text() {
        String whole = shown == null ? text.toString() : shown;
        shown = whole;
        return whole;
    }

    /** The text that the page holds and does not show, a line for each hidden part; cut where it is long. */
    public String hiddenText() {
        return hidden.toString();
    }

    /** Whether the page asks for a password. */
    public boolean asksForPassword() {
        return !passwords.isEmpty();
    }

    Inventory inventory() {
        return inventory;
    }

    ClassWords words() {
        return words;
    }

    List<Spot> amounts() {
        return amounts;
    }

    /** The prices among the amounts. */
    List<PriceSpot> prices() {
        return prices(MOST_SPOTS);
    }

    /** The first so many prices; what was looked at once is not looked at again. */
    List<PriceSpot> prices(int most) {
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
        return headings;
    }

    List<Spot> buttons() {
        return buttons;
    }

    /** The visible text around a place. */
    String textBetween(int from, int to) {
        int start = Math.clamp(from, 0, text.length());
        return text.substring(start, Math.clamp(to, start, text.length()));
    }

    private final class Walk implements NodeVisitor {
        private @Nullable Node skipped;
        private @Nullable Spot bareDigits;
        private final Set<Element> measured = new HashSet<>();

        @Override
        public void head(Node node, int depth) {
            if (skipped != null) {
                return;
            }
            if (node instanceof TextNode run) {
                read(run);
            } else if (node instanceof Element element) {
                enter(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (skipped != null && skipped.equals(node)) {
                skipped = null;
            } else if (skipped == null && node instanceof Element element && isLine(element)) {
                breakLine();
            }
        }

        private void enter(Element element) {
            String name = element.normalName();
            if (SKIPPED.contains(name)) {
                skipped = element;
                return;
            }
            if (Hidden.is(element)) {
                skipped = element;
                hide(element);
                return;
            }
            if (name.equals("br") || isLine(element)) {
                breakLine();
            }
            if (HEADINGS.contains(name)) {
                headings.add(new Spot(element, Brief.of(element, LONGEST_HEADING), text.length()));
            } else if (name.equals("button") || name.equals("input") || (isCustom(name) && name.endsWith("button"))) {
                control(element);
            } else if (name.equals("a") || element.attr("role").equals("button")) {
                link(element);
            }
        }

        /** Elements that a framework of apps names itself are drawn as blocks: {@code uni-view}, {@code cx-summary}; a {@code uni-text} is not. */
        private static boolean isLine(Element element) {
            String name = element.normalName();
            return element.isBlock()
                    || (isCustom(name)
                            && !name.endsWith("-text")
                            && (name.endsWith("view") || element.firstElementChild() != null));
        }

        private static boolean isCustom(String name) {
            return name.length() > SHORTEST_CUSTOM && name.indexOf('-') > 0;
        }

        private void hide(Element element) {
            String unseen = hidden.length() > MOST_HIDDEN ? "" : Brief.of(element, LONGEST_HIDDEN);
            hidden.append(unseen).append(unseen.isEmpty() ? "" : "\n");
        }

        private void control(Element element) {
            String type = element.attr("type");
            if (type.equalsIgnoreCase("password")) {
                passwords.add(element);
            }
            if (element.normalName().endsWith("button") || type.equals("submit") || type.equals("button")) {
                String label = element.hasAttr("value") && element.normalName().equals("input")
                        ? element.attr("value")
                        : Brief.of(element, LONGEST_LABEL);
                buttons.add(new Spot(element, label + " " + element.attr("aria-label"), text.length()));
            }
        }

        private void link(Element element) {
            boolean small = element.childNodeSize() <= 6;
            if (small && buttons.size() < MOST_SPOTS) {
                String label = Brief.of(element, LONGEST_LABEL);
                if (!label.isEmpty() && label.length() <= LONGEST_LABEL) {
                    buttons.add(new Spot(element, label, text.length()));
                }
            }
        }

        private void read(TextNode run) {
            String piece = run.getWholeText();
            if (piece.isBlank() || text.length() > MOST_TEXT) {
                space(!piece.isEmpty());
                return;
            }
            boolean signBefore = endsWithSign();
            int at = text.length();
            append(piece);
            Element parent = run.parent();
            if (parent != null) {
                nameOfTitle(parent, piece.strip(), at);
                button(parent, piece, at);
                note(parent, piece, at, signBefore);
            }
        }

        /** Text that the document's title repeats may be the offer's name, in whatever element. */
        private void nameOfTitle(Element parent, String piece, int at) {
            boolean named = piece.length() >= 5 && piece.length() <= 300 && title.contains(piece);
            if (named && headings.size() < MOST_SPOTS && !HEADINGS.contains(parent.normalName())) {
                headings.add(new Spot(parent, piece, at));
            }
        }

        /** Shops made for phones write 立即购买 into any box; lists of steps and emphasised words say it too and are none. */
        private void button(Element parent, String piece, int at) {
            boolean label = piece.length() <= LONGEST_CJK_LABEL
                    && piece.charAt(0) > FIRST_CJK
                    && buttons.size() < MOST_SPOTS
                    && Role.BUY.in(Role.PHRASES.roles(piece));
            if (label && BOXES.matcher(parent.normalName()).matches() && !isButton(parent)) {
                buttons.add(new Spot(parent, piece, at));
            }
        }

        private boolean isButton(Element element) {
            return !buttons.isEmpty() && buttons.getLast().element().equals(element);
        }

        /** An amount may have its sign in the element before or behind it: {@code $<b>99</b>}, {@code <b>99</b><i>元</i>}. */
        private void note(Element parent, String piece, int at, boolean signBefore) {
            Spot digits = bareDigits;
            bareDigits = null;
            if (digits != null && startsWithSign(piece)) {
                add(digits);
            }
            if (piece.length() > LONGEST_AMOUNT || !hasDigit(piece)) {
                return;
            }
            Spot spot = new Spot(parent, piece, at);
            List<AmountRun.Part> parts = AmountRun.maybe(piece) ? AmountRun.of(text.substring(at)) : List.of();
            if (!parts.isEmpty()) {
                parts.forEach(part -> addPart(spot, part));
            } else if (signBefore || isMoney(piece, parent)) {
                add(spot);
            } else if (piece.length() <= 15) {
                bareDigits = spot;
            }
        }

        private void addPart(Spot run, AmountRun.Part part) {
            if (amounts.size() < MOST_SPOTS) {
                amounts.add(new Spot(run.element(), part.text(), run.at() + part.from()));
            }
        }

        private void add(Spot spot) {
            boolean first = measured.add(spot.element());
            if (amounts.size() < MOST_SPOTS && (first || PriceText.hasMoneySign(spot.text()))) {
                amounts.add(spot);
            }
        }

        private boolean endsWithSign() {
            int last = text.length() - 1;
            while (last >= 0 && text.charAt(last) == ' ') {
                last--;
            }
            return last >= 0 && PriceText.hasMoneySign(text.substring(last, last + 1));
        }

        private boolean startsWithSign(String piece) {
            String plain = piece.strip();
            return !plain.isEmpty()
                    && PriceText.hasMoneySign(plain.substring(0, 1))
                    && !(plain.length() > 1 && Character.isDigit(plain.charAt(1)));
        }

        private boolean isMoney(String piece, Element parent) {
            if (PriceText.hasMoneySign(piece) || WHOLE_AMOUNT.matcher(piece).find()) {
                return true;
            }
            Element element = parent;
            for (int i = 0; i < 3 && element != null; i++, element = element.parent()) {
                if (Role.PRICE.in(words.roles(element))) {
                    return true;
                }
            }
            return piece.length() <= 40 && PriceText.namesCurrency(piece);
        }

        private void append(String piece) {
            int at = 0;
            while (at < piece.length()) {
                int end = endOfWord(piece, at);
                text.append(piece, at, end);
                space(end < piece.length());
                at = end + 1;
            }
        }

        private static int endOfWord(String piece, int from) {
            int end = from;
            while (end < piece.length() && piece.charAt(end) > ' ' && piece.charAt(end) != '\u00A0') {
                end++;
            }
            return end;
        }

        private void space(boolean wanted) {
            if (wanted && !text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                text.append(' ');
            }
        }

        private void breakLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
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
}
