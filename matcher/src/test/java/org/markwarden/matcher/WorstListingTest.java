package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;

/**
 * The worst listings that can be made: a title and a description that repeat what a rule looks for. Work
 * is counted in bytes allocated, which unlike time is the same on every machine.
 */
class WorstListingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final int LONG = 1 << 17;

    private static Matcher matcher;

    @BeforeAll
    static void openTheSampleRegister() throws IOException {
        TextTables tables = TextTables.load();
        Path file = Path.of(System.getProperty("markwarden.root"), "config/registers/sample.csv");
        matcher = Matchers.of(Register.open(file, tables, _ -> {}), tables).forThread();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "晴屿朗",
                "晴屿朗 ",
                "高仿",
                "适用晴屿朗手机壳",
                "®",
                "晴屿朗®",
                "新款",
                "a",
                "x ",
                "一",
                "旗舰店晴屿朗旗舰店",
                "二手晴屿朗回收",
                "专利ZL202010123456.1",
                "晴屿朗（QINGYULANG）",
                "\uD83D\uDE00",
                "苹果手机保护套",
                "可拆洗晴屿朗",
                "晴e屿朗",
                "многоклеточный",
                "e\u0301\u0301\u0301"
            })
    void boundsWhatItKeepsAndGrowsNoFasterThanTheText(String repeated) {
        Match match = matcher.match(listing(repeated, LONG), DAY);
        assertThat(match.mentions()).hasSizeLessThanOrEqualTo(2 * RegisterNames.MOST_IN_FIELD + 2);
        assertThat(match.findings()).hasSizeLessThanOrEqualTo(100);
        long half = allocated(listing(repeated, LONG / 2));
        long whole = allocated(listing(repeated, LONG));
        assertThat(whole).isLessThan(half * 3);
    }

    @Test
    void readsTenThousandAttributesInOnePass() {
        long half = allocated(withAttributes(5_000));
        long whole = allocated(withAttributes(10_000));
        assertThat(whole).isLessThan(half * 3);
    }

    private static Listing listing(String repeated, int characters) {
        String text = repeated.repeat(characters / repeated.length());
        return Listing.builder(new ListingId("w"), text).description(text).build();
    }

    private static Listing withAttributes(int count) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put("适用" + i, "晴屿朗 旗舰店 高仿 " + i);
        }
        return Listing.builder(new ListingId("w"), "晴屿朗耳机")
                .attributes(attributes)
                .build();
    }

    private static long allocated(Listing listing) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        matcher.match(listing, DAY);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
