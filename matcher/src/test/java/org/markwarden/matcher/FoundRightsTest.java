package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

class FoundRightsTest {

    @Test
    void looksEachRightUpOnceAndGivesTheSameObjectAgain() {
        List<Integer> asked = new ArrayList<>();
        var rights = new FoundRights(number -> {
            asked.add(number);
            return right(number);
        });
        List<Right> first = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            first.add(rights.get(i * 131_071));
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(rights.get(i * 131_071)).isSameAs(first.get(i));
            assertThat(first.get(i).id().value()).isEqualTo("R" + i * 131_071);
        }
        assertThat(asked).hasSize(1_000);
    }

    private static Right right(int number) {
        return new Trademark(
                RightEntry.builder(new RightId("R" + number)).name("N" + number).build());
    }
}
