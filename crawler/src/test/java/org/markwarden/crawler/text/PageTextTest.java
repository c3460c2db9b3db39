package org.markwarden.crawler.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
    private static final String CHINESE = "蓝色水壶，真正的好货，欢迎选购。本店所有商品均为正品，七天无理由退货。";
    private static final Path CORPUS = Path.of(System.getProperty(
                    "markwarden.corpora",
                    Path.of(System.getProperty("markwarden.root", "."))
                            .resolve("../shared/corpora")
                            .toString()))
            .resolve("chardet-pages");

    @ParameterizedTest(name = "{0} declared as {1}")
    @CsvSource({
        "GBK, gb2312",
        "GB18030, gbk",
        "Big5, big5",
        "Shift_JIS, x-sjis",
        "EUC-JP, euc-jp",
        "x-windows-949, euc-kr",
        "UTF-8, gbk"
    })
    void readsWhatIsDeclaredInTheMeta(String written, String declared) {
        String text = switch (written) {
            case "Shift_JIS", "EUC-JP" -> "青いやかん、送料無料";
            case "x-windows-949" -> "파란 주전자";
            case "Big5" -> "藍色水壺";
            default -> CHINESE;
        };
        byte[] body = ("<meta charset=" + declared + "><p>" + text).getBytes(Charset.forName(written));

        assertThat(PageText.decode(body, null).text()).endsWith(text);
    }

    @Test
    void passesOverADeclarationThatTheBytesBreak() {
        byte[] body = CHINESE.getBytes(StandardCharsets.UTF_8);

        assertThat(PageText.decode(body, "text/html; charset=shift_jis").text()).isEqualTo(CHINESE);
    }

    @Test
    void tellsGb18030ByItsBytes() {
        assertThat(PageText.decode(CHINESE.getBytes(Charset.forName("GBK")), null)
                        .text())
                .isEqualTo(CHINESE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"EUC-JP, ログイン", "windows-31j, ログイン", "EUC-JP, カートに入れる"})
    void tellsAFewJapaneseWordsByTheirKana(String charset, String words) {
        byte[] body = ("<html><body>" + words + "</body></html>").getBytes(Charset.forName(charset));

        assertThat(PageText.decode(body, null).text()).contains(words);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "EUC-JP, '青色薬缶 価格3,980円 送料無料'",
        "windows-31j, '青色薬缶 価格3,980円 送料無料'",
        "EUC-JP, 中古 鉄瓶 南部鉄器 の 販売",
        "windows-31j, 中古 鉄瓶 南部鉄器 の 販売",
        "EUC-JP, 急須 送料込 即決",
        "windows-31j, 急須 送料込 即決",
        "GB18030, 保温杯 39元 包邮",
        "GB18030, 全新未拆封 价格面议",
        "Big5, 藍色水壺 免運 正品"
    })
    void tellsAFewWordsOfShopsByTheCharsetThatMakesThem(String charset, String words) {
        byte[] body = ("<html><body><h1>" + words + "</h1></body></html>").getBytes(Charset.forName(charset));

        assertThat(PageText.decode(body, null).text()).contains(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "GB18030, 蓝色水壶真正的好货欢迎选购本店所有商品均为正品七天无理由退货",
        "Big5, 藍色水壺真正的好貨歡迎選購本店所有商品均為正品七天無理由退貨",
        "EUC-JP, 青いやかんは送料無料です。在庫がありますのでご注文ください。",
        "Shift_JIS, 青いやかんは送料無料です。在庫がありますのでご注文ください。",
        "EUC-KR, 파란 주전자 무료 배송 상품입니다 지금 바로 주문하세요 감사합니다"
    })
    void tellsTheCharsetsOfEastAsiaByTheirBytes(String charset, String words) {
        byte[] body = ("<html><body><p>" + words.repeat(3)).getBytes(Charset.forName(charset));

        assertThat(PageText.decode(body, null).text()).endsWith(words);
    }

    @Test
    void trustsAByteOrderMark() {
        byte[] body = ("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16LE);

        assertThat(PageText.decode(body, "text/html; charset=gbk").text()).isEqualTo(CHINESE);
    }

    @Test
    void readsRealPagesOfEastAsia() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpora at " + CORPUS);
        List<String> wrong = new ArrayList<>();
        int read = 0;
        try (var files = Files.walk(CORPUS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                read++;
                String folder = CORPUS.relativize(file).getName(0).toString();
                byte[] body = Files.readAllBytes(file);
                Charset wanted = CharsetLabels.charset(folder.equals("CP932") ? "cp932" : folder);
                if (wanted == null || !PageText.decode(body, null).text().equals(new String(body, wanted))) {
                    wrong.add(folder + "/" + file.getFileName() + " as "
                            + PageText.decode(body, null).charset());
                }
            }
        }
        System.out.println("charset: " + (read - wrong.size()) + " of " + read + " right " + wrong);
        assertThat(wrong).isEmpty();
    }
}
