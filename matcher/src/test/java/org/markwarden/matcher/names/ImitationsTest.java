package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.matcher.names.NameSets.Pair;
import org.markwarden.matcher.names.NameSets.Seen;

class ImitationsTest {

    private static final List<String> CARRIERS =
            List.of("%s 2026新款 家用装 官方正品", "%s（品牌）大容量 送礼佳品 多规格可选", "【包邮】%s 整箱批发 假一赔十");

    @Test
    void findsMostImitationsWhereMarksStand() {
        List<Pair> pairs = NameSets.imitations();
        Finds finds = Finds.of(NameSets.names(pairs));
        Seen seen = NameSets.see(
                pairs,
                (name, written) -> CARRIERS.stream()
                                .filter(carrier -> finds.inTitle(carrier.formatted(written)).stream()
                                        .anyMatch(find -> find.startsWith(name + "/")))
                                .count()
                        >= 2);
        assertThat(seen.share()).as("unseen: %s", seen.unseen()).isGreaterThan(0.9);
    }
}
