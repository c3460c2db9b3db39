package org.markwarden.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.console.command.Typed.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.storage.folder.DataFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person gets who names the wrong thing: one clear line and the right exit status. */
class FaultsTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("good.csv"), "id,kind,name\nA,trademark,晴屿朗\n");
        Files.writeString(folder.resolve("bad.csv"), "id,kind,name\nA,trademark,晴屿朗\nB,brand,x\n");
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("header.csv"), "id,kind,name\n");
        Files.write(folder.resolve("binary.csv"), new byte[] {0, 1, 2, (byte) 0xff, 0, 3});
        Files.writeString(
                folder.resolve("listings.jsonl"),
                "{\"id\":\"1\",\"title\":\"晴屿朗耳机\"}\n{\"id\":\n{\"title\":\"no id\"}\n{\"id\":\"2\",\"title\":\"普通耳机\"}\n");
        Files.writeString(folder.resolve("half.asice"), "PK");
        Files.createDirectory(folder.resolve("hollow"));
        Files.createDirectory(folder.resolve("packages"));
        Files.writeString(folder.resolve("packages/b.asice"), "PK");
        Files.writeString(folder.resolve("packages/a.asice"), "PK");
        Files.writeString(folder.resolve("packages/report.html"), "<h1>x</h1>");
        Files.writeString(folder.resolve("page.html"), "<h1>x</h1>");
        Files.writeString(folder.resolve("half.xlsx"), "PK\3\4");
        Files.writeString(folder.resolve("page.html.gz"), "<h1>x</h1>");
        Files.write(folder.resolve("cut.jsonl.gz"), cutGzip());
    }

    private static byte[] cutGzip() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("{\"id\":\"1\",\"title\":\"晴屿朗耳机\"}\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        }
        return Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    register check {}/bad.csv                                             | 1 | 1 rights, 1 bad rows
                    register check {}/header.csv                                          | 0 | 0 rights, 0 bad rows
                    register check {}/good.csv --config {}/nowhere                        | 2 | no such folder
                    match --register {}/good.csv --listings {}/listings.jsonl --out {}/listings.jsonl | 2 | is the file that is read
                    match --register {}/good.csv --listings {}/listings.jsonl --stats {}/good.csv | 2 | is the file that is read
                    match --register - --listings -                                       | 2 | cannot both be standard input
                    check price {}/listings.jsonl --out {}/listings.jsonl                 | 2 | is the file that is read
                    crawl --seed http://127.0.0.1:1/ --out {}/crawl                       | 2 | --allow-host 127.0.0.1:1 is needed
                    crawl --seed http://localhost/ --out {}/crawl                         | 2 | --allow-host localhost is needed
                    register check {}/empty.csv                                           | 1 | empty
                    register check {}/binary.csv                                          | 1 | binary
                    register check {}/none.csv                                            | 1 | none.csv
                    match --register {}/none.csv --listings {}/listings.jsonl             | 1 | none.csv
                    match --register {}/good.csv --listings {}/none.jsonl                 | 1 | no such file
                    match --register {}/good.csv --listings {}/page.html.gz               | 1 | not a gzip file
                    match --register {}/good.csv --listings {}/cut.jsonl.gz --out {}/m.jsonl | 1 | cut off or damaged
                    match --register {}/good.csv --listings {}/listings.jsonl --out {}    | 1 | a folder
                    match --register {}/good.csv --listings {}/listings.jsonl --out {}/page.html/m | 1 | page.html
                    match --register {}/good.csv --listings {}/listings.jsonl --threshold 2 | 2 | threshold
                    match --register {}/good.csv --listings {}/listings.jsonl --treshold 1 | 2 | --threshold
                    evidence verify {}/none.asice                                         | 3 | no such file
                    evidence verify {}/half.asice                                         | 3 | ''
                    evidence verify {}/hollow                                             | 3 | a folder without a package
                    evidence verify {}/packages                                           | 3 | a.asice
                    match --register {}/good.csv --listings {}/half.xlsx                  | 1 | a zip or a workbook
                    check price {}/half.xlsx                                              | 1 | half.xlsx: a zip or a workbook
                    evidence build --out {}/out                                           | 2 | --listing
                    extract {}/page.html --manifest {}/x.jsonl                            | 2 | extract wants
                    extract --manifest {}/x.jsonl                                         | 1 | no such file
                    crawl --seed https://shop.example/ --out {}/crawl                     | 2 | --contact
                    crawl --seed ftp://host/ --out {}/crawl                               | 2 | --seed
                    crawl --out {}/crawl                                                  | 2 | --seed URL or --marketplace
                    crawl --seed http://127.0.0.1:1/ --rate 50 --out {}/crawl             | 2 | --allow-host
                    user token create --role king --data {}/data                          | 2 | --role wants one of
                    notice render --case X --format pdf --data {}/data                    | 2 | --format
                    match --register {}/good.csv --listings {}/listings.jsonl --model {}/good.csv | 1 | not a name and a value
                    model fit                                                             | 2 | --out
                    model                                                                 | 2 | fit
                    model fit --examples {}/none.jsonl --out {}/m.tsv                     | 1 | no such file
                    model fit --examples {}/listings.jsonl --out {}/m.tsv                 | 1 | listings.jsonl:1
                    model fit --model {}/good.csv --out {}/m.tsv                          | 1 | not a name and a value
                    model fit --data {}/none --out {}/m.tsv                               | 1 | no such folder of data
                    model fit --data {}/hollow --out {}/m.tsv                             | 1 | holds no data
                    notice status --data {}/none                                          | 1 | no such folder of data
                    notice status --data {}/hollow                                        | 1 | holds no data
                    notice render --case C-1 --data {}/none                               | 1 | no such folder of data
                    notice send --case C-1 --data {}/none                                 | 1 | no such folder of data
                    notice submitted --notice N --receipt R --by B --data {}/none         | 1 | no such folder of data
                    data backup {}/backup.zip --data {}/none                              | 1 | no such folder of data
                    evidence build --listing L --out {}/out --data {}/none                | 1 | no such folder of data
                    evidence build --url https://shop.example/1 --out {}/out --data {}/none | 1 | no such folder of data
                    quality --evaluation {}/none                                          | 1 | no such folder
                    quality --model {}/none.tsv                                           | 1 | none.tsv
                    data restore {}/none.zip --data {}/data                               | 1 | no such backup
                    register                                                              | 2 | check, build, import
                    """)
    void oneClearLine(String typed, int status, String words) {
        Typed result = type(typed.strip().replace("{}", folder.toString()).split("\\s+"));

        assertThat(result.status()).isEqualTo(status);
        assertThat(result.err() + result.out())
                .contains(words)
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(folder.resolve("hollow")).isEmptyDirectory();
    }

    @Test
    void everyPackageOfAFolderIsVerifiedInTheOrderOfTheirNames() {
        assertThat(type("evidence", "verify", folder.resolve("packages").toString())
                        .out()
                        .lines())
                .anyMatch(line -> line.startsWith("FAIL") && line.contains("a.asice"))
                .anyMatch(line -> line.startsWith("FAIL") && line.contains("b.asice"))
                .noneMatch(line -> line.contains("report.html"));
    }

    @Test
    void registerCheckSpeaksJsonToPrograms() {
        Typed result =
                type("--json", "register", "check", folder.resolve("bad.csv").toString());

        assertThat(result.status()).isEqualTo(1);
        List<JsonNode> lines = result.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get("line").intValue()).isEqualTo(3);
        assertThat(lines.getFirst().get("reason").stringValue()).contains("kind");
        assertThat(lines.getLast().get("rights").intValue()).isEqualTo(1);
        assertThat(lines.getLast().get("bad_rows").intValue()).isEqualTo(1);
    }

    @Test
    void aBadLineInTheMiddleIsNamedAndTheRestIsMatched() throws IOException {
        Path out = folder.resolve("m.jsonl");

        Typed result = type(
                "match",
                "--register",
                folder.resolve("bad.csv").toString(),
                "--listings",
                folder.resolve("listings.jsonl").toString(),
                "--all",
                "--out",
                out.toString());

        assertThat(result.status()).isZero();
        assertThat(result.err())
                .contains("bad.csv:3:")
                .contains("listings.jsonl:2:")
                .contains("listings.jsonl:3:");
        assertThat(Files.readAllLines(out))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"listing\":\"1\"").contains("\"text\":\"晴屿朗\""),
                        second -> assertThat(second).contains("\"listing\":\"2\""));
    }

    @Test
    void aRefusedCrawlLeavesNothing() {
        type(
                "crawl",
                "--seed",
                "http://127.0.0.1:1/",
                "--out",
                folder.resolve("crawl").toString());
        type(
                "crawl",
                "--seed",
                "https://shop.example/",
                "--out",
                folder.resolve("crawl").toString());

        assertThat(folder.resolve("crawl")).doesNotExist();
    }

    @Test
    void aPackageThatIsNotThereKeepsNoOtherFromBeingVerified() {
        Typed result = type(
                "evidence",
                "verify",
                folder.resolve("none.asice").toString(),
                folder.resolve("half.asice").toString());

        assertThat(result.status()).isEqualTo(ExitStatus.VERIFICATION_FAILED);
        assertThat(result.out())
                .contains("FAIL\t" + folder.resolve("none.asice") + "\tno such file")
                .contains("FAIL\thalf.asice\t");
    }

    @Test
    void anOptionMayBeCalledAsACommandIs() {
        DataFolder.open(folder.resolve("data")).close();
        Typed result = type("notice", "status", "--data", folder.resolve("data").toString());

        assertThat(result.status()).isZero();
        assertThat(result.err()).contains("0 notices");
    }
}
