package org.markwarden.crawler.parse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads floods of everything a page may be made of; run in a process of its own with little memory. */
public final class HostileFloods {
    static final List<String> PIECES = List.of(
            "<div>",
            "<b>",
            "<table><tr><td>",
            "<a href=/x>",
            "<p>$5.00 ",
            "<h1>Blue kettle ",
            "<span class=price>$5</span>",
            "<script>var x={\"price\":1,\"name\":\"a\",\"id\":3}</script>",
            "<div itemscope itemtype=https://schema.org/Product itemprop=offers>",
            "<b vocab=http://schema.org/ typeof=Product property=offers>",
            "<p typeof=Product rel=offers><i property=name datatype=rdf:HTML>a",
            "<i a=1 b=2 c=3 d=4 e=5 f=6>",
            "<i a b c d e f ",
            "<svg><title>",
            "&amp;&lt;",
            "<div hidden>");
    static final List<String> JSON_PIECES =
            List.of("[", "{\"price\":", "{\"a\":[", "\"\\\\", "{\"name\":\"x\",\"price\":1,\"id\":2},", "1,");
    /** Two patterns that copy each other and themselves. */
    static final String PATTERNS_IN_A_CIRCLE =
            "<div about=#k typeof=schema:Product><link property=rdfa:copy href=#p></div>"
                    + "<div resource=#p typeof=rdfa:Pattern><p property=schema:name>Blue kettle</p>"
                    + "<link property=rdfa:copy href=#p><link property=rdfa:copy href=#q></div>"
                    + "<div resource=#q typeof=rdfa:Pattern><p property=schema:sku>K1</p>"
                    + "<link property=rdfa:copy href=#p><link property=rdfa:copy href=#q></div>";

    private static final int BYTES = 20 << 20;

    private HostileFloods() {}

    /** Prints a line for each flood that was read to its end. */
    public static void main(String[] args) {
        read(PATTERNS_IN_A_CIRCLE);
        PIECES.forEach(piece -> read("<title>Blue kettle</title><h1>Blue kettle</h1>" + filled(piece)));
        for (String piece : JSON_PIECES) {
            read("{\"price\":[" + filled(piece));
            read("<script>window.__STATE__ = {\"price\":[" + filled(piece) + "</script>");
            read("<script type=application/ld+json>{\"@type\":\"Product\",\"price\":[" + filled(piece) + "</script>");
        }
    }

    private static String filled(String piece) {
        return piece.repeat(BYTES / piece.length());
    }

    private static void read(String page) {
        byte[] body = page.getBytes(StandardCharsets.ISO_8859_1);
        Reading reading = new PageReader(List.of()).read(RawPage.saved(URI.create("https://shop.test/p/1"), body));
        System.out.println(reading.page().label());
    }
}
