package org.markwarden.crawler.parse.layout;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Claim;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.words.PhraseTable;
import org.markwarden.domain.listing.Availability;

/** Whether the offer can be bought, from the words around it and the state of its button. */
final class VisibleAvailability {
    private static final int BEFORE = 200;
    private static final int BEHIND = 1_500;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_VARIANT = 24;
    private static final String VARIANT_ENDS = "-–—(/|";
    private static final Pattern QUESTION = Pattern.compile("[\\p{L}\\s]{1,40}[?？؟]");
    /** 已卖出 200 件 counts what was sold of many. */
    private static final Pattern COUNTED = Pattern.compile("\\p{IsHan}{2,6}[ :：]{0,2}\\d");

    /** Alone on a button; in a line it counts what was sold, or how it is. */
    private static final Pattern SOLD = Pattern.compile(
            "(?iu)(?:sold|verkauft|vendue?|vendid[oa]|venduto|verkocht|såld|solgt|myyty|sprzedane|prodáno|predané|eladva|vândut|продано|πωλήθηκε"
                    + "|satıldı|تم البيع|נמכר|terjual|đã bán|ขายแล้ว|已售出?|已賣出|已卖出|売却済み?|판매 ?완료|거래 ?완료)[.!！]?");

    private static final Pattern NOT_OF_THE_OFFER = Pattern.compile(
            "image|video|photo|preview|review|imagem|bild|immagine|colou?r|size|couleur|taille|farbe|größe|talla");

    private VisibleAvailability() {}

    /**
     * Notes what the page says.
     *
     * @param surroundings what stands around an element
     */
    static void claim(
            Sheet sheet, Outline outline, MainTitle title, @Nullable BuyButton button, Surroundings surroundings) {
        boolean isPriced = !sheet.prices().isEmpty();
        String block = outline.textBetween(
                title.at() - BEFORE, Math.max(title.at(), button == null ? 0 : button.at()) + BEHIND);
        String lower = block.toLowerCase(java.util.Locale.ROOT);
        PhraseTable<Role> phrases = Role.PHRASES;
        int out = first(lower, Role.OUT);
        int in = first(lower, Role.IN);
        boolean canBuy = button != null && !button.isOff();
        if (!canBuy && saysSold(outline, title, surroundings)) {
            note(sheet, Availability.OUT_OF_STOCK, Claim.OFF_BUTTON, 0.75);
        } else if (out >= 0 && !(canBuy && (in >= 0 || out > lower.length() / 2))) {
            boolean sure = !canBuy && in < 0;
            note(sheet, Availability.OUT_OF_STOCK, "text:" + piece(lower, out), sure ? 0.7 : 0.45);
        } else if (button != null && canBuy && button.isAdvance() && in < 0) {
            note(sheet, Availability.PRE_ORDER, "text:button that orders ahead", 0.75);
        } else if (phrases.first(lower, Role.PRE, 0) >= 0 && !canBuy) {
            note(sheet, Availability.PRE_ORDER, "text:" + piece(lower, phrases.first(lower, Role.PRE, 0)), 0.6);
        } else if (in >= 0) {
            note(sheet, Availability.IN_STOCK, "text:" + piece(lower, in), canBuy ? 0.75 : 0.6);
        } else if (canBuy) {
            note(sheet, Availability.IN_STOCK, "text:buy button", 0.65);
        } else if (isPriced) {
            note(sheet, Availability.IN_STOCK, "text:offered with a price", 0.4);
        }
    }

    /** A button behind the title that cannot be pressed and says that the offer is sold. */
    private static boolean saysSold(Outline outline, MainTitle title, Surroundings surroundings) {
        return outline.buttons().stream()
                .anyMatch(spot -> spot.at() >= title.at()
                        && BuyButton.isOff(spot.element())
                        && isSold(Tidy.text(spot.text()))
                        && isOwn(surroundings.of(spot.element())));
    }

    private static boolean isOwn(Surroundings.Place place) {
        long far = place.far();
        return !Role.RELATED.in(far) && !Role.CHROME.in(far) && !Role.TILE.in(far) && !place.isUnderRelatedHeading();
    }

    private static boolean isSold(String label) {
        return label.length() <= LONGEST_VARIANT
                && (Role.OUT.in(Role.PHRASES.roles(label))
                        || SOLD.matcher(label).matches());
    }

    /** Only a short line says it of the offer; "image not available" and return policies do not. */
    private static int first(String text, Role role) {
        int at = Role.PHRASES.first(text, role, 0);
        while (at >= 0) {
            int start = text.lastIndexOf('\n', at) + 1;
            int end = text.indexOf('\n', at);
            String line = text.substring(start, end < 0 ? text.length() : end);
            boolean denied = role == Role.IN && Role.OUT.in(Role.PHRASES.roles(line));
            boolean ofVariant = role == Role.OUT && isOfVariant(text.substring(start, at));
            if (!denied
                    && !ofVariant
                    && !isQuestion(line, at - start)
                    && !(role == Role.OUT && COUNTED.matcher(text.substring(at)).lookingAt())
                    && line.length() <= LONGEST_LINE
                    && !NOT_OF_THE_OFFER.matcher(line).find()) {
                return at;
            }
            at = end < 0 ? -1 : Role.PHRASES.first(text, role, end);
        }
        return -1;
    }

    /** "Sold out? Notify me" says nothing of the offer. */
    private static boolean isQuestion(String line, int at) {
        int from = Math.min(line.length(), at);
        return QUESTION.matcher(line.substring(from)).lookingAt();
    }

    /** {@code M - sold out} and {@code Blue (sold out)} say it of one size or colour. */
    private static boolean isOfVariant(String before) {
        String label = before.strip();
        return label.length() > 1
                && label.length() <= LONGEST_VARIANT
                && VARIANT_ENDS.indexOf(label.charAt(label.length() - 1)) >= 0;
    }

    private static void note(Sheet sheet, Availability availability, String path, double confidence) {
        sheet.claim(Field.AVAILABILITY, availability.label(), path, confidence);
    }

    private static String piece(String text, int at) {
        return Tidy.text(text.substring(at, Math.min(text.length(), at + 24)));
    }
}
