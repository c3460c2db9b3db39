package org.markwarden.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.notice.World;
import org.markwarden.notice.draft.NoticeFormat;
import org.markwarden.storage.Storage;
import org.markwarden.storage.jdbc.JdbcStorage;

/** Kills the sending process with SIGKILL again and again; every notice lies on the operator's desk once, none is lost. */
class KillTest {
    private static final int NOTICES = 40;
    private static final int KILLS = 4;
    private static final RetrySchedule IMPATIENT =
            new RetrySchedule(List.of(Duration.ofMillis(50)), 0, Duration.ofMillis(100));

    @TempDir
    Path folder;

    /** The process that is killed: sends what is due until nothing is left. */
    static final class Sender {
        private Sender() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (Storage storage = JdbcStorage.sqlite(Path.of(arguments[0]));
                    HttpChannel channel = new HttpChannel(
                            new HttpSettings(
                                    URI.create(arguments[1]),
                                    Duration.ofSeconds(5),
                                    null,
                                    new AddressRule(Set.of("127.0.0.1"))),
                            Clock.systemUTC())) {
                SendStage stage = new SendStage(
                        storage,
                        Map.of("sample", new SendStage.Route(channel, NoticeFormat.CN)),
                        IMPATIENT,
                        Clock.systemUTC());
                while (!storage.notices().unsent(0, 1).isEmpty()) {
                    stage.runDue(Instant.now());
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        }
    }

    private Process start(Path data, OperatorStub operator) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sender.class.getName(),
                        data.toString(),
                        operator.address().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sender.log").toFile())
                .start();
    }

    private Path prepared() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (Storage storage = JdbcStorage.sqlite(data)) {
            World world = new World(folder, storage).withRight();
            for (int i = 1; i <= NOTICES; i++) {
                world.sealed(i, "seller-" + i);
            }
            assertThat(world.desk().runDue(World.NOW).cleared()).isEqualTo(NOTICES);
        }
        return data;
    }

    @Test
    void losesNothingAndSendsNothingTwice() throws IOException, InterruptedException {
        Path data = prepared();
        try (OperatorStub operator = new OperatorStub()) {
            for (int kill = 1; kill <= KILLS; kill++) {
                Process sender = start(data, operator);
                int until = kill * NOTICES / (KILLS + 2);
                while (sender.isAlive() && operator.desk().size() < until) {
                    sender.waitFor(1, TimeUnit.MILLISECONDS);
                }
                assertThat(sender.isAlive()).as("killed while sending").isTrue();
                sender.destroyForcibly().waitFor();
            }
            Process last = start(data, operator);
            assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).isZero();
            try (Storage storage = JdbcStorage.sqlite(data)) {
                assertThat(storage.notices().unsent(0, 1)).isEmpty();
                assertThat(operator.desk())
                        .containsOnlyKeys(storage.notices().unpublished(0, NOTICES).stream()
                                .map(ClearedNotice::id)
                                .map(id -> id.value())
                                .toArray(String[]::new))
                        .hasSize(NOTICES);
                assertThat(storage.audit().firstBroken()).isEmpty();
            }
        }
    }
}
