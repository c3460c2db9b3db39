package org.markwarden.benchmarks.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.benchmarks.past.ProofSetting.right;
import static org.markwarden.benchmarks.past.ProofSetting.seconds;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.benchmarks.market.GeneratedMarket;
import org.markwarden.benchmarks.market.Names;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.register.RegisterBuilder;
import org.markwarden.matcher.register.RegisterFolder;
import org.markwarden.matcher.text.TextTables;

/**
 * A day's changes on a large register, and how long it takes to open it before and after; prints the figures. The number
 * of rights is {@code -Dmarkwarden.rights=1000000}.
 */
@Tag("proof")
class RegisterChangesProofTest {

    private static final int DAY = 5000;
    private static final int DAYS = 3;

    @TempDir
    private Path own;

    @Test
    void takesADaysChangesAndOpensAtOnce() throws IOException {
        int count = Integer.getInteger("markwarden.rights", 100_000);
        Path folder = ProofSetting.folder("markwarden.rights.folder", own);
        TextTables tables = TextTables.load();
        Names names = GeneratedMarket.names(7, count);
        var builder = new RegisterBuilder(folder.resolve("register"), tables);
        if (!Files.exists(folder.resolve("register"))) {
            long start = System.nanoTime();
            Path file = write(names, folder);
            System.out.printf("%d rights written in %.1f s%n", count, seconds(start));
            start = System.nanoTime();
            builder.build(file, bad -> {});
            System.out.printf("built in %.1f s%n", seconds(start));
        }
        open(folder, tables);
        List<String> some = GeneratedMarket.names(11, DAY).list();
        for (int day = 0; day < DAYS; day++) {
            long start = System.nanoTime();
            int rights = builder.update(changes(some, count, day), "day " + day);
            System.out.printf("%d changes in %.2f s, %d rights%n", DAY, seconds(start), rights);
            assertThat(rights).isPositive();
            open(folder, tables);
        }
    }

    private static Path write(Names names, Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("rights.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("id,kind,name,classes,holder,status,valid_from,valid_to\n");
            int[] number = new int[1];
            StringBuilder rows = new StringBuilder();
            names.forEach(name -> rows.append('g')
                    .append(number[0]++)
                    .append(",trademark,")
                    .append(name)
                    .append(",25,")
                    .append(name)
                    .append("有限公司,registered,2015-01-01,2035-01-01\n"));
            writer.append(rows);
        }
        return file;
    }

    private static List<RightChange> changes(List<String> names, int count, long seed) {
        var random = new Random(seed);
        List<RightChange> changes = new ArrayList<>();
        for (String name : names) {
            var id = new RightId("g" + random.nextInt(count + count / 100));
            boolean removed = random.nextInt(5) == 0;
            changes.add(removed ? new RightChange.Remove(id) : right(id.value(), name));
        }
        return changes;
    }

    private static void open(Path folder, TextTables tables) throws IOException {
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            int[] found = new int[1];
            try (RegisterFolder register = RegisterFolder.open(folder.resolve("register"), tables)) {
                register.finder().find("康师傅 Nike", (_, _, _, _, _, _) -> found[0]++);
                System.out.printf("opened and searched once in %.2f s: %d rights%n", seconds(start), register.size());
            }
        }
    }
}
