package org.markwarden.crawler.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcPagesTest {
    @TempDir
    Path folder;

    private static String http(int number) {
        String body = "<html><body>"
                + new Random(number)
                        .ints(400, 'a', 'z')
                        .mapToObj(c -> "" + (char) c)
                        .reduce("", String::concat) + "</body></html>";
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static byte[] warc(int number) {
        String block = http(number);
        String record = """
                WARC/1.1\r
                WARC-Type: response\r
                WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000%d>\r
                WARC-Date: 2026-01-02T03:04:05Z\r
                WARC-Target-URI: http://shop.test/%d\r
                Content-Type: application/http;msgtype=response\r
                Content-Length: %d\r
                \r
                %s\r
                \r
                """.formatted(number, number, block.length(), block);
        return record.getBytes(ISO_8859_1);
    }

    private static byte[] arc(int number) {
        String block = http(number);
        return "http://shop.test/%d 192.0.2.1 20140216050221 text/html %d\n%s\n"
                .formatted(number, block.length(), block)
                .getBytes(ISO_8859_1);
    }

    private static byte[] arcHead() {
        String version = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n";
        return "filedesc://test.arc 0.0.0.0 20140216050221 text/plain %d\n%s\n"
                .formatted(version.length(), version)
                .getBytes(ISO_8859_1);
    }

    private static byte[] packed(byte[] record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(record);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private List<ArchivedPage> read(List<byte[]> parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        Path file = Files.write(folder.resolve("file"), all.toByteArray());
        List<ArchivedPage> found = new ArrayList<>();
        WarcPages.each(file, found::add);
        return found;
    }

    private static List<String> pages(List<ArchivedPage> found) {
        return found.stream()
                .filter(ArchivedPage.Intact.class::isInstance)
                .map(page -> ((ArchivedPage.Intact) page).page().url().getPath())
                .toList();
    }

    /** Ways in which the second of four records is damaged. */
    private static List<UnaryOperator<byte[]>> damages() {
        return List.of(
                bytes -> flipped(bytes, bytes.length / 2),
                bytes -> java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3),
                bytes -> flipped(bytes, 1),
                bytes -> new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9},
                bytes -> new byte[0]);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 0x55;
        return copy;
    }

    @Test
    void goesOnBehindADamagedMember() throws IOException {
        for (UnaryOperator<byte[]> damage : damages()) {
            List<byte[]> parts = new ArrayList<>(
                    IntStream.range(1, 5).mapToObj(n -> packed(warc(n))).toList());
            parts.set(1, damage.apply(parts.get(1)));
            assertThat(pages(read(parts))).contains("/1", "/3", "/4");
        }
    }

    @Test
    void saysThatAMemberIsDamaged() throws IOException {
        List<byte[]> parts = new ArrayList<>(
                IntStream.range(1, 4).mapToObj(n -> packed(warc(n))).toList());
        parts.set(1, flipped(parts.get(1), parts.get(1).length / 2));
        assertThat(read(parts)).anyMatch(ArchivedPage.Damaged.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 9", "Content-Length: x", "WARC/9.\0", "WARC-Target-URI: ::"})
    void goesOnBehindADamagedPlainRecord(String damage) throws IOException {
        String second = new String(warc(2), ISO_8859_1);
        String key = damage.split("[:/]", 2)[0];
        byte[] broken = second.replaceFirst("(?m)^" + key + ".*\r$", damage.replace("\0", "") + "\r")
                .getBytes(ISO_8859_1);
        assertThat(pages(read(List.of(warc(1), broken, warc(3), warc(4))))).contains("/1", "/3", "/4");
    }

    @Test
    void readsArcFilesPackedAndPlain() throws IOException {
        assertThat(pages(read(List.of(arcHead(), arc(1), arc(2))))).containsExactly("/1", "/2");
        assertThat(pages(read(List.of(packed(arcHead()), packed(arc(1)), packed(arc(2))))))
                .containsExactly("/1", "/2");
    }

    @Test
    void readsAnArcRecordWhoseAddressHoldsSpaces() throws IOException {
        byte[] spaced =
                new String(arc(2), ISO_8859_1).replaceFirst("/2 ", "/a b c ").getBytes(ISO_8859_1);
        assertThat(pages(read(List.of(arcHead(), arc(1), spaced, arc(3))))).containsExactly("/1", "/a b c", "/3");
        assertThat(pages(read(List.of(packed(arcHead()), packed(spaced), packed(arc(3))))))
                .contains("/a b c", "/3");
    }

    @Test
    void goesOnBehindADamagedArcRecord() throws IOException {
        byte[] broken = new String(arc(2), ISO_8859_1)
                .replaceFirst("html \\d+\n", "html many\n")
                .getBytes(ISO_8859_1);
        assertThat(pages(read(List.of(arcHead(), arc(1), broken, arc(3))))).contains("/1", "/3");
        byte[] member = packed(arc(2));
        assertThat(pages(read(List.of(
                        packed(arcHead()), packed(arc(1)), flipped(member, member.length / 2), packed(arc(3))))))
                .contains("/1", "/3");
    }

    @Test
    void endsOnAFileOfNothingButBeginnings() throws IOException {
        byte[] starts = "\u001f\u008b\b\0".repeat(50_000).getBytes(ISO_8859_1);
        assertThat(pages(read(List.of(starts)))).isEmpty();
        assertThat(pages(read(List.of("WARC/1.0\r\n".repeat(50_000).getBytes(ISO_8859_1)))))
                .isEmpty();
    }

    @Test
    void readsTheDamagedFilesOfOthers() throws IOException {
        Path corpora = Path.of(System.getProperty(
                "markwarden.corpora", System.getProperty("markwarden.root", ".") + "/../shared/corpora"));
        assumeTrue(Files.isDirectory(corpora), "no corpora at " + corpora);
        int intact = 0;
        for (String corpus : List.of("warcio-data", "jwarc-data")) {
            try (var files = Files.list(corpora.resolve(corpus))) {
                for (Path file : files.filter(f -> f.getFileName().toString().contains("arc"))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .toList()) {
                    List<ArchivedPage> found = new ArrayList<>();
                    WarcPages.each(file, found::add);
                    intact += pages(found).size();
                    System.out.println(file.getFileName() + ": " + pages(found).size() + " pages, "
                            + (found.size() - pages(found).size()) + " damaged");
                }
            }
        }
        assertThat(intact).isGreaterThanOrEqualTo(19);
    }
}
