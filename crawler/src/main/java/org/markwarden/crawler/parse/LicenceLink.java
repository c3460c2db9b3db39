package org.markwarden.crawler.parse;

import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.layout.Anchor;
import org.markwarden.crawler.parse.words.PhraseTable;

/** Finds the page where a shop shows its business licence (E-Commerce Law, article 15), by its label or its sign. */
final class LicenceLink {
    private static final PhraseTable<Label> LABELS = new PhraseTable<>(Label.class, "licence-words.csv");
    private static final int LONGEST = 40;
    private static final double TRUST = 0.6;

    /** There it may also be the marketplace's own licence. */
    private static final double AT_THE_FOOT = 0.4;

    private LicenceLink() {}

    /** Claims the first such link of the page, wherever it stands: it is mostly a small sign at its foot. */
    static void claim(HtmlPage page, Sheet sheet) {
        boolean written = isLabel(page.outline().text());
        for (Anchor anchor : page.anchors()) {
            if (isSigned(anchor.element()) || (written && isLabelled(anchor))) {
                double trust = page.layout().isOwn(anchor.element()) ? TRUST : AT_THE_FOOT;
                sheet.claim(Field.SELLER_LICENCE_URL, anchor.target().toString(), "text:licence link", trust);
                return;
            }
        }
    }

    private static boolean isLabelled(Anchor anchor) {
        return anchor.text().length() <= LONGEST && isLabel(anchor.text());
    }

    /** A picture without text: the sign of a licence has a title or a description. */
    private static boolean isSigned(Element link) {
        if (link.childNodeSize() > 3) {
            return false;
        }
        Element image = link.firstElementChild();
        return image != null
                && image.normalName().equals("img")
                && (isLabel(image.attr("alt")) || isLabel(image.attr("title")) || isLabel(link.attr("title")));
    }

    static boolean isLabel(String text) {
        return LABELS.first(text, Label.LICENCE, 0) >= 0;
    }

    private enum Label {
        LICENCE
    }
}
