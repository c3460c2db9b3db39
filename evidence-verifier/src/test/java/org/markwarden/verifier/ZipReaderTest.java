package org.markwarden.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipReaderTest {
    /** A ZIP file as the JDK writes it, compressed. */
    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> failed(byte[] zip) {
        Findings findings = new Findings();
        ZipReader.read("p", ByteBuffer.wrap(zip), findings);
        return findings.list().stream()
                .filter(finding -> finding.level() == Level.FAIL)
                .map(Finding::path)
                .distinct()
                .toList();
    }

    /** Changes a name in place, in the local header and in the directory. */
    private static byte[] renamed(byte[] zip, String from, String to) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsACompressedFileOfAnotherProgram() throws IOException {
        Findings findings = new Findings();
        var entries = ZipReader.read("p", ByteBuffer.wrap(zip("a.txt", "data/b.txt")), findings);
        assertThat(entries).containsOnlyKeys("a.txt", "data/b.txt");
        assertThat(findings.list()).noneMatch(finding -> finding.level() == Level.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "/abs", "a//b", "a/./b", "c:\\a", "a\nb", "a/..", "ab/"})
    void refusesNamesThatLeadElsewhere(String name) throws IOException {
        String plain = "x".repeat(name.length());
        assertThat(failed(renamed(zip("mimetype", plain), plain, name))).hasSize(1);
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        assertThat(failed(renamed(zip("aa.txt", "ab.txt"), "ab.txt", "aa.txt"))).contains("aa.txt");
        assertThat(failed(zip("aa.txt", "AA.txt"))).containsExactly("AA.txt");
    }

    @Test
    void refusesANameThatDiffersBetweenHeaderAndDirectory() throws IOException {
        byte[] zip = zip("aa.txt");
        zip[30] = 'x';
        assertThat(failed(zip)).containsExactly("aa.txt");
    }

    @Test
    void refusesBytesThatBelongToNoFile() throws IOException {
        byte[] zip = zip("aa.txt");
        assertThat(failed(Arrays.copyOf(zip, zip.length + 4))).containsExactly("p");
        byte[] before = new byte[zip.length + 4];
        System.arraycopy(zip, 0, before, 4, zip.length);
        assertThat(failed(before)).containsExactly("p");
    }

    @Test
    void refusesWhatUnpacksToFarMoreThanItIs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            zip.write(new byte[64 << 20]);
            zip.closeEntry();
        }
        assertThat(failed(bytes.toByteArray())).containsExactly("p");
    }

    @Test
    void answersGarbageWithAFinding() {
        assertThat(failed(new byte[0])).containsExactly("p");
        assertThat(failed(new byte[22])).containsExactly("p");
        assertThat(failed("PK\3\4 and so on, but no ZIP file".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly("p");
    }
}
