package org.markwarden.crawler.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.crawler.warc.ArchivedPage;
import org.markwarden.crawler.warc.WarcPages;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ClueReceipt;
import org.markwarden.domain.clue.ItemOutcome;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.testkit.Samples;

@Timeout(60)
class IntakePagesTest extends IntakeDesk {
    @Test
    void keepsThePageByteForByteAndReadsItLikeAVisit() throws IOException {
        byte[] page = PAGE.getBytes(UTF_8);
        IntakeReport report = take("offer.html", page, ITEM);

        assertThat(report.isNew()).isTrue();
        assertThat(report.read()).isEqualTo(1);
        assertThat(Files.readAllBytes(blobs.clues().resolve(Sha256.of(page).hex())))
                .isEqualTo(page);
        Listing listing = listing(ITEM.toString());
        assertThat(listing.title()).isEqualTo("晴屿朗耳机");
        var snapshot = storage.snapshots()
                .find(new SnapshotId(String.valueOf(listing.snapshot())))
                .orElseThrow();
        ArchivedPage kept = WarcPages.of(blobs.read(snapshot.records().getFirst()));
        assertThat(((ArchivedPage.Intact) kept).page().body()).isEqualTo(page);
        assertThat(storage.audit().about(report.clue().id().hex(), 9))
                .singleElement()
                .satisfies(line -> assertThat(line.event().action()).isEqualTo("clue.received"));
        assertThat(storage.clues().receipts(report.clue().id()))
                .containsExactly(new ClueReceipt(report.clue().id(), "12315", "R-1", ITEM, "li", Samples.NOW));
    }

