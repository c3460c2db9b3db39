package org.markwarden.crawler.parse.layout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.ImageSet;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Pictures;
import org.markwarden.crawler.parse.fact.Sheet;

/** The pictures shown around the title, each in the largest size the page names. */
final class VisibleImages {
    private static final int MOST = 20;
    private static final int LOOKED_AT = 60;
    private static final int SMALLEST = 100;
    private static final int HIGHEST = 4;
    private static final double SHOWN = 0.4;
    private static final Pattern NO_PICTURE = Pattern.compile(
            "(?i)\\.svg(?:$|\\?)|sprite|logo|icon|avatar|blank\\.|pixel|spacer|placeholder|loading|flag|badge|payment|banner");
    private static final Pattern PICTURE = Pattern.compile("(?i)\\.(?:jpe?g|png|webp|avif|gif)(?:$|[?_!@])");
    private static final Pattern AWAY = Pattern.compile("(?i)^(?!#|javascript:|data:)\\S");
    private static final List<String> LARGE = List.of(
            "data-zoom-image",
            "data-zoom",
            "data-large_image",
            "data-large",
            "data-full",
            "data-old-hires",
            "data-original",
            "data-src",
            "data-lazy-src",
            "data-lazy",
            "data-ks-lazyload",
            "src");

    private VisibleImages() {}

    /** Notes the pictures that belong to the offer. */
    static void claim(Sheet sheet, List<Element> images, Layout layout) {
        Set<String> urls = new LinkedHashSet<>();
        Set<String> linked = new LinkedHashSet<>();
        int looked = 0;
        for (Element image : images) {
            if (urls.size() >= MOST || looked++ >= LOOKED_AT) {
                break;
            }
            if (isLarge(image) && layout.isOwn(image)) {
                String url = largest(image);
                if (!url.isEmpty() && !NO_PICTURE.matcher(url).find()) {
                    (leadsAway(image) ? linked : urls).add(url);
                }
            }
        }
        List<String> shown = List.copyOf(urls.isEmpty() ? linked : urls);
        sheet.claim(Field.IMAGES, shown.subList(0, Math.min(shown.size(), MOST)), "text:img", SHOWN);
    }

    /** Notes the gallery of the page: the pictures in the smallest box around the known one that holds several. */
    static void claimGallery(Sheet sheet, String known, List<Element> images, Layout layout) {
        images.stream()
                .limit(LOOKED_AT)
                .filter(image -> Pictures.isSame(largest(image), known) && layout.isOwn(image))
                .findFirst()
                .map(image -> gallery(image, layout))
                .ifPresent(urls -> sheet.claim(Field.IMAGES, urls, "text:gallery", SHOWN));
    }

    private static List<String> gallery(Element image, Layout layout) {
        Element box = image.parent();
        for (int i = 0; i < HIGHEST && box != null && !layout.holdsTitle(box); i++, box = box.parent()) {
            List<String> urls = box.getElementsByTag("img").stream()
                    .limit(MOST)
                    .filter(each -> isLarge(each) && !leadsAway(each))
                    .map(VisibleImages::largest)
                    .filter(url -> !url.isEmpty() && !NO_PICTURE.matcher(url).find())
                    .distinct()
                    .toList();
            if (urls.stream().anyMatch(url -> !Pictures.isSame(url, urls.getFirst()))) {
                return urls;
            }
        }
        return List.of();
    }

    /** The pictures of other goods lead to their pages; those of a gallery to nothing, or to a larger one. */
    private static boolean leadsAway(Element image) {
        Element link = image.closest("a[href]");
        String target = link == null ? "" : link.attr("href").strip();
        return AWAY.matcher(target).find() && !PICTURE.matcher(target).find();
    }

    private static boolean isLarge(Element image) {
        return width(image.attr("width")) >= SMALLEST && width(image.attr("height")) >= SMALLEST;
    }

    /** What is not said may be large. */
    private static int width(String written) {
        String digits = written.replace("px", "").strip();
        return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : SMALLEST;
    }

    /** The picture a frame around it leads to, the widest of its set, or the largest its attributes name. */
    static String largest(Element image) {
        Element frame = image.parent();
        if (frame != null && !frame.hasAttr("href")) {
            frame = frame.parent();
        }
        if (frame != null && PICTURE.matcher(frame.attr("href")).find()) {
            return frame.absUrl("href");
        }
        String widest = ImageSet.widest(image);
        if (!widest.isEmpty()) {
            return StringUtil.resolve(image.baseUri(), widest);
        }
        for (String name : LARGE) {
            String url = image.hasAttr(name) ? image.absUrl(name) : "";
            if (url.startsWith("http")) {
                return url;
            }
        }
        return "";
    }
}
