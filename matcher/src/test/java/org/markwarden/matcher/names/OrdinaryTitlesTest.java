package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdinaryTitlesTest {

    @Test
    void claimsFewDisguisesInOrdinaryTitles() throws IOException {
        Path titles = Path.of(
                System.getProperty("markwarden.root", "."), "..", "shared", "data", "zh-title-jd", "titles_a.txt");
        assumeTrue(Files.isReadable(titles), "no ordinary titles at " + titles);
        NameFinder finder = Finds.index(
                        List.of(
                                "耐克",
                                "康师傅",
                                "大白兔",
                                "雪碧",
                                "伊利",
                                "立白",
                                "公牛",
                                "海飞丝",
                                "Nike",
                                "Adidas",
                                "Gucci",
                                "Panasonic",
                                "Lacoste",
                                "Samsung"),
                        true)
                .finder();
        int[] claimed = new int[1];
        int count = 0;
        for (String title : Files.readAllLines(titles)) {
            count++;
            finder.find(title, (_, _, _, _, variant, _) -> claimed[0] += variant.isDisguise() ? 1 : 0);
        }
        assertThat(claimed[0]).isLessThanOrEqualTo(count * 4 / 1000);
    }
}
