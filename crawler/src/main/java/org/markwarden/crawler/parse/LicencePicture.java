package org.markwarden.crawler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.ImageSet;

/** Finds the scans of a licence that a page shows instead of its text. */
final class LicencePicture {
    private static final int MOST = 5;
    private static final int HIGHEST = 3;
    private static final Pattern NAMED =
            Pattern.compile("(?i)licen[cs]e(?!d)|yingyezhizhao|yyzz|zhizhao|zizhi|certificate");
    private static final Pattern SMALL = Pattern.compile("(?i)icon|logo|badge|sign|small|sprite|police|beian|\\.svg");

    private LicencePicture() {}

    /** Their addresses: named for a licence by their own attributes or those of what is around them. */
    static List<String> of(HtmlPage page) {
        List<String> pictures = new ArrayList<>();
        for (Element image : page.images()) {
            String source = source(image);
            if (pictures.size() < MOST
                    && !source.isEmpty()
                    && !SMALL.matcher(source).find()
                    && isLicence(image)) {
                pictures.add(page.address().resolved(source));
            }
        }
        return pictures;
    }

    private static String source(Element image) {
        String widest = ImageSet.widest(image);
        if (!widest.isEmpty()) {
            return widest;
        }
        for (String name : List.of("data-src", "data-original", "src")) {
            if (!image.attr(name).isEmpty() && !image.attr(name).startsWith("data:")) {
                return image.attr(name);
            }
        }
        return "";
    }

    private static boolean isLicence(Element image) {
        if (LicenceLink.isLabel(image.attr("alt")) || LicenceLink.isLabel(image.attr("title"))) {
            return true;
        }
        Element around = image;
        for (int i = 0; i < HIGHEST && around != null && !around.normalName().equals("body"); i++) {
            if (NAMED.matcher(around.className() + " " + around.id()).find()) {
                return true;
            }
            around = around.parent();
        }
        return NAMED.matcher(image.attr("src")).find();
    }
}
