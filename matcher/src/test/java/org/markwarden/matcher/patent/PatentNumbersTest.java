package org.markwarden.matcher.patent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.right.PatentType;

class PatentNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            专利号：ZL202019990127.5            | 202019990127.5
            专利号ZL 2020 1 9990127.5号         | 202019990127.5
            ＺＬ２０２０１９９９０１２７．５      | 202019990127.5
            ZL2020199901275                     | 202019990127.5
            zl201410076931.x                    | 201410076931.X
            CN202019990127.5                    | 202019990127.5
            CN ZL202019990127.5                 | 202019990127.5
            申请号为202419994025.9              | 202419994025.9
            专利号 202019990127                 | 202019990127
            99113861.9                          | 99113861.9
            ZL 99 1 13861.9                     | 99113861.9
            2020199901275                       | 202019990127.5
            Patent No. 202019990127.5 (CN)      | 202019990127.5
            """)
    void readsANumberHoweverItIsWritten(String text, String number) {
        assertThat(PatentNumbers.in(text)).extracting(PatentNumber::number).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            授权公告号 CN104123456B
            CN201810155794A
            条码6901234567892
            电话13812345678
            价格 12345678.9 元
            2023年12月31日发货 20231231
            库存201810155794件
            订单号2018101557947号
            ABC201810155794.7
            型号3.201810155794.7
            ZL2018101557.7
            """)
    void passesOverWhatIsNoApplicationNumber(String text) {
        assertThat(PatentNumbers.in(text)).isEmpty();
    }

    @Test
    void findsEveryNumberOfAListAndTellsWhereItStands() {
        List<PatentNumber> found = PatentNumbers.in("专利：ZL202019990127.5、ZL202129991043.3，详询客服");
        assertThat(found).extracting(PatentNumber::text).containsExactly("ZL202019990127.5", "ZL202129991043.3");
        assertThat(found).extracting(PatentNumber::start).containsExactly(3, 20);
    }

    @ParameterizedTest
    @CsvSource({
        "ZL202019990127.5, INVENTION, true",
        "ZL202129991043.3, UTILITY_MODEL, true",
        "ZL202239992056.2, DESIGN, true",
        "ZL200780012345.0, INVENTION, false",
        "ZL200790012345.0, UTILITY_MODEL, false",
        "ZL202019990127.6, INVENTION, false"
    })
    void tellsKindAndCheckDigit(String text, PatentType kind, boolean fits) {
        PatentNumber number = PatentNumbers.in(text).getFirst();
        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.checkDigitFits()).isEqualTo(fits);
    }

    @Test
    void leavesTheCheckDigitOpenWhenItIsNotThere() {
        assertThat(PatentNumbers.in("专利号ZL202019990127").getFirst().checkDigitFits())
                .isNull();
    }

    @Test
    void readsAMillionDigitsWithoutHarm() {
        assertThat(PatentNumbers.in("1".repeat(1_000_000))).isEmpty();
        assertThat(PatentNumbers.in("ZL1 ".repeat(100_000))).isEmpty();
    }

    @Test
    void readsTheNumbersOthersCompiled() throws IOException {
        Path file = Path.of(
                System.getProperty("markwarden.root"), "../shared/data/patent-cn-numbers/patent_numbers.dev.tsv");
        Assumptions.assumeTrue(Files.exists(file), "the shared numbers are not here");
        List<String[]> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            PatentNumber number =
                    PatentNumbers.in("外观新颖，专利号" + row[0] + "，欢迎选购").getFirst();
            assertThat(number.number()).isEqualTo(row[1]);
            assertThat(String.valueOf(number.checkDigitFits()))
                    .isEqualToIgnoringCase(row[6].isEmpty() ? "null" : row[6]);
        });
    }
}
