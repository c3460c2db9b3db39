package org.markwarden.notice.channel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeId;

/**
 * When an attempt is due.
 *
 * @param waits before the second attempt, the third, and so on; the last one repeats
 * @param jitter share of a wait by which it may be longer, so that a mended desk is not stormed
 * @param unknownAfter how long an attempt without an end may still be under way
 */
public record RetrySchedule(List<Duration> waits, double jitter, Duration unknownAfter) {
    /** As Standard Webhooks recommends. */
    public static final RetrySchedule USUAL = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24)),
            0.2,
            Duration.ofMinutes(2));

    private static final Pattern RETRY_AFTER = Pattern.compile("\\[retry after (PT[0-9A-Z.]+)]$");

    public RetrySchedule {
        waits = List.copyOf(waits);
        if (waits.isEmpty() || jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("wants waits, and a jitter from 0 to 1, not " + jitter);
        }
    }

    /** The instant from which the next attempt may be made. */
    Instant due(NoticeId notice, List<Dispatch> steps) {
        if (steps.isEmpty()) {
            return Instant.MIN;
        }
        return switch (steps.getLast()) {
            case Dispatch.Started started -> started.at().plus(unknownAfter);
            case Dispatch.Accepted _ -> Instant.MAX;
            case Dispatch.NotAccepted refusal -> refusal.permanent() ? Instant.MAX : after(notice, refusal);
        };
    }

    /** Whether the last attempt has no end yet and may still be on its way. */
    public boolean mayBeUnderWay(List<Dispatch> steps, Instant now) {
        return !steps.isEmpty()
                && steps.getLast() instanceof Dispatch.Started started
                && now.isBefore(started.at().plus(unknownAfter));
    }

    private Instant after(NoticeId notice, Dispatch.NotAccepted refusal) {
        Duration wait = waits.get(Math.min(refusal.attempt(), waits.size()) - 1);
        Duration jittered = wait.plus(Duration.ofMillis((long) (wait.toMillis() * jitter * share(notice, refusal))));
        Duration asked = asked(refusal.answer()).map(this::honoured).orElse(Duration.ZERO);
        return refusal.at().plus(jittered.compareTo(asked) > 0 ? jittered : asked);
    }

    /** No desk puts a notice off for longer than we would wait by ourselves. */
    private Duration honoured(Duration asked) {
        Duration longest = waits.getLast();
        return asked.compareTo(longest) > 0 ? longest : asked;
    }

    /** From 0 to 1, drawn from the notice and the attempt: no two notices alike, and the same after a restart. */
    private static double share(NoticeId notice, Dispatch.NotAccepted refusal) {
        byte[] seed = (notice.value() + "#" + refusal.attempt()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.fromHexDigits(Sha256.of(seed).hex(), 0, 4) / 65535.0;
    }

    /** The record of an answer keeps how long the desk asked us to wait. */
    static String recorded(Answer.NotNow answer) {
        return answer.retryAfter() == null
                ? answer.words()
                : answer.words() + " [retry after " + answer.retryAfter() + "]";
    }

    private static Optional<Duration> asked(String recorded) {
        Matcher matcher = RETRY_AFTER.matcher(recorded);
        return matcher.find() ? Optional.of(Duration.parse(matcher.group(1))) : Optional.empty();
    }
}
