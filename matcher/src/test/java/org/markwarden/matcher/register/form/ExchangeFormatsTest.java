package org.markwarden.matcher.register.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightStatus;
import org.markwarden.matcher.register.RegisterFiles;

class ExchangeFormatsTest {

    private static final String ST96 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmk:TrademarkTransaction xmlns:tmk="http://www.wipo.int/standards/XMLSchema/ST96/Trademark"
                xmlns:com="http://www.wipo.int/standards/XMLSchema/ST96/Common">
            <tmk:TrademarkTransactionBody><tmk:TransactionContentBag><tmk:TransactionData><tmk:TrademarkBag>%s</tmk:TrademarkBag>
            </tmk:TransactionData></tmk:TransactionContentBag></tmk:TrademarkTransactionBody></tmk:TrademarkTransaction>""";

    private static final String MARK = """
            <tmk:Trademark com:operationCategory="Update">
            <com:RegistrationOfficeCode>CA</com:RegistrationOfficeCode>
            <com:ApplicationNumber><com:IPOfficeCode>CA</com:IPOfficeCode>
            <com:ST13ApplicationNumber>300000012345600</com:ST13ApplicationNumber></com:ApplicationNumber>
            <com:RegistrationNumber>TMA123456</com:RegistrationNumber>
            <com:ApplicationDate>2013-03-19-05:00</com:ApplicationDate><com:RegistrationDate>2015-04-20</com:RegistrationDate>
            <com:ExpiryDate>2030-04-20</com:ExpiryDate><tmk:MarkCurrentStatusCode>Registration published</tmk:MarkCurrentStatusCode>
            <tmk:AssociatedMarkBag><tmk:AssociatedMark><com:ApplicationNumber><com:ST13ApplicationNumber>300000099999900</com:ST13ApplicationNumber>
            </com:ApplicationNumber><com:RegistrationNumber>TMA999999</com:RegistrationNumber></tmk:AssociatedMark></tmk:AssociatedMarkBag>
            <tmk:PriorityBag><tmk:Priority><com:ApplicationDate>1999-01-01</com:ApplicationDate></tmk:Priority></tmk:PriorityBag>
            <tmk:MarkRepresentation><tmk:MarkReproduction><tmk:WordMarkSpecification>
            <tmk:MarkVerbalElementText>QINGYULANG</tmk:MarkVerbalElementText>
            <tmk:MarkSignificantVerbalElementText>QINGYULANG</tmk:MarkSignificantVerbalElementText>
            <tmk:MarkTransliteration>晴屿朗</tmk:MarkTransliteration>
            <tmk:MarkTranslationText>The English translation of the mark is CLEAR.</tmk:MarkTranslationText>
            </tmk:WordMarkSpecification></tmk:MarkReproduction></tmk:MarkRepresentation>
            <tmk:GoodsServicesBag><tmk:GoodsServices><tmk:ClassDescriptionBag><tmk:ClassDescription><tmk:ClassNumber>009</tmk:ClassNumber>
            <tmk:GoodsServicesDescriptionText>headphones</tmk:GoodsServicesDescriptionText></tmk:ClassDescription></tmk:ClassDescriptionBag>
            </tmk:GoodsServices></tmk:GoodsServicesBag>
            <tmk:ApplicantBag><tmk:Applicant><com:LegalEntityName>CORPORATION</com:LegalEntityName><com:Contact><com:Name>
            <com:EntityName>Qingyulang Acoustics</com:EntityName></com:Name></com:Contact></tmk:Applicant><tmk:Applicant><com:Contact><com:Name>
            <com:EntityName>Its former owner</com:EntityName></com:Name></com:Contact></tmk:Applicant></tmk:ApplicantBag>
            <tmk:NationalRepresentative><com:Contact><com:Name><com:EntityName>An attorney</com:EntityName></com:Name></com:Contact></tmk:NationalRepresentative>
            </tmk:Trademark>""";

    private static final String DAILY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE trademark-applications-daily [<!ELEMENT trademark-applications-daily (version, creation-datetime, application-information)>
            <!ELEMENT serial-number (#PCDATA)>]>
            <trademark-applications-daily><version><version-no>2.0</version-no><version-date>20041108</version-date></version>
            <application-information><file-segments><file-segment>TRMK</file-segment><action-keys><action-key>TX</action-key>%s</action-keys>
            </file-segments></application-information></trademark-applications-daily>""";

