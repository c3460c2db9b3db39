package org.markwarden.crawler.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.crawler.parse.RawPage;

class SitemapsTest {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.test/item/1?a=1&amp;b=2",
                "/item/1?a=1&amp;b=2",
                " \n /item/1?a=1&amp;b=2 \n",
                "//shop.test/item/1?a=1&amp;b=2",
                "../item/1?a=1&amp;b=2",
                "<![CDATA[https://shop.test/item/1?a=1&b=2]]>"
            })
    void readsAddressesHoweverShopsWriteThem(String location) throws IOException {
        URI item = URI.create("https://shop.test/item/1?a=1&b=2");
        for (String start : new String[] {XML, "\uFEFF" + XML, "\r\n" + XML}) {
            String set = start + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + location
                    + "</loc></url></urlset>";
            assertThat(Sitemaps.read(page("https://shop.test/maps/a.xml", "text/html", set.getBytes(UTF_8))))
                    .hasValueSatisfying(found -> assertThat(found).containsExactly(item));
            assertThat(Sitemaps.read(page("https://shop.test/maps/a.gz", "application/gzip", gzip(set))))
                    .hasValueSatisfying(found -> assertThat(found).containsExactly(item));
        }
    }

    @Test
    void readsAnIndexOfPaths() {
        String index = "<sitemapindex><sitemap><loc>/maps/b.xml.gz</loc></sitemap></sitemapindex>";
        assertThat(Sitemaps.read(page("https://shop.test/sitemap.xml", "text/xml", index.getBytes(UTF_8))))
                .hasValueSatisfying(
                        found -> assertThat(found).containsExactly(URI.create("https://shop.test/maps/b.xml.gz")));
    }

    @Test
    void readsAPlainListOfAddressesAndTakesNoOtherTextForOne() {
        byte[] list = "\uFEFFhttps://shop.test/item/1\r\n\r\nhttps://shop.test/item/2".getBytes(UTF_8);
        assertThat(Sitemaps.read(page("https://shop.test/list", "text/plain; charset=utf-8", list)))
                .hasValueSatisfying(found -> assertThat(found)
                        .containsExactly(
                                URI.create("https://shop.test/item/1"), URI.create("https://shop.test/item/2")));
        byte[] words = "https://shop.test/item/1\nis sold out".getBytes(UTF_8);
        assertThat(Sitemaps.read(page("https://shop.test/list", "text/plain", words)))
                .isEmpty();
    }

    private static RawPage page(String url, String type, byte[] body) {
        return new RawPage(URI.create(url), type, 200, body);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
