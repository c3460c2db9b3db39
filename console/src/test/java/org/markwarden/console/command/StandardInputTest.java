package org.markwarden.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.console.command.Typed.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What {@code -} may be, and in which form it may come. */
@Isolated("changes standard input")
class StandardInputTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String REGISTER = "id,kind,name\nA,trademark,晴屿朗\n";
    private static final String LISTING = "{\"id\":\"1\",\"title\":\"晴屿朗耳机\"}\n";
    private static final String PAGE =
            "<title>Blue kettle</title><h1>Blue kettle</h1><span class=price>€5.00</span><button>Add to cart</button>";

    private final InputStream before = System.in;

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void giveBack() {
        System.setIn(before);
    }

    @Test
    void priceQuestionsAreReadInEitherCharset() throws IOException {
        assertThat(answers("price", "{\"text\":\"价格：25元\"}\n".getBytes(GB18030)))
                .containsExactly("{\"amount\":\"25\",\"currency\":\"元\"}");
        assertThat(answers("price", "\uFEFF{\"text\":\"价格：25元\"}\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("{\"amount\":\"25\",\"currency\":\"元\"}");
    }

    @Test
    void eachLineHasItsAnswerWithTheKeysOfAnAnswer() throws IOException {
        byte[] lines = "{\"text\":\"5 €\"}\n\n{\"text\":null}\n{}\nno json\n".getBytes(StandardCharsets.UTF_8);

        assertThat(answers("price", lines)).hasSize(5).first().asString().doesNotContain("error");
        assertThat(answers("price", lines).subList(1, 5))
                .allSatisfy(line -> assertThat(line).startsWith("{\"amount\":null,\"currency\":null,\"error\":"));
        assertThat(answers("robots", lines))
                .allSatisfy(line -> assertThat(line).startsWith("{\"allowed\":null,\"error\":"));
        assertThat(answers("patent", lines).subList(1, 5))
                .allSatisfy(line -> assertThat(line).startsWith("{\"numbers\":null,\"error\":"));
    }

    @Test
    void aRegisterIsReadFromItPackedOrNot() throws IOException {
        Path listings = Files.writeString(folder.resolve("l.jsonl"), LISTING);
        for (byte[] register : List.of(utf8(REGISTER), REGISTER.getBytes(GB18030), packed(utf8(REGISTER)))) {
            Path out = folder.resolve("m.jsonl");
            System.setIn(new ByteArrayInputStream(register));
            assertThat(type("match", "--register", "-", "--listings", listings.toString(), "--out", out.toString())
                            .status())
                    .isZero();
            assertThat(out).content().contains("\"right\":\"A\"");
        }
        System.setIn(new ByteArrayInputStream(packed(utf8(REGISTER))));
        assertThat(type("register", "check", "-").err()).contains("1 rights, 0 bad rows");
    }

    @Test
    void listingsAreReadFromItPackedOrNot() throws IOException {
        Path register = Files.writeString(folder.resolve("r.csv"), REGISTER);
        for (byte[] listings : List.of(utf8(LISTING), packed(utf8(LISTING)))) {
            Path out = folder.resolve("m.jsonl");
            System.setIn(new ByteArrayInputStream(listings));
            assertThat(type("match", "--register", register.toString(), "--listings", "-", "--out", out.toString())
                            .status())
                    .isZero();
            assertThat(out).content().contains("\"listing\":\"1\"");
        }
    }

    @Test
    void aPageIsReadFromItPackedOrNot() throws IOException {
        for (byte[] page : List.of(utf8(PAGE), packed(utf8(PAGE)))) {
            Path out = folder.resolve("p.jsonl");
            System.setIn(new ByteArrayInputStream(page));
            assertThat(type("extract", "--url", "https://shop.test/p/1", "-", "--out", out.toString())
                            .status())
                    .isZero();
            assertThat(out).content().startsWith("{\"file\":\"-\",").contains("\"page\":\"product\"");
        }
    }

    @Test
    void aManifestIsReadFromItInEitherCharset() throws IOException {
        Path page = Files.writeString(folder.resolve("商品页.html"), PAGE);
        String manifest = "{\"file\":\"" + page + "\",\"url\":\"https://shop.test/p/1\"}\n";
        for (byte[] written : List.of(utf8(manifest), manifest.getBytes(GB18030))) {
            Path out = folder.resolve("p.jsonl");
            System.setIn(new ByteArrayInputStream(written));
            assertThat(type("extract", "--manifest", "-", "--out", out.toString())
                            .status())
                    .isZero();
            assertThat(out).content().contains("\"page\":\"product\"");
        }
    }

    private List<String> answers(String question, byte[] lines) throws IOException {
        Path out = folder.resolve("a.jsonl");
        System.setIn(new ByteArrayInputStream(lines));
        assertThat(type("check", question, "-", "--out", out.toString()).status())
                .isZero();
        return Files.readAllLines(out);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
