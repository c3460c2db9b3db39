package org.markwarden.crawler.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ItemOutcome;

@Timeout(60)
class IntakeMailsTest extends IntakeDesk {
    private static String mail(String parts) {
        return ("From: a@example.org\nTo: b@example.org\nSubject: =?UTF-8?B?5Li+5oql?=\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/mixed; boundary=B\n\n" + parts + "\n--B--\n")
                .replace("\r", "")
                .replace("\n", "\r\n");
    }

    @Test
    void namesWhatAReaderOfAMailCanFollowAndNotWhatItIsMadeOf() {
        String mail = """
                From: a@desk.test
                To: b@desk.test
                Subject: tip
                Content-Type: text/html; charset=utf-8

                <html xmlns="http://www.w3.org/1999/xhtml"><style>@import url(http://fonts.test/x.css);</style>
                <p>see http://shop.test/item/3.</p><a href="https://shop.test/item/4?a=1&amp;b=2">here</a>
                <a href="mailto:a@desk.test">me</a><img src="https://track.test/p.gif"></html>
                """.replace("\n", "\r\n");
        IntakeReport report = take("tip.eml", mail.getBytes(UTF_8), null);

        assertThat(items(report))
                .extracting(ClueItem::url)
                .containsExactly(URI.create("http://shop.test/item/3"), URI.create("https://shop.test/item/4?a=1&b=2"));
    }

    @Test
    void readsPagesSavedAsMhtml() {
        String mhtml = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://shop.test/item/7
                Subject: x
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="----B"

                ------B
                Content-Type: text/html
                Content-Transfer-Encoding: base64
                Content-Location: https://shop.test/item/7

                %s
                ------B
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-Location: https://shop.test/a.png

                iVBORw0KGgo=
                ------B--
                """.formatted(Base64.getMimeEncoder().encodeToString(PAGE.getBytes(UTF_8)));
        IntakeReport report = take("page.mhtml", mhtml.replace("\n", "\r\n").getBytes(UTF_8), null);
        assertThat(items(report))
                .singleElement()
                .satisfies(item -> assertThat(item.outcome()).isEqualTo(ItemOutcome.READ));
        assertThat(listing(ITEM.toString()).title()).isEqualTo("晴屿朗耳机");
    }

    @Test
    void readsAMailThatWasTakenFromAMailbox() {
        String mail = "From li@example.org Wed Nov  4 09:00:00 2026\n"
                + mail("--B\nContent-Type: text/plain\n\n见https://shop.test/item/9请处理")
                        .replace("\r", "");
        IntakeReport report = take("a.eml", mail.getBytes(UTF_8), null);
        assertThat(report.clue().format()).isEqualTo("mail");
        assertThat(items(report))
                .singleElement()
                .satisfies(item -> assertThat(item.url()).hasToString("https://shop.test/item/9"));
    }

    @Test
    void saysThatAMailIsCutOffAndReadsWhatCame() {
        String whole = mail("--B\nContent-Type: text/plain\n\n见 https://shop.test/item/9 。");
        IntakeReport report =
                take("cut.eml", whole.substring(0, whole.indexOf("\r\n--B--")).getBytes(UTF_8), null);
        assertThat(items(report)).anySatisfy(item -> {
            assertThat(item.outcome()).isEqualTo(ItemOutcome.UNREAD);
            assertThat(item.reason()).contains("cut off");
        });
        assertThat(items(report)).anySatisfy(item -> assertThat(item.url()).hasToString("https://shop.test/item/9"));
        assertThat(items(take("whole.eml", whole.getBytes(UTF_8), null)))
                .noneSatisfy(item -> assertThat(item.reason()).contains("cut off"));
    }

    @Test
    void readsMailsWithWhatIsAttachedToThem() {
        String inner = mail("--B\nContent-Type: text/plain; charset=utf-8\n\n见 https://shop.test/item/9 。");
        String table = "商品名称,商品链接\n晴屿朗 耳机,https://shop.test/item/8\n";
        String outer = mail(
                "--B\nContent-Type: text/plain\n\nhello\n--B\nContent-Type: text/csv\nContent-Transfer-Encoding: base64\n"
                        + "Content-Disposition: attachment; filename*=UTF-8''%E4%B8%BE%E6%8A%A5.csv\n\n"
                        + Base64.getMimeEncoder().encodeToString(table.getBytes(UTF_8))
                        + "\n--B\nContent-Type: message/rfc822\n\n"
                        + inner.replace("boundary=B", "boundary=C").replace("--B", "--C"));
        IntakeReport report = take("complaint.eml", outer.getBytes(UTF_8), null);
        assertThat(items(report)).anySatisfy(item -> {
            assertThat(item.place()).contains("举报.csv").contains("row 2");
            assertThat(item.outcome()).isEqualTo(ItemOutcome.READ);
        });
        assertThat(items(report)).anySatisfy(item -> assertThat(item.url()).hasToString("https://shop.test/item/9"));
        assertThat(storage.frontier()
                        .find(URI.create("https://shop.test/item/9"))
                        .orElseThrow()
                        .purpose())
                .isEqualTo("clue");
    }
}