    private static final String CASE = """
            <case-file><serial-number>75000001</serial-number><registration-number>2100000</registration-number>
            <transaction-date>20260715</transaction-date><case-file-header><filing-date>19951001</filing-date>
            <registration-date>19970930</registration-date><status-code>%s</status-code><status-date>20260714</status-date>
            <mark-identification>QINGYULANG</mark-identification><mark-drawing-code>4000</mark-drawing-code></case-file-header>
            <case-file-statements><case-file-statement><type-code>GS0091</type-code><text>Headphones</text></case-file-statement>
            <case-file-statement><type-code>TLIT00</type-code><text>The non-Latin characters transliterate to KAIYUN.</text></case-file-statement>
            <case-file-statement><type-code>D00000</type-code><text>No claim is made to LANG.</text></case-file-statement></case-file-statements>
            <classifications><classification><international-code-total-no>1</international-code-total-no><us-code>021</us-code>
            <international-code>009</international-code><primary-code>009</primary-code></classification></classifications>
            <case-file-owners><case-file-owner><entry-number>2</entry-number><party-name>New Owner Inc.</party-name></case-file-owner>
            <case-file-owner><entry-number>1</entry-number><party-name>Old Owner Inc.</party-name></case-file-owner></case-file-owners></case-file>""";

    @TempDir
    private Path folder;

    private RegisterFiles files;

    @BeforeEach
    void begin() {
        files = new RegisterFiles(folder);
    }

