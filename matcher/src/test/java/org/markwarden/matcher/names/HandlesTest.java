package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.matcher.names.NameSets.Pair;
import org.markwarden.matcher.names.NameSets.Seen;

class HandlesTest {

    private static final List<Pair> HOLDING = NameSets.handles("handles.tsv");
    private static final List<Pair> PLAIN = NameSets.handles("plain-handles.tsv");

    @Test
    void findsNamesInHandlesAndDomainLabels() {
        Finds finds = Finds.of(NameSets.names(HOLDING));
        Seen seen = NameSets.see(HOLDING, (name, written) -> isIn(finds, name, written));
        assertThat(seen.share()).as("unseen: %s", seen.unseen()).isGreaterThan(0.9);
    }

    @Test
    void findsThemInTheMiddleOfADescription() {
        Finds finds = Finds.of(NameSets.names(HOLDING));
        Seen seen =
                NameSets.see(HOLDING, (name, written) -> isIn(finds, name, "更多款式请看 https://" + written + "/new 下单"));
        assertThat(seen.share()).as("unseen: %s", seen.unseen()).isGreaterThan(0.9);
    }

    @Test
    void leavesWordsAloneThatOnlyHoldTheLetters() {
        Finds finds = Finds.of(NameSets.names(PLAIN));
        Seen seen = NameSets.see(PLAIN, (name, written) -> isIn(finds, name, written));
        assertThat(seen.share()).as("claimed: %s", seen.seen()).isLessThan(0.1);
    }

    private static boolean isIn(Finds finds, String name, String written) {
        return finds.in(written, Place.HANDLE).stream().anyMatch(find -> find.startsWith(name + "/"));
    }
}
