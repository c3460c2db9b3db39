package org.markwarden.domain.match;

import java.util.List;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightKind;

/**
 * A listing weighed against one right: {@code score = 1/(1+exp(-(base + sum of contributions)))}, the sum clamped to
 * &plusmn;15.
 *
 * @param score a suspicion from 0 to 1, never a finding of infringement
 * @param base the log-odds before any signal
 */
public record RightMatch(RightId right, RightKind kind, double score, double base, List<SignalResult> signals) {
    private static final double LIMIT = 15;

    public RightMatch {
        signals = List.copyOf(signals);
    }

    /** Adds the signals up and computes the score. */
    public static RightMatch of(RightId right, RightKind kind, double base, List<SignalResult> signals) {
        double sum = base;
        for (SignalResult signal : signals) {
            sum += signal.contribution();
        }
        double clamped = Math.clamp(sum, -LIMIT, LIMIT);
        return new RightMatch(right, kind, 1 / (1 + Math.exp(-clamped)), base, signals);
    }
}