    @Test
    void takesTheAddressThatABrowserWroteIntoTheFile() {
        take("a.html", ("<!-- saved from url=(0024)" + ITEM + " -->\n" + PAGE).getBytes(UTF_8), null);
        assertThat(listing(ITEM.toString()).title()).isEqualTo("晴屿朗耳机");
        IntakeReport nameless = take("b.html", PAGE.getBytes(UTF_8), null);
        assertThat(items(nameless)).singleElement().satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(ItemOutcome.UNREAD);
            assertThat(item.reason()).contains("does not say from where");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=canonical href=\"https://shop.test/item/7\">",
                "<meta property=\"og:url\" content=\"https://shop.test/item/7\">",
                "<!-- Mirrored from https://shop.test/item/7 by HTTrack -->"
            })
    void aPageThatOnlySaysItselfWhereItIsNeverHidesTheOneThatWasSeenThere(String claim) {
        take("a.html", PAGE.getBytes(UTF_8), ITEM);
        IntakeReport copy = take("copy.html", (claim + PAGE.replace("晴屿朗耳机", "仿品")).getBytes(UTF_8), null);

        assertThat(listing(ITEM.toString()).title()).isEqualTo("晴屿朗耳机");
        assertThat(items(copy))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.reason()).contains("only the page itself says that it is at this address"));
    }

    @Test
    void readsAPageAgainThatComesWithItsAddressTheSecondTime() {
        take("b.html", PAGE.getBytes(UTF_8), null);
        IntakeReport again = take("b.html", PAGE.getBytes(UTF_8), ITEM);
        assertThat(again.isNew()).isFalse();
        assertThat(again.read()).isEqualTo(1);
        assertThat(items(again)).extracting(ClueItem::outcome).containsExactly(ItemOutcome.UNREAD, ItemOutcome.READ);
    }

    @Test
    void joinsAClueThatComesTwice() {
        take("a.html", PAGE.getBytes(UTF_8), ITEM);
        IntakeReport again = take("other name.html", PAGE.getBytes(UTF_8), ITEM);
        assertThat(again.isNew()).isFalse();
        assertThat(again.isNewReceipt()).isFalse();
        assertThat(again.read()).isZero();
        assertThat(storage.clues().count()).isEqualTo(1);
        assertThat(storage.listings().count()).isEqualTo(1);
        assertThat(storage.snapshots().count()).isEqualTo(1);
    }

    @Test
    void saysOfAFileThatIsNothingItKnowsNoMoreThanThat() {
        assertThat(items(take("table.csv", new byte[] {1, 2, 3, 0, (byte) 0xff}, null)))
                .extracting(ClueItem::reason)
                .containsExactly("neither a page, archive, mail, table nor picture");
    }

    @Test
    void keepsPicturesAndSendsAVisitToTheirAddress() {
        IntakeReport report = take("shot.jpg", PNG, ITEM);
        assertThat(items(report))
                .extracting(ClueItem::reason)
                .anyMatch(reason -> reason.contains("is called .jpg and is png"));
        assertThat(items(report)).anySatisfy(item -> assertThat(item.reason()).contains("1 × 1"));
        assertThat(storage.frontier().find(ITEM)).isPresent();
        assertThat(items(take("cut.png", Arrays.copyOf(PNG, 40), ITEM))
                        .getLast()
                        .reason())
                .contains("cut off");
    }

    @Test
    void saysInPlainWordsWhatCannotBeRead() {
        assertThat(items(take("a.html", new byte[0], ITEM)).getFirst().reason()).isEqualTo("the file is empty");
        assertThat(items(take("a.bin", new byte[] {1, 0, 2, 0, 9}, ITEM))
                        .getFirst()
                        .reason())
                .contains("neither a page");
        assertThat(items(take(
                                "a.xls",
                                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1old".getBytes(ISO_8859_1),
                                null))
                        .getLast()
                        .reason())
                .contains("encrypted or an old");
        assertThat(items(take("t.csv", "a,b\n1,2\n".getBytes(UTF_8), null))
                        .getFirst()
                        .reason())
                .contains("no row of headings");
        byte[] zip = zip(Map.of("a.html", PAGE.getBytes(UTF_8)));
        assertThat(items(take("cut.zip", Arrays.copyOf(zip, zip.length - 40), null))
                        .getLast()
                        .reason())
                .contains("damaged or cut off");
        byte[] locked = zip.clone();
        for (int i = 0; i < locked.length - 4; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && (locked[i + 2] == 1 || locked[i + 2] == 3)) {
                locked[i + (locked[i + 2] == 1 ? 8 : 6)] |= 1;
            }
        }
        assertThat(items(take("locked.zip", locked, null)).getLast().reason())
                .isEqualTo("a zip file locked with a password; hand in what is in it");
        String sealed =
                "From: a\nTo: b\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAG\n";
        assertThat(items(take("s.eml", sealed.getBytes(UTF_8), null)).getFirst().reason())
                .contains("encrypted mail");
    }

    @Test
    void refusesAFileThatIsTooLargeAndRecordsNothing() {
        IntakeLimits small = new IntakeLimits(10, 10, 10, 5, 1);
        assertThatThrownBy(() -> take("a.html", PAGE.getBytes(UTF_8), ITEM, small))
                .hasMessageContaining("more than 10 bytes");
        assertThat(storage.clues().count()).isZero();
        assertThat(blobs.clues()).isEmptyDirectory();
    }

    /** Patterns that call themselves for each of them would fill the stack. */
    @ParameterizedTest
    @ValueSource(strings = {"<?xml>", "<!---->", "a:\n", "\u88ab\u6295\u8bc9,", "商品链接,a.", "{"})
    void takesInWhatRepeatsThousandsOfTimes(String repeated) {
        IntakeReport report = take("hostile.txt", repeated.repeat(60_000).getBytes(UTF_8), ITEM);
        assertThat(items(report)).isNotEmpty();
    }

    @Test
    void knowsAPageBehindACommentAndADeclaration() {
        String page = "<?xml version='1.0'?>\n<!-- a -->\n<!-- b -->" + PAGE;
        assertThat(take("page", page.getBytes(UTF_8), ITEM).read()).isEqualTo(1);
    }
}
