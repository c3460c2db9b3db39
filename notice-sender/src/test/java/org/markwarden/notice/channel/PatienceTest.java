package org.markwarden.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PatienceTest {
    @TempDir
    Path folder;

    private record Desk(Way way) implements Channel {
        private interface Way {
            Answer answer() throws InterruptedException;
        }

        @Override
        public String name() {
            return "desk";
        }

        @Override
        public Answer send(Letter letter) {
            try {
                return way.answer();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer.Never("interrupted");
            }
        }
    }

    @Test
    void givesUpOnADeskWhoseAnswerHasNoEndAndLetsGoOfIt() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        Channel endless = new Desk(() -> {
            try {
                never.await();
            } finally {
                letGo.countDown();
            }
            return new Answer.Taken(null, "late");
        });
        Answer answer = new Patience(Duration.ofMillis(50)).send(endless, Letters.two(folder));
        assertThat(answer).isInstanceOf(Answer.NotNow.class);
        assertThat(((Answer.NotNow) answer).words()).contains("no end");
        letGo.await();
    }

    @Test
    void handsOnWhatTheDeskSays() {
        Answer taken = new Answer.Taken("T1", "250");
        assertThat(new Patience(Duration.ofSeconds(20)).send(new Desk(() -> taken), Letters.two(folder)))
                .isEqualTo(taken);
    }

    @Test
    void handsOnAMistakeOfOurs() {
        Channel broken = new Desk(() -> {
            throw new IllegalStateException("ours");
        });
        assertThatThrownBy(() -> new Patience(Duration.ofSeconds(20)).send(broken, Letters.two(folder)))
                .hasMessage("ours");
    }
}
