package org.markwarden.crawler.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.warc.WarcFolder;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.listing.Listing;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;
import org.markwarden.testkit.Samples;
import org.markwarden.testkit.SettableClock;

/** An intake over stores in memory and a folder, with samples of what is handed in. */
abstract class IntakeDesk {
    static final String PAGE = """
            <html><head><title>晴屿朗耳机</title><script type="application/ld+json">
            {"@type":"Product","name":"晴屿朗耳机","offers":{"@type":"Offer","price":"19.90","priceCurrency":"CNY"}}
            </script></head><body><h1>晴屿朗耳机</h1></body></html>
            """;
    static final MarketplaceFile MARKET = MarketplaceFiles.parse(
            "market.yml",
            "{name: market, base: 'https://market.test/', pages: [{url: '/item/(?<id>[0-9]+)', kind: product}]}");
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    static final URI ITEM = URI.create("https://shop.test/item/7");

    @TempDir
    Path folder;

    final Storage storage = new MemoryStorage();
    final SettableClock clock = new SettableClock(Samples.NOW);
    BlobFolder blobs;
    WarcFolder warcs;

    @BeforeEach
    void open() {
        blobs = new BlobFolder(folder);
        warcs = WarcFolder.open(blobs.warc(), new WarcFolder.Node("mw", "test", ZoneOffset.UTC, 1 << 30), clock);
    }

    @AfterEach
    void close() {
        warcs.close();
    }

    IntakeReport take(String name, byte[] bytes, @Nullable URI url, IntakeLimits limits) {
        List<Site> watched = Site.ofSeeds(List.of(URI.create("https://shop.test/")), Budget.DEFAULT);
        var tools = new Intake.Tools(storage, blobs, warcs, new PageReader(List.of(MARKET)), clock, watched);
        try {
            return new Intake(tools, limits)
                    .take(new ByteArrayInputStream(bytes), new HandIn(name, "12315", "R-1", url, "li"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    IntakeReport take(String name, byte[] bytes, @Nullable URI url) {
        return take(name, bytes, url, IntakeLimits.DEFAULT);
    }

    List<ClueItem> items(IntakeReport report) {
        return storage.clues().items(report.clue().id(), 0, 100);
    }

    Listing listing(String url) {
        return storage.listings().findByUrl(URI.create(url)).orElseThrow();
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    static byte[] warc(String url) {
        byte[] body = PAGE.getBytes(UTF_8);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        String head =
                "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                        + "WARC-Date: 2026-01-02T03:04:05Z\r\nWARC-Target-URI: " + url
                        + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                        + (http.length() + body.length) + "\r\n\r\n";
        return gzip((head + http + PAGE + "\r\n\r\n").getBytes(UTF_8));
    }

    static byte[] workbook(String rows, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
                        .getBytes(UTF_8));
        parts.put(
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .getBytes(UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .getBytes(UTF_8));
        parts.put(
                "xl/worksheets/sheet1.xml",
                ("<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + rows + "</sheetData></worksheet>")
                        .getBytes(UTF_8));
        parts.putAll(more);
        return zip(parts);
    }

    static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[i])
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
