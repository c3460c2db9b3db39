package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.testkit.Samples.right;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.MarkUserCode;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.RightStore;

/** What a {@link RightStore} must do. */
public abstract class RightContract extends StoreContract {
    private RightStore rights() {
        return storage().rights();
    }

    private List<Right> all() {
        try (Stream<Right> all = rights().all()) {
            return all.toList();
        }
    }

    @Test
    void insertsAndReplacesById() {
        rights().upsert(List.of(right("b", "鲸澜"), right("a", "晴屿朗")));
        rights().upsert(List.of(right("b", "霁峰岭"), right("c", "椿砚堂")));

        assertThat(all()).containsExactly(right("a", "晴屿朗"), right("b", "霁峰岭"), right("c", "椿砚堂"));
        assertThat(rights().count()).isEqualTo(3);
        assertThat(rights().find(new RightId("b"))).contains(right("b", "霁峰岭"));
        assertThat(rights().find(new RightId("z"))).isEmpty();
    }

    @Test
    void keepsTheKindOfARight() {
        Right indication = new GeographicalIndication(
                right("gi", "西湖龙井").entry(), List.of(new MarkUserCode("91310115MA1K8L5G0E", null, null)));
        rights().upsert(List.of(indication));

        assertThat(rights().find(new RightId("gi"))).contains(indication);
    }

    @Test
    void removesByIdAndPassesOverTheRest() {
        rights().upsert(List.of(right("a", "晴屿朗"), right("b", "鲸澜")));
        rights().remove(List.of(new RightId("a"), new RightId("z")));

        assertThat(all()).containsExactly(right("b", "鲸澜"));
    }

    @Test
    void changesItsVersionWithEveryChangeOnly() {
        String empty = rights().version();
        rights().upsert(List.of(right("a", "晴屿朗")));
        String one = rights().version();
        rights().upsert(List.of(right("a", "晴屿朗")));
        String again = rights().version();
        rights().remove(List.of(new RightId("z")));
        rights().upsert(List.of());

        assertThat(List.of(empty, one, again)).doesNotHaveDuplicates();
        assertThat(rights().version()).isEqualTo(again);
        rights().remove(List.of(new RightId("a")));
        assertThat(rights().version()).isNotIn(empty, one, again);
    }

    @Test
    void givesTheSameVersionForTheSameHistory() {
        rights().upsert(List.of(right("a", "晴屿朗"), right("b", "鲸澜")));
        rights().remove(List.of(new RightId("a")));

        assertThat(rights().version()).isEqualTo("2-aaecc4db3f97829a");
    }

    @Test
    void tellsWhatChangedSinceAVersion() {
        String empty = rights().version();
        rights().upsert(List.of(right("a", "晴屿朗"), right("b", "鲸澜"), right("c", "霁峰岭")));
        String three = rights().version();
        rights().apply(List.of(
                new RightChange.Put(right("b", "椿砚堂")),
                new RightChange.Remove(new RightId("a")),
                new RightChange.Put(right("d", "墨池坊")),
                new RightChange.Remove(new RightId("d")),
                new RightChange.Remove(new RightId("none"))));

        assertThat(rights().changesSince(three, 9).orElseThrow())
                .containsExactlyInAnyOrder(
                        new RightChange.Put(right("b", "椿砚堂")), new RightChange.Remove(new RightId("a")));
        assertThat(rights().changesSince(empty, 9).orElseThrow()).hasSize(3);
        assertThat(rights().changesSince(rights().version(), 9)).contains(List.of());
        assertThat(rights().changesSince(three, 1)).isEmpty();
        assertThat(rights().changesSince("1-0000000000000000", 9)).isEmpty();
        assertThat(rights().changesSince("some other", 9)).isEmpty();
        rights().upsert(List.of(right("a", "晴屿朗")));
        assertThat(rights().changesSince(three, 9).orElseThrow())
                .contains(new RightChange.Put(right("a", "晴屿朗")))
                .hasSize(2);
    }

    @Test
    void countsNoRightAsChangedThatIsPutAgainAsItWas() {
        Right same = right("a", "晴屿朗");
        rights().upsert(List.of(same, right("b", "鲸澜")));
        String before = rights().version();
        Right other = right("b", "椿砚堂");
        rights().upsert(List.of(same, other));
        assertThat(rights().changesSince(before, 10)).contains(List.of(new RightChange.Put(other)));
        rights().remove(List.of(same.id()));
        rights().upsert(List.of(same));
        assertThat(rights().changesSince(before, 10).orElseThrow())
                .containsExactlyInAnyOrder(new RightChange.Put(other), new RightChange.Put(same));
    }

    @Test
    void readsInsideATransactionWhatItWrote() {
        storage().atomically(() -> {
            rights().upsert(List.of(right("a", "晴屿朗")));
            assertThat(all()).hasSize(1);
            assertThat(rights().version()).startsWith("1-");
        });
    }
}
