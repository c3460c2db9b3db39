package org.markwarden.storage.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrictYamlTest {
    enum Mood {
        GOOD,
        VERY_BAD
    }

    record Host(URI url, @Nullable Integer port) {}

    record Shop(
            String name,
            Duration followUp,
            @Nullable List<Host> hosts,
            @Nullable Map<String, Double> rates,
            @Nullable Mood mood) {
        Shop {
            if (name == null) {
                throw new IllegalArgumentException("name: is missing");
            }
            hosts = hosts == null ? List.of() : List.copyOf(hosts);
        }
    }

    @Test
    void readsNestedRecordsWithUnits() {
        Shop shop = StrictYaml.parse("shop.yml", """
                name: 星屿
                follow-up: 90s
                hosts: [{url: "http://127.0.0.1/", port: 80}]
                rates: {a: 1.5}
                mood: very-bad
                """, Shop.class);

        assertThat(shop.followUp()).isEqualTo(Duration.ofSeconds(90));
        assertThat(shop.hosts()).containsExactly(new Host(URI.create("http://127.0.0.1/"), 80));
        assertThat(shop.rates()).containsEntry("a", 1.5);
        assertThat(shop.mood()).isEqualTo(Mood.VERY_BAD);
    }

    record Day(LocalDate on) {}

    @Test
    void readsADayAndRefusesWhatIsNone() {
        assertThat(StrictYaml.parse("day.yml", "on: 2026-11-29", Day.class).on())
                .isEqualTo(LocalDate.of(2026, 11, 29));
        assertThatThrownBy(() -> StrictYaml.parse("day.yml", "on: 2026-11-31", Day.class))
                .hasMessageContaining("on: wants a day such as 2026-11-29, has 2026-11-31");
    }

    @Test
    void listsEveryFaultAtOnceAndSuggestsTheNearestKey() {
        assertThatThrownBy(() -> StrictYaml.parse("shop.yml", """
                        nmae: x
                        follow-up: soon
                        hosts: [{url: "http://127.0.0.1/", port: many}]
                        mood: bad
                        """, Shop.class))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("shop.yml: unknown key nmae, did you mean name?")
                .hasMessageContaining("follow-up: wants a duration such as 500ms, 10s, 5m, 24h or 7d, has soon")
                .hasMessageContaining("hosts[0].port: wants a whole number, has many")
                .hasMessageContaining("mood: wants one of good, very-bad, has bad");
    }

    @Test
    void saysWhatIsNoYaml() {
        assertThatThrownBy(() -> StrictYaml.parse("shop.yml", "name: [", Shop.class))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("shop.yml: no YAML");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertThatThrownBy(() -> StrictYaml.parse("shop.yml", "name: a\nname: b", Shop.class))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("name");
    }

    @Test
    void letsTheRecordRefuse() {
        assertThatThrownBy(() -> StrictYaml.parse("shop.yml", "follow-up: 1s", Shop.class))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("shop.yml: name: is missing");
    }
}
