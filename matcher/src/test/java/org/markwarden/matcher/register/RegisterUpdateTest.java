package org.markwarden.matcher.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.text.TextTables;

/** What a folder is after changes, beside one packed anew. */
class RegisterUpdateTest {

    private static final TextTables TABLES = TextTables.load();
    private static final String[] NAMES = {"康师傅", "雪碧", "Nike", "小米", "小米粥店", "Puma", "大白兔", "五常大米", "Adidas", "海尔"};
    private static final String TEXT = "康帅傅 雪碧 N1ke 小米粥店 pumma 大白免 奶糖 五常大米 adiddas 海而 小米";

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void place() {
        folder = temp.resolve("r");
    }

    private static Right right(int id, String name) {
        return new Trademark(
                RightEntry.builder(new RightId("r" + id)).name(name).build());
    }

    private RegisterBuilder builder() {
        return new RegisterBuilder(folder, TABLES);
    }

    private static List<String> found(Register register) {
        List<String> found = new ArrayList<>();
        register.finder()
                .find(
                        TEXT,
                        (right, _, start, end, variant, _) -> found.add(
                                register.right(right).id() + " " + start + "-" + end + " " + variant.label()));
        return found.stream().sorted().toList();
    }

    private static List<String> ids(Register register) {
        try (Stream<Right> rights = register.rights()) {
            return rights.map(right -> right.id() + "=" + right.entry().name())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isWhatPackingAnewGives(long seed) throws IOException {
        var random = new Random(seed);
        Map<String, Right> wanted = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            Right right = right(i, NAMES[i]);
            wanted.put(right.id().value(), right);
        }
        builder().build(wanted.values()::forEach, wanted.size(), "");
        for (int step = 0; step < 6; step++) {
            List<RightChange> changes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Right right = right(random.nextInt(12), NAMES[random.nextInt(NAMES.length)]);
                if (random.nextBoolean()) {
                    wanted.put(right.id().value(), right);
                    changes.add(new RightChange.Put(right));
                } else {
                    wanted.remove(right.id().value());
                    changes.add(new RightChange.Remove(right.id()));
                }
            }
            assertThat(builder().update(changes, "step " + step)).isEqualTo(wanted.size());
            try (RegisterFolder updated = RegisterFolder.open(folder, TABLES);
                    Register anew = Register.of(List.copyOf(wanted.values()), TABLES)) {
                assertThat(found(updated)).as("seed " + seed).isEqualTo(found(anew));
                assertThat(ids(updated)).isEqualTo(ids(anew));
                assertThat(updated.size()).isEqualTo(wanted.size());
                assertThat(updated.source()).isEqualTo("step " + step);
                for (int id = 0; id < 12; id++) {
                    assertThat(updated.find(new RightId("r" + id)).isPresent()).isEqualTo(wanted.containsKey("r" + id));
                }
            }
        }
    }

    @Test
    void namesEveryStateDifferently() throws IOException {
        List<String> versions = new ArrayList<>();
        builder().build(List.of(right(1, "雪碧"), right(2, "Nike"))::forEach, 2, "");
        versions.add(version());
        builder().update(List.of(new RightChange.Put(right(1, "康师傅"))), "");
        versions.add(version());
        builder().update(List.of(new RightChange.Put(right(1, "雪碧"))), "");
        versions.add(version());
        builder().update(List.of(new RightChange.Remove(new RightId("r2"))), "");
        versions.add(version());

        assertThat(versions).doesNotHaveDuplicates();
    }

    private String version() throws IOException {
        try (Register register = RegisterFolder.open(folder, TABLES)) {
            return register.version();
        }
    }

    @Test
    void searchesWordsAmongWhatIsThere() throws IOException {
        builder().build(List.of(right(1, "雪碧"), right(2, "Nike"))::forEach, 2, "");
        builder().update(List.of(new RightChange.Put(right(1, "康师傅")), new RightChange.Put(right(3, "雪碧"))), "");

        try (RegisterFolder register = RegisterFolder.open(folder, TABLES)) {
            assertThat(register.search("雪碧", 5)).extracting(Right::id).containsExactly(new RightId("r3"));
            assertThat(register.search("康师傅", 5)).extracting(Right::id).containsExactly(new RightId("r1"));
        }
        List<String> read = new ArrayList<>();
        RegisterReader.read(folder, _ -> {}, right -> read.add(right.id().value()));
        assertThat(read).containsExactlyInAnyOrder("r1", "r2", "r3");
    }

    @Test
    void leavesTheOldVersionWhenItIsInterruptedAndClearsUpLater() throws IOException {
        builder().build(List.of(right(1, "雪碧"))::forEach, 1, "");
        Files.createDirectories(folder.resolve("s-7"));
        Files.writeString(folder.resolve("s-7/rights.dat"), "half");
        Files.createDirectories(folder.resolve("g-8"));

        try (Register register = RegisterFolder.open(folder, TABLES)) {
            assertThat(ids(register)).containsExactly("r1=雪碧");
        }
        builder().update(List.of(new RightChange.Put(right(2, "Nike"))), "");
        try (Register register = RegisterFolder.open(folder, TABLES)) {
            assertThat(ids(register)).containsExactly("r1=雪碧", "r2=Nike");
        }
        assertThat(folder.resolve("s-7")).doesNotExist();
        assertThat(folder.resolve("g-8")).doesNotExist();
    }

    @Test
    void leavesTheOldVersionWhenASourceFails() throws IOException {
        builder().build(List.of(right(1, "雪碧"))::forEach, 1, "");
        String before = version();
        Segment.Source failing = _ -> {
            throw new IllegalStateException("gone");
        };

        assertThat(catchThrowable(() -> builder().build(failing, 1, ""))).isInstanceOf(IllegalStateException.class);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void packsAnewWhenTheRegisterIsNoLongerSmall() throws IOException {
        builder().build(List.of(right(1, "雪碧"))::forEach, 1, "");
        List<RightChange> many = new ArrayList<>();
        for (int i = 2; i <= WatchPolicy.SMALL + 2; i++) {
            many.add(new RightChange.Put(right(i, "name " + i)));
        }
        builder().update(many, "");

        try (RegisterFolder register = RegisterFolder.open(folder, TABLES)) {
            assertThat(register.watch().everyRight()).isFalse();
            assertThat(register.changed()).isEmpty();
            assertThat(register.size()).isEqualTo(WatchPolicy.SMALL + 2);
        }
    }
}
