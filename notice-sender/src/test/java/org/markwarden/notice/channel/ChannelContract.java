package org.markwarden.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every channel must do. */
abstract class ChannelContract {
    @TempDir
    Path folder;

    abstract Channel channel();

    /** Ids of the notices on the other side's desk, each as often as it lies there. */
    abstract List<String> desk();

    /** Makes the other side unreachable. */
    abstract void closeDesk();

    @Test
    void bringsTheNoticeToTheDesk() {
        Letter letter = Letters.two(folder);
        assertThat(channel().send(letter)).isInstanceOf(Answer.Taken.class);
        assertThat(desk()).containsExactly(letter.id().value());
    }

    @Test
    void bringsTheSameNoticeTwiceAsOne() {
        Letter letter = Letters.two(folder);
        channel().send(letter);
        assertThat(channel().send(letter)).isInstanceOf(Answer.Taken.class);
        assertThat(desk()).containsExactly(letter.id().value());
    }

    @Test
    void answersRatherThanThrowsWhenTheDeskIsClosed() {
        closeDesk();
        Answer answer = channel().send(Letters.two(folder));
        assertThat(answer).isInstanceOf(Answer.NotNow.class);
        assertThat(answer.words()).isNotBlank().doesNotContain("\n");
    }
}
