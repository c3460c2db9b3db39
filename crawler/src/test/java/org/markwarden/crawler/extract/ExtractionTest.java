package org.markwarden.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.parse.PageReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractionTest {
    private static final String PAGE =
            "<title>Blue kettle</title><h1>Blue kettle</h1><span class=price>€5.00</span><button>Add to cart</button>";

    @TempDir
    private Path folder;

    @Test
    void writesOneLineForEachPageOfAManifest() throws IOException {
        Files.writeString(folder.resolve("a.html"), PAGE);
        Files.write(folder.resolve("b.html.gz"), packed(PAGE));
        Files.write(folder.resolve("c.html.gz"), java.util.Arrays.copyOf(packed("x"), 5));
        Path manifest = folder.resolve("pages.jsonl");
        Files.writeString(manifest, """
                {"file":"a.html","url":"https://shop.test/p/1","note":"ignored"}
                {"file":"b.html.gz","url":"https://shop.test/p/2?x={y}"}
                not json
                {"file":"c.html.gz","url":"https://shop.test/p/3"}
                {"file":"missing.html","url":"https://shop.test/p/4"}
                """);
        List<JsonNode> lines = new ArrayList<>();
        extraction()
                .manifest(
                        Files.newBufferedReader(manifest),
                        folder,
                        line -> lines.add(JsonMapper.shared().readTree(line)));

        assertThat(lines)
                .extracting(line -> line.get("page").stringValue())
                .containsExactly("product", "product", "error", "error", "error");
        assertThat(lines.getFirst().at("/listings/0/price/amount").asString()).isEqualTo("5.00");
        assertThat(lines.get(1).get("file").stringValue()).isEqualTo("b.html.gz");
        assertThat(lines.get(4).get("reason").stringValue()).isEqualTo("no such file");
    }

    @Test
    void readsAFileThatIsAllHeaders() throws IOException {
        Path file = Files.writeString(folder.resolve("hostile.mhtml"), "a:\n".repeat(60_000));
        List<String> lines = new ArrayList<>();
        extraction().file("hostile.mhtml", file, URI.create("https://shop.test/p/1"), lines::add);
        assertThat(lines).singleElement().asString().contains("\"listings\":[]");
    }

    @Test
    void readsThePageOfASavedPageWithItsParts() throws IOException {
        Path file = folder.resolve("kettle.mhtml");
        Files.writeString(file, """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://shop.test/p/1
                Subject: Blue kettle
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="--b"

                ----b
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://shop.test/p/1

                %s
                ----b
                Content-Type: text/html
                Content-Location: https://ads.test/frame

                <title>an advertisement</title>
                ----b--
                """.formatted(PAGE.replace("=", "=3D").replace("€", "=E2=82=AC"))
                .replace("\n", "\r\n"));
        List<JsonNode> lines = new ArrayList<>();
        extraction()
                .file(
                        "kettle.mhtml",
                        file,
                        null,
                        line -> lines.add(JsonMapper.shared().readTree(line)));

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().get("url").stringValue()).isEqualTo("https://shop.test/p/1");
        assertThat(lines.getFirst().at("/listings/0/title").stringValue()).isEqualTo("Blue kettle");
        assertThat(lines.getFirst().at("/listings/0/price/amount").asString()).isEqualTo("5.00");
    }

    @Test
    void saysOfASavedPageWithoutAPageThatNoneIsThere() throws IOException {
        Path file = folder.resolve("empty.mht");
        Files.writeString(file, """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://shop.test/p/1
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="b"

                --b
                Content-Type: image/png
                Content-Location: https://shop.test/p.png

                x
                --b--
                """.replace("\n", "\r\n"));
        List<JsonNode> lines = new ArrayList<>();
        extraction()
                .file(
                        "empty.mht",
                        file,
                        null,
                        line -> lines.add(JsonMapper.shared().readTree(line)));

        assertThat(lines.getFirst().get("page").stringValue()).isEqualTo("error");
        assertThat(lines.getFirst().get("reason").stringValue()).contains("without a page in it");
    }

    @Test
    void writesWhatALicencePageSaysOfTheSeller() throws IOException {
        Path file = folder.resolve("licence.html");
        Files.writeString(file, """
                <meta charset=utf-8><title>营业执照</title><p>企业名称：杭州松果电子商务有限公司</p>
                <p>统一社会信用代码：91330106MA2XT7Q4K1</p><p>联系电话：0571-85550100</p><p>成立日期：2019年3月12日</p>
                """);
        List<String> lines = new ArrayList<>();
        extraction().file("licence.html", file, URI.create("https://shop.test/licence?shopId=7"), lines::add);

        assertThat(JsonMapper.shared().readTree(lines.getFirst()))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"file":"licence.html","record":null,"url":"https://shop.test/licence?shopId=7","page":"other",
                "reason":"says who runs the shop and offers nothing","language":"zh",
                "seller":{"id":"7","licence_name":"杭州松果电子商务有限公司","licence_url":"https://shop.test/licence?shopId=7",
                "phone":"0571-85550100","since":"2019-03-12",
                "sources":{"id":{"path":"address","confidence":0.7},"licence_name":{"path":"text:企业名称","confidence":0.8},
                "phone":{"path":"text:联系电话","confidence":0.8},"since":{"path":"text:成立日期","confidence":0.8}},
                "unknown":{"uscc":"check character is wrong: 91330106MA2XT7Q4K1"}},
                "listings":[]}
                """));
    }

    @Test
    void writesOneLineForEachAnswerOfAWarcFile() throws IOException {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                + PAGE.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + PAGE;
        String warc =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "WARC-Date: 2026-11-20T00:00:00Z\r\nWARC-Target-URI: https://shop.test/p/1\r\nContent-Type: application/http;msgtype=response\r\n"
                        + "Content-Length: " + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http
                        + "\r\n\r\n";
        Path file = folder.resolve("one.warc");
        Files.writeString(file, warc + "WARC/1.0\r\nbroken");
        List<JsonNode> lines = new ArrayList<>();
        extraction()
                .file(
                        "one.warc",
                        file,
                        null,
                        line -> lines.add(JsonMapper.shared().readTree(line)));

        assertThat(lines.getFirst().get("record").stringValue()).endsWith("000000000001");
        assertThat(lines.getFirst().get("url").stringValue()).isEqualTo("https://shop.test/p/1");
        assertThat(lines.getFirst().get("page").stringValue()).isEqualTo("product");
        assertThat(lines.getLast().get("page").stringValue()).isEqualTo("error");
    }

    @Test
    void doesNotReadAPageCutOffInTheMiddleOfItsGzip() throws IOException {
        byte[] whole = packed(PAGE + " ".repeat(50_000) + "<p>" + "x ".repeat(50_000));
        Path file = folder.resolve("cut.html.gz");
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 20));
        List<String> lines = new ArrayList<>();
        extraction().file("cut.html.gz", file, URI.create("https://shop.test/p/1"), lines::add);

        assertThat(lines)
                .hasSize(1)
                .first()
                .asString()
                .contains("\"page\":\"error\"", "the packed file is cut short", "\"listings\":[]");
    }

    @Test
    void writesNothingUnderAnAddressThatNobodyKnows() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), PAGE);
        List<String> lines = new ArrayList<>();
        extraction().file("a.html", file, null, lines::add);

        assertThat(lines)
                .first()
                .asString()
                .startsWith("{\"file\":\"a.html\",\"record\":null,\"url\":null,\"page\":\"product\"");
    }

    private static Extraction extraction() {
        return new Extraction(new PageReader(List.of()));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
