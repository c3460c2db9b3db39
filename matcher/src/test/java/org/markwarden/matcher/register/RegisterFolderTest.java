package org.markwarden.matcher.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.text.TextTables;

class RegisterFolderTest {

    private static final TextTables TABLES = TextTables.load();

    @TempDir
    private Path folder;

    @Test
    void answersRightsByNumberAndFindsTheirNames() throws IOException {
        try (Register register = RegisterFolder.open(built(), TABLES)) {
            assertThat(register.size()).isEqualTo(2);
            assertThat(found(register, "康帅傅 Nike")).containsExactlyInAnyOrder("b", "a");
        }
    }

    @Test
    void findsRightsByIdAndByWords() throws IOException {
        try (RegisterFolder register = RegisterFolder.open(built(), TABLES)) {
            assertThat(register.find(new RightId("b")).orElseThrow().entry().name())
                    .isEqualTo("康师傅");
            assertThat(register.find(new RightId("none"))).isEmpty();
            assertThat(register.search("康师傅", 5)).hasSize(1);
            assertThat(register.search("nike", 5)).hasSize(1);
        }
    }

    @Test
    void keepsTheLastRowOfAnId() throws IOException {
        Path csv = Files.writeString(folder.resolve("r.csv"), "id,kind,name\na,trademark,Old\na,trademark,New\n");
        new RegisterBuilder(folder.resolve("dir"), TABLES).build(csv, _ -> {});
        try (Register register = RegisterFolder.open(folder.resolve("dir"), TABLES)) {
            assertThat(register.size()).isEqualTo(1);
            assertThat(register.right(0).entry().name()).isEqualTo("New");
        }
    }

    @Test
    void changesWhileAReaderKeepsItsVersion() throws IOException {
        Path dir = built();
        try (Register before = RegisterFolder.open(dir, TABLES)) {
            var added = new Trademark(
                    RightEntry.builder(new RightId("c")).name("雪碧").build());
            new RegisterBuilder(dir, TABLES)
                    .update(List.of(new RightChange.Put(added), new RightChange.Remove(new RightId("a"))), "");
            assertThat(found(before, "Nike 雪碧")).containsExactly("a");
            try (Register after = RegisterFolder.open(dir, TABLES)) {
                assertThat(found(after, "Nike 雪碧")).containsExactly("c");
                assertThat(after.version()).isNotEqualTo(before.version());
            }
        }
    }

    @Test
    void refusesADamagedFolder() throws IOException {
        Path dir = built();
        Path rights = dir.resolve("s-1").resolve(Segment.RIGHTS);
        byte[] bytes = Files.readAllBytes(rights);
        Files.write(rights, Arrays.copyOf(bytes, bytes.length - 3));
        assertThatThrownBy(() -> RegisterFolder.open(dir, TABLES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
        bytes[5] ^= 1;
        Files.write(rights, bytes);
        assertThatThrownBy(() -> RegisterFolder.open(dir, TABLES)).hasMessageContaining("damaged");
        Files.delete(dir.resolve(RegisterFolder.CURRENT));
        assertThatThrownBy(() -> RegisterFolder.open(dir, TABLES)).hasMessageContaining("no register folder");
    }

    private Path built() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("r.csv"), "id,kind,name,aliases\na,trademark,Nike,耐克\nb,trademark,康师傅,\n");
        Path dir = folder.resolve("dir");
        new RegisterBuilder(dir, TABLES).build(csv, _ -> {});
        return dir;
    }

    private static List<String> found(Register register, String text) {
        List<Right> found = new ArrayList<>();
        register.finder().find(text, (right, _, _, _, _, _) -> found.add(register.right(right)));
        return found.stream().map(right -> right.id().value()).toList();
    }
}
