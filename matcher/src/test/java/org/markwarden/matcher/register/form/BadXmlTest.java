package org.markwarden.matcher.register.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.matcher.register.RegisterFiles;

class BadXmlTest {

    private static final String BILLION_LAUGHS = """
            <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
            <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;"><!ENTITY out SYSTEM "file:///etc/passwd">]>
            """;

    @TempDir
    private Path folder;

    private RegisterFiles files;

    @BeforeEach
    void begin() {
        files = new RegisterFiles(folder);
    }

    @Test
    void readsMoreAmpersandsThanAParserAllowsEntities() throws IOException {
        var text = new StringBuilder("<bag>\n");
        for (int i = 0; i < 3; i++) {
            text.append(mark(i, "A" + "&amp;".repeat(60_000)));
        }

        assertThat(files.changes(files.text("r.xml", text + "</bag>"))).hasSize(3);
        assertThat(files.bad).allSatisfy(row -> assertThat(row.reason()).contains("is not searched"));
    }

    @Test
    void leavesOutOnlyTheRecordThatUsesAnEntity() throws IOException {
        String text = BILLION_LAUGHS + "<bag>\n" + mark(1, "ALPHA") + mark(2, "&lol2;") + mark(3, "B&out;")
                + mark(4, "GAMMA") + "</bag>";

        assertThat(files.names(files.text("r.xml", text))).containsExactly("ALPHA", "GAMMA");
        assertThat(files.bad)
                .extracting(BadRow::reason)
                .containsExactly(
                        "an entity is used, which no register needs", "an entity is used, which no register needs");
    }

    @Test
    void leavesOutOnlyTheRecordThatIsLargerThanAnyRecord() throws IOException {
        String many = "<MarkVerbalElementText>many words of one mark</MarkVerbalElementText>\n".repeat(150_000);
        String text = "<bag>\n" + mark(1, "ALPHA") + mark(2, "x".repeat(XmlWalk.LARGEST + 1)) + "<Trademark>" + many
                + "</Trademark>" + mark(4, "GAMMA") + "</bag>";

        assertThat(files.names(files.text("r.xml", text))).containsExactly("ALPHA", "GAMMA");
        assertThat(files.bad)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.reason()).contains("larger than"));
    }

    @Test
    void saysThatAFileHoldsNoTrademarks() throws IOException {
        assertThat(files.names(files.text("other.xml", "<root><a/></root>"))).isEmpty();
        assertThat(files.names(files.zip("other.zip", Map.of("a.csv", "id,kind,name\n"))))
                .isEmpty();
        assertThat(files.bad)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.reason()).contains("no trademark record"));
    }

    @Test
    void saysInWhichFileOfAZipARowIsBad() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("one.xml", "<bag>\n" + mark(1, "ALPHA") + "<Trademark/>\n</bag>");
        parts.put("two.xml", "<bag>" + mark(2, "BETA") + "</bag>");

        assertThat(files.names(files.zip("r.zip", parts))).containsExactly("ALPHA", "BETA");
        assertThat(files.bad)
                .containsExactly(new BadRow(3, "one.xml: a trademark without application and registration number"));
    }

    @Test
    void takesOfACutZipWhatStandsBeforeTheCut() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("one.xml", "<bag>\n" + mark(1, "ALPHA") + "</bag>");
        parts.put("two.xml", "<bag>" + mark(2, "BETA") + "</bag>");
        byte[] whole = Files.readAllBytes(files.zip("r.zip", parts));
        int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf("two.xml");

        assertThat(files.names(files.bytes("cut.zip", Arrays.copyOf(whole, second + 40))))
                .containsExactly("ALPHA");
        assertThat(files.bad).isNotEmpty().allSatisfy(row -> {
            assertThat(row.line()).isPositive();
            assertThat(row.reason()).containsAnyOf("ends or breaks here", "cut off or damaged");
        });
    }

    @Test
    void readsGb18030ThatDoesNotSaySo() throws IOException {
        byte[] text =
                ("<?xml version=\"1.0\"?>\n<bag>" + mark(1, "康师傅") + "</bag>").getBytes(Charset.forName("GB18030"));

        assertThat(files.names(files.bytes("r.xml", text))).containsExactly("康师傅");
        assertThat(files.bad).isEmpty();
    }

    private static String mark(int number, String name) {
        return "<Trademark><ApplicationNumber><ApplicationNumberText>%d</ApplicationNumberText></ApplicationNumber>"
                        .formatted(number)
                + "<MarkVerbalElementText>" + name + "</MarkVerbalElementText></Trademark>\n";
    }
}
