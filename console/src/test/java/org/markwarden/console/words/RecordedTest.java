package org.markwarden.console.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class RecordedTest {
    private static final Words CHINESE = new Words(new StaticMessageSource(), Locale.SIMPLIFIED_CHINESE);
    private static final Words ENGLISH = new Words(new StaticMessageSource(), Locale.ENGLISH);

    /** The reasons a page's kind is given, as the reader's source writes them: whole, or up to what is quoted. */
    private static final Pattern VERDICT = Pattern.compile(
            "(?:new Verdict|Reading\\.without|\\breading)\\(\\s*PageKind\\.\\w+,\\s*\"([^\"]+)\"(\\s*\\+[^\";]*(?:\"([^\"]*)\")?)?");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    status 410                                    | HTTP 状态码 410
                    status 403 bars the visitor                   | HTTP 状态码 403，访问受限
                    the address has the shape of a product page   | 网址符合商品页的格式
                    says that the offer is gone: 该商品已下架     | 页面写明商品已下架：该商品已下架
                    has a heading and a price, and nothing names the offer | 有商品标题和价格，且未写明商品名称
                    a row of a table; receipt: 7; against: 某某店 | 表格中的一行；登记编号：7；被投诉人：某某店
                    damaged: unpacks to more than 9 bytes         | 已损坏：解压后超过 9 字节
                    is headed: lists 3 items                      | 页面标题为：lists 3 items
                    other: neither an offer nor a list of offers; only the page itself says that it is at this address, as a copy of it would; hand it in with its address | 其他页面：既不是商品页，也不是商品列表；仅页面自称位于该网址，复制的页面也会如此，请连同网址提交
                    check character is wrong: 9135*               | 校验码不符：9135*
                    product: markup names one product; joined with the listing that is known already | 商品页：页面标记写明一件商品；已并入已有商品
                    is called .xls and is CSV; read as that       | 扩展名为 .xls，实为 CSV，已按实际类型读取
                    """)
    void isShownInChinese(String english, String chinese) {
        assertThat(Recorded.of(english, CHINESE)).isEqualTo(chinese);
        assertThat(Recorded.of(english, ENGLISH)).isEqualTo(english);
    }

    @Test
    void showsTheHalfOfWhatWasRecordedInBothLanguages() {
        assertThat(Recorded.of("页面显示已下架 / the page says so: status 410", CHINESE))
                .isEqualTo("页面显示已下架");
        assertThat(Recorded.of("页面显示已下架 / the page says so: status 410", ENGLISH))
                .isEqualTo("the page says so: status 410");
    }

    @Test
    void leavesWhatItDoesNotKnowAsItWasRecorded() {
        assertThat(Recorded.of("something new\nof two lines", CHINESE)).isEqualTo("something new\nof two lines");
    }

    @Test
    void knowsEveryReasonThatTheReaderGivesForTheKindOfAPage() throws IOException {
        List<String> reasons = new ArrayList<>();
        try (Stream<Path> files =
                Files.walk(Path.of(System.getProperty("markwarden.root", "..")).resolve("crawler/src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = VERDICT.matcher(Files.readString(file));
                while (matcher.find()) {
                    String behind = matcher.group(3) == null ? "" : matcher.group(3);
                    reasons.add(matcher.group(1) + (matcher.group(2) == null ? "" : "7" + behind));
                }
            }
        }
        assertThat(reasons).hasSizeGreaterThan(30);
        assertThat(reasons.stream().filter(reason -> Recorded.chinese(reason).isEmpty()))
                .isEmpty();
    }

    /** The beginnings of what intake says of a part, as its source writes them. */
    @Test
    void knowsEverySentenceThatIntakeWrites() throws IOException {
        Pattern sentence = Pattern.compile(
                "(?<!contains\\()\"(; )?((?:an?|the|no|not|more|lines|encrypted|damaged|breaks|unpacks|neither|another|columns|holds|is) [^\"%]{4,})");
        List<String> known;
        try (var table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Recorded.class.getResourceAsStream("recorded-zh.tsv")), UTF_8))) {
            known = table.lines().map(line -> line.replaceFirst("^~; ", "")).toList();
        }
        List<String> sentences = new ArrayList<>();
        Path intake = Path.of(System.getProperty("markwarden.root", ".."))
                .resolve("crawler/src/main/java/org/markwarden/crawler/intake");
        try (Stream<Path> files = Files.list(intake)) {
            for (Path file : files.toList()) {
                sentence.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(2))
                        .forEach(sentences::add);
            }
        }
        assertThat(sentences).hasSizeGreaterThan(30);
        assertThat(sentences)
                .allSatisfy(said -> assertThat(known)
                        .anyMatch(line -> line.startsWith(
                                said.substring(0, Math.min(said.length(), 10)).replaceAll("[(].*", ""))));
    }
}
