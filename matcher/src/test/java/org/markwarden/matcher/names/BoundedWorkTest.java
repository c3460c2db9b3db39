package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedWorkTest {

    @Test
    void reportsNoMoreThanTheBoundForTheWorstText() {
        List<String> names = new ArrayList<>();
        for (int length = 2; length <= 16; length++) {
            names.add("一".repeat(length));
        }
        NameFinder finder = Finds.index(names, true).finder();
        int[] found = new int[1];
        String worst = "一".repeat(50_000);
        finder.find(worst, (_, _, _, _, _, _) -> found[0]++);
        int pieces = worst.length() / Pieces.SHORTEST_STEP + 1;
        assertThat(found[0]).isPositive().isLessThanOrEqualTo(pieces * Hits.MOST);
    }

    @Test
    void reportsAnOverloadedNameForABoundedNumberOfRights() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            names.add("耐克");
        }
        int[] found = new int[1];
        Finds.index(names, false).finder().find("耐克 鞋", (_, _, _, _, _, _) -> found[0]++);
        assertThat(found[0]).isEqualTo(LayerScan.MOST_RIGHTS);
    }

    @Test
    void allocatesNextToNothingOnceWarm() {
        NameFinder finder =
                Finds.index(List.of("耐克", "康师傅", "Nike", "三只松鼠"), true).finder();
        int[] found = new int[1];
        NameSink sink = (_, _, _, _, _, _) -> found[0]++;
        String title = "耐克 Nike 康帅傅 三只小松鼠 N1KE 2026新款 男女通用 包邮";
        for (int i = 0; i < 2000; i++) {
            finder.find(title, sink);
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            finder.find(title, sink);
        }
        long perTitle = (threads.getCurrentThreadAllocatedBytes() - before) / 1000;
        assertThat(perTitle).isLessThan(64);
    }
}
