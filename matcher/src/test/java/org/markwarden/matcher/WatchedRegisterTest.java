package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Versions;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.DiskFullException;
import org.markwarden.storage.Storage;
import org.markwarden.storage.json.MatchJson;
import org.markwarden.storage.json.RightJson;
import org.markwarden.storage.memory.MemoryStorage;

/** Rights that are subscribed, changed and removed while listings of the past lie in the store. */
class WatchedRegisterTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final String[] TITLES = {
        "康师傅红烧牛肉面",
        "康帅傅 牛肉面 5袋",
        "康师付方便面",
        "kangshifu noodles",
        "康shi傅 香辣",
        "N1KE air max",
        "newnikeair2026 running",
        "Nyke shoes",
        "雷碧 330ml",
        "雪碧柠檬味汽水",
        "普通的杯子",
        "便宜手机壳 适用华为",
        "发明专利ZL202019990127.5 切菜器",
        "wooden table",
    };

    @TempDir
    private Path folder;

    private final Storage storage = new MemoryStorage();

    @BeforeEach
    void listings() {
        storage.rights().upsert(List.of(right("{\"id\":\"other\",\"kind\":\"trademark\",\"name\":\"华为\"}")));
        for (int i = 0; i < TITLES.length; i++) {
            storage.listings()
                    .add(Listing.builder(new ListingId("l" + i), TITLES[i])
                            .capturedAt(NOW)
                            .snapshot("s" + i)
                            .build());
        }
    }

    private static Right right(String json) {
        return RightJson.read(json);
    }

    private MatchingStage.Done run() {
        try (WatchedRegister register = WatchedRegister.open(storage, folder)) {
            return new MatchingStage(storage, register, 0.5).runDue(NOW);
        }
    }

    private List<String> latest() {
        List<String> matches = new ArrayList<>();
        for (int i = 0; i < TITLES.length; i++) {
            Match match = storage.matches()
                    .latest(new ListingId("l" + i))
                    .orElseThrow()
                    .match();
            matches.add(MatchJson.write(new Match(
                    match.listing(), new Versions("", "", ""), match.mentions(), match.matches(), match.findings())));
        }
        return matches;
    }

    private List<String> latestWhenAllAreMatchedAgain() {
        storage.listings().matchAllAgain();
        run();
        return latest();
    }

    @Test
    void stopsAtAFullDiskAndGoesOnOnceThereIsRoom() {
        FullStorage full = new FullStorage(storage);
        try (WatchedRegister register = WatchedRegister.open(storage, folder)) {
            MatchingStage stage = new MatchingStage(full, register, 0.5);
            assertThatExceptionOfType(DiskFullException.class).isThrownBy(() -> stage.runDue(NOW));
        }

        assertThat(full.asked).isEqualTo(1);
        assertThat(run().matched()).isEqualTo(TITLES.length);
    }

    @Test
    void matchesOnlyThePastAnewRightTouchesAndGivesWhatMatchingAllGives() {
        assertThat(run()).isEqualTo(new MatchingStage.Done(TITLES.length, 0, 0, 0));
        storage.rights()
                .upsert(
                        List.of(
                                right("{\"id\":\"a\",\"kind\":\"trademark\",\"name\":\"康师傅\",\"aliases\":\"雪碧\"}"),
                                right("{\"id\":\"b\",\"kind\":\"trademark\",\"name\":\"Nike\"}"),
                                right(
                                        "{\"id\":\"p\",\"kind\":\"patent\",\"number\":\"ZL202019990127.5\",\"patent_type\":\"invention\"}")));

        MatchingStage.Done done = run();

        assertThat(done.again()).isBetween(10, 12);
        assertThat(done.matched()).isEqualTo(done.again());
        assertThat(done.opened()).isPositive();
        List<String> touched = latest();
        assertThat(touched).isEqualTo(latestWhenAllAreMatchedAgain());
        assertThat(run()).isEqualTo(new MatchingStage.Done(0, 0, 0, 0));
    }

    @Test
    void storesTheVersionOfTheRegisterWithEveryMatch() {
        run();
        storage.rights().upsert(List.of(right("{\"id\":\"b\",\"kind\":\"trademark\",\"name\":\"Nike\"}")));
        run();

        Match nike = storage.matches().latest(new ListingId("l5")).orElseThrow().match();
        Match cup = storage.matches().latest(new ListingId("l10")).orElseThrow().match();
        assertThat(nike.versions().register())
                .isEqualTo(storage.rights().version() + "-all-watched")
                .isNotEqualTo(cup.versions().register());
    }

    @Test
    void takesBackWhatARightNoLongerInForceOrRemovedSaid() {
        storage.rights().upsert(List.of(right("{\"id\":\"b\",\"kind\":\"trademark\",\"name\":\"Nike\"}")));
        run();
        storage.rights()
                .upsert(List.of(
                        right("{\"id\":\"b\",\"kind\":\"trademark\",\"name\":\"Nike\",\"status\":\"cancelled\"}")));
        MatchingStage.Done cancelled = run();

        assertThat(cancelled.again()).isEqualTo(3);
        assertThat(mentions("l5")).contains("b");
        assertThat(score("l5")).isLessThan(0.5);

        storage.rights().remove(List.of(new RightId("b")));
        assertThat(run().again()).isEqualTo(3);
        assertThat(mentions("l5")).isEmpty();
    }

    private List<String> mentions(String listing) {
        return storage.matches().latest(new ListingId(listing)).orElseThrow().match().mentions().stream()
                .map(Mention::right)
                .map(RightId::value)
                .toList();
    }

    private double score(String listing) {
        return storage.matches()
                .latest(new ListingId(listing))
                .orElseThrow()
                .match()
                .topScore();
    }

    @Test
    void makesItsIndexesAnewFromTheStore() throws IOException {
        run();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        storage.rights().upsert(List.of(right("{\"id\":\"b\",\"kind\":\"trademark\",\"name\":\"Nike\"}")));

        assertThat(run().again()).isEqualTo(3);
        assertThat(latest()).isEqualTo(latestWhenAllAreMatchedAgain());
    }

    @Test
    void beginsAnewOverADamagedIndex() throws IOException {
        run();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith("lock") && !path.endsWith("write.lock"))
                    .toList()) {
                Files.writeString(path, "damaged");
            }
        }
        storage.rights().upsert(List.of(right("{\"id\":\"b\",\"kind\":\"trademark\",\"name\":\"Nike\"}")));

        assertThat(run().again()).isEqualTo(3);
    }

    @Test
    void findsWhatWasMatchedBetweenAStopAndTheNextStart() {
        run();
        storage.listings()
                .add(Listing.builder(new ListingId("late"), "nike 跑鞋")
                        .capturedAt(NOW)
                        .snapshot("late")
                        .build());
        try (WatchedRegister register = WatchedRegister.open(storage, folder)) {
            Match match = register.current()
                    .forThread()
                    .match(storage.listings().find(new ListingId("late")).orElseThrow(), LocalDate.EPOCH);
            storage.matches().add(storage.listings().find(new ListingId("late")).orElseThrow(), match, NOW);
        }
        storage.rights().upsert(List.of(right("{\"id\":\"b\",\"kind\":\"trademark\",\"name\":\"Nike\"}")));

        assertThat(run().again()).isEqualTo(4);
    }
}
