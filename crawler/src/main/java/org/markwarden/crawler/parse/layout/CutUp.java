package org.markwarden.crawler.parse.layout;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;

/** Amounts without a sign whose cents stand in the next element: {@code <b>49</b><i>.90</i>}. */
final class CutUp {
    private static final int LONGEST = 8;
    private static final Pattern CENTS = Pattern.compile("[.,]\\d{1,2}");
    private static final Pattern WHOLE = Pattern.compile("\\d[\\d,.' ]{0,14}");

    private CutUp() {}

    /** The digits with the cents beside them. */
    static String whole(String text, Element element) {
        Element next = element.nextElementSibling();
        String cents = next != null && WHOLE.matcher(text).matches() ? Brief.of(next, LONGEST) : "";
        return CENTS.matcher(cents).matches() ? text + cents : text;
    }

    /** Whether a run is nothing but the cents of the digits before it. */
    static boolean isCents(Spot run) {
        return CENTS.matcher(run.text().strip()).matches()
                && endsWithDigit(run.element().previousElementSibling());
    }

    private static boolean endsWithDigit(@Nullable Element element) {
        String text = element == null ? "" : Brief.of(element, 2 * LONGEST);
        return WHOLE.matcher(text).matches();
    }
}
