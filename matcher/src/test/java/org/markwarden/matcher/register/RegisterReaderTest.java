package org.markwarden.matcher.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.register.form.BadRow;

class RegisterReaderTest {

    @TempDir
    private Path folder;

    private final List<BadRow> bad = new ArrayList<>();

    @Test
    void readsCsvAndNamesBadRowsByLine() throws IOException {
        Path file = write(
                "r.csv",
                "id,kind,name,classes\na,trademark,耐克,25\nb,nonsense,x,\nc,trademark,,\nd,gi,\"西湖\n龙井\",30\ne,trademark,z,99\n");
        assertThat(names(file)).containsExactly("耐克", "西湖\n龙井");
        assertThat(bad).extracting(BadRow::line).containsExactly(3L, 4L, 7L);
    }

    @Test
    void readsGb18030AndByteOrderMarks() throws IOException {
        Path gb = folder.resolve("gb.csv");
        Files.write(gb, "id,kind,name\na,trademark,康师傅\n".getBytes(Charset.forName("GB18030")));
        Path mark = write("bom.csv", "\uFEFFid,kind,name\na,trademark,康师傅\n");
        assertThat(names(gb)).containsExactly("康师傅");
        assertThat(names(mark)).containsExactly("康师傅");
    }

    @Test
    void readsJsonlUpToWhereItIsCut() throws IOException {
        Path file = write(
                "r.jsonl", "{\"id\":\"a\",\"kind\":\"gi\",\"name\":\"五常大米\"}\n{\"id\":\"b\",\"kind\":\"gi\",\"na");
        assertThat(names(file)).containsExactly("五常大米");
        assertThat(bad).extracting(BadRow::line).containsExactly(2L);
    }

    @Test
    void losesOnlyTheLineOfAnUnclosedQuote() throws IOException {
        Path file = write("r.csv", "id,kind,name\na,trademark,\"耐克\nb,trademark,Nike\nc,trademark,Puma\n");
        assertThat(names(file)).containsExactly("Nike", "Puma");
        assertThat(bad).containsExactly(new BadRow(2, "a quote is opened and never closed"));
    }

    @Test
    void unpacksBySuffix() throws IOException {
        Path file = folder.resolve("r.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id,kind,name\na,trademark,耐克\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(names(file)).containsExactly("耐克");
    }

    @Test
    void refusesWhatIsNoRegisterInOneSentence() throws IOException {
        assertThatThrownBy(() -> names(folder.resolve("none.csv"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> names(write("empty.csv", ""))).hasMessageContaining("empty");
        assertThatThrownBy(() -> names(write("other.csv", "x,y\n1,2\n"))).hasMessageContaining("'id'");
        assertThatThrownBy(() -> names(write("nul.csv", "\0\0\0\1"))).hasMessageContaining("binary");
        assertThatThrownBy(() -> names(write("not.xlsx", "plain"))).hasMessageContaining("not a workbook");
    }

    @Test
    void readsSt96() throws IOException {
        Path file = write("r.xml", """
                <?xml version="1.0"?><tmk:TrademarkTransaction xmlns:tmk="urn:x" xmlns:com="urn:y"><tmk:TrademarkBag>
                <tmk:Trademark><com:RegistrationOfficeCode>EM</com:RegistrationOfficeCode>
                <com:RegistrationNumber>018000001</com:RegistrationNumber>
                <com:ApplicationDate>2019-01-02+01:00</com:ApplicationDate>
                <com:RegistrationDate>2019-06-01</com:RegistrationDate><com:ExpiryDate>2029-01-02</com:ExpiryDate>
                <tmk:MarkCurrentStatusCode>Registered</tmk:MarkCurrentStatusCode>
                <tmk:WordMarkSpecification><tmk:MarkVerbalElementText>HUAWEI &amp; CO</tmk:MarkVerbalElementText></tmk:WordMarkSpecification>
                <tmk:GoodsServices><tmk:ClassNumber>09</tmk:ClassNumber></tmk:GoodsServices></tmk:Trademark>
                <tmk:Trademark><com:RegistrationNumber/></tmk:Trademark></tmk:TrademarkBag></tmk:TrademarkTransaction>
                """);
        List<Right> rights = read(file);
        assertThat(rights).hasSize(1);
        assertThat(rights.getFirst().id().value()).isEqualTo("EM-018000001");
        assertThat(rights.getFirst().entry().name()).isEqualTo("HUAWEI & CO");
        assertThat(rights.getFirst().entry().classes()).hasSize(1);
        assertThat(bad).hasSize(1);
    }

    @Test
    void readsUsptoUpToWhereItIsCut() throws IOException {
        Path file = write("apc.xml", """
                <trademark-applications-daily><application-information><file-segments><action-keys>
                <case-file><serial-number>75000001</serial-number><registration-number>2100000</registration-number>
                <case-file-header><filing-date>19951001</filing-date><registration-date>19970930</registration-date>
                <status-code>700</status-code><mark-identification>SWOOSH</mark-identification></case-file-header>
                <case-file-statements><case-file-statement><type-code>GS0251</type-code><text>footwear</text>
                </case-file-statement></case-file-statements>
                <classifications><classification><international-code>025</international-code></classification></classifications>
                <case-file-owners><case-file-owner><party-name>Nike, Inc.</party-name></case-file-owner></case-file-owners></case-file>
                <case-file><serial-number>75000002</serial-num""");
        List<Right> rights = read(file);
        assertThat(rights).hasSize(1);
        assertThat(rights.getFirst().entry().goods()).isEqualTo("footwear");
        assertThat(rights.getFirst().entry().holder()).isEqualTo("Nike, Inc.");
        assertThat(bad).hasSize(1);
    }

    @Test
    void pullsInNothingThroughEntities() throws IOException {
        Path secret = write("secret.txt", "SECRET");
        Path outside = write(
                "xxe.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><a><case-file><serial-number>1</serial-number><case-file-header><mark-identification>&x;"
                        + "</mark-identification></case-file-header></case-file></a>");
        assertThat(read(outside))
                .noneMatch(right -> String.valueOf(right.entry().name()).contains("SECRET"));
        String lol =
                "<!DOCTYPE l [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
                        + "<l><case-file><serial-number>1</serial-number><case-file-header><mark-identification>&c;</mark-identification>"
                        + "</case-file-header></case-file></l>";
        assertThat(read(write("lol.xml", lol)))
                .noneMatch(right -> String.valueOf(right.entry().name()).contains("lol"));
    }

    private List<String> names(Path file) throws IOException {
        return read(file).stream()
                .map(right -> String.valueOf(right.entry().name()))
                .toList();
    }

    private List<Right> read(Path file) throws IOException {
        List<Right> rights = new ArrayList<>();
        RegisterReader.read(file, bad::add, rights::add);
        return rights;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