    private RightEntry only(Path file) throws IOException {
        List<RightChange> changes = files.changes(file);
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst()).isInstanceOf(RightChange.Put.class);
        return ((RightChange.Put) changes.getFirst()).right().entry();
    }

    @Test
    void readsOfSt96WhatSpeaksOfTheMarkItself() throws IOException {
        RightEntry entry = only(files.text("r.xml", ST96.formatted(MARK)));

        assertThat(entry.id().value()).isEqualTo("ST13-300000012345600");
        assertThat(entry.number()).isEqualTo("TMA123456");
        assertThat(entry.jurisdiction()).isEqualTo("CA");
        assertThat(entry.name()).isEqualTo("QINGYULANG");
        assertThat(entry.aliases()).containsExactly("晴屿朗");
        assertThat(entry.filed()).hasToString("2013-03-19");
        assertThat(entry.validFrom()).hasToString("2015-04-20");
        assertThat(entry.validTo()).hasToString("2030-04-20");
        assertThat(entry.status()).isEqualTo(RightStatus.REGISTERED);
        assertThat(entry.classes()).containsExactly(new NiceClass(9));
        assertThat(entry.goods()).isEqualTo("headphones");
        assertThat(entry.holder()).isEqualTo("Qingyulang Acoustics");
        assertThat(files.bad).isEmpty();
    }

    @Test
    void takesOutWhatSt96Deletes() throws IOException {
        String delete = "<tmk:Trademark com:operationCategory=\"Delete\">"
                + "<com:ST13ApplicationNumber>300000012345600</com:ST13ApplicationNumber></tmk:Trademark>";

        assertThat(files.names(files.text("r.xml", ST96.formatted(MARK + delete))))
                .containsExactly("QINGYULANG", "- ST13-300000012345600");
    }

    @Test
    void keepsTheIdOfAMarkWhenItIsRegistered() throws IOException {
        String filed = """
                <tmk:Trademark><com:RegistrationOfficeCode>US</com:RegistrationOfficeCode><com:ApplicationNumber>
                <com:IPOfficeCode>US</com:IPOfficeCode><com:ApplicationNumberText>74631225</com:ApplicationNumberText></com:ApplicationNumber>%s
                <tmk:MarkVerbalElementText>JAVA</tmk:MarkVerbalElementText></tmk:Trademark>""";
        String registered = "<com:RegistrationNumber>2178784</com:RegistrationNumber><com:RegistrationDate>1998-08-04"
                + "</com:RegistrationDate><tmk:MarkCurrentStatusCode>800</tmk:MarkCurrentStatusCode>";

        List<RightChange> changes =
                files.changes(files.text("r.xml", ST96.formatted(filed.formatted("") + filed.formatted(registered))));

        assertThat(changes).extracting(change -> change.id().value()).containsExactly("US-74631225", "US-74631225");
        assertThat(changes)
                .extracting(change -> ((RightChange.Put) change).right().entry().status())
                .containsExactly(RightStatus.PENDING, RightStatus.REGISTERED);
    }

    @ParameterizedTest
    @CsvSource({
        "Registration published, registered",
        "Registered, registered",
        "Registration cancellation pending, registered",
        "Registration pending, pending",
        "Application published, pending",
        "Application refused, cancelled",
        "Registration cancelled, cancelled",
        "Registration surrendered, cancelled",
        "Application withdrawn, cancelled",
        "Registration expired, expired",
        "Ended, expired",
        "Invalidated, invalidated",
        "words nobody knows, pending"
    })
    void readsTheStatusInTheOfficesWords(String said, String status) {
        assertThat(StatusWords.ofWords(said)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "700, REGISTERED",
        "790, REGISTERED",
        "800, REGISTERED",
        "710, CANCELLED",
        "602, CANCELLED",
        "900, EXPIRED",
        "630, PENDING",
        "730, PENDING",
        "686, PENDING",
        "000, PENDING"
    })
    void readsTheStatusCodesOfTheUspto(String code, RightStatus status) throws IOException {
        RightEntry entry = only(files.text("apc260715.xml", DAILY.formatted(CASE.formatted(code))));

        assertThat(entry.status()).isEqualTo(status);
    }

    @Test
    void readsTheUsptosDailyFileWithItsDocumentType() throws IOException {
        RightEntry entry = only(files.text("apc260715.xml", DAILY.formatted(CASE.formatted("800"))));

        assertThat(entry.id().value()).isEqualTo("US-75000001");
        assertThat(entry.number()).isEqualTo("2100000");
        assertThat(entry.filed()).hasToString("1995-10-01");
        assertThat(entry.validFrom()).hasToString("1997-09-30");
        assertThat(entry.aliases()).containsExactly("KAIYUN");
        assertThat(entry.goods()).isEqualTo("Headphones");
        assertThat(entry.holder()).isEqualTo("New Owner Inc.");
        assertThat(entry.classes()).containsExactly(new NiceClass(9));
    }

    @Test
    void leavesAMarkAsItIsWhenARecordHasNoHeader() throws IOException {
        String bare = "<case-file><serial-number>75000001</serial-number></case-file>";

        assertThat(files.changes(files.text("apc.xml", DAILY.formatted(bare)))).isEmpty();
        assertThat(files.bad)
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("75000001").contains("status-code"));
    }

    @Test
    void readsEveryXmlFileOfAZipAndGoesOnAfterABrokenOne() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("readme.txt", "no register");
        parts.put("1.xml", ST96.formatted(MARK).substring(0, 900));
        parts.put("2.xml", DAILY.formatted(CASE.formatted("800")));

        assertThat(files.names(files.zip("weekly.zip", parts))).containsExactly("QINGYULANG");
        assertThat(files.bad)
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).startsWith("1.xml: "));
    }

    @Test
    void namesWhereACutFileBreaksOff() throws IOException {
        String two = DAILY.formatted(CASE.formatted("800") + CASE.formatted("800"));

        assertThat(files.changes(files.text("cut.xml", two.substring(0, two.lastIndexOf("<case-file-statements>")))))
                .hasSize(1);
        assertThat(files.bad).singleElement().satisfies(row -> {
            assertThat(row.line()).isGreaterThan(10);
            assertThat(row.reason()).contains("ends or breaks");
        });
    }

    @Test
    void readsUtf16AndRefusesBytesOfAnotherEncoding() throws IOException {
        String text = ST96.formatted(MARK).replace("UTF-8", "UTF-16");
        assertThat(files.names(files.bytes("wide.xml", text.getBytes(StandardCharsets.UTF_16))))
                .containsExactly("QINGYULANG");
        byte[] gb = ST96.formatted(MARK).getBytes(Charset.forName("GB18030"));
        assertThat(files.names(files.bytes("gb.xml", gb))).isEmpty();
        assertThat(files.bad).hasSize(1);
        String declared = ST96.formatted(MARK).replace("UTF-8", "GB18030");
        assertThat(files.names(files.bytes("declared.xml", declared.getBytes(Charset.forName("GB18030")))))
                .containsExactly("QINGYULANG");
    }

    @Test
    void holdsNoPieceWithoutEnd() throws IOException {
        char[] much = new char[(int) MeteredInput.MOST + 100_000];
        Arrays.fill(much, 'x');
        String endless = new String(much);

        files.changes(files.gzip("comment.xml.gz", DAILY.formatted("<!--" + endless + "-->" + CASE.formatted("800"))));
        files.changes(files.gzip("attribute.xml.gz", DAILY.formatted("<a b=\"" + endless + "\"/>")));

        assertThat(files.bad)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.reason()).contains("larger than"));
    }
}
