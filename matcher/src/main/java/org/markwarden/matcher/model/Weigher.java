package org.markwarden.matcher.model;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;
import org.markwarden.matcher.signals.Comparison;
import org.markwarden.matcher.signals.Reading;
import org.markwarden.matcher.signals.Sense;
import org.markwarden.matcher.signals.SignalTable;
import org.markwarden.matcher.signals.SignalTable.Line;
import org.markwarden.matcher.signals.SignalTable.Role;

/** Adds the readings of a comparison up; the explanation is the computation. */
public final class Weigher {

    /** Beyond this many units of log-odds a sum is drawn in, so that no two strong suspicions meet at the limit. */
    private static final double EASE = 5;

    private static final double MOST_BEYOND = 3;

    /** With it, what keeps the order spreads over 0.00025 of the score, and over no more than a tenth of log-odds. */
    private static final double ROOM = 2.5;

    private static final double MOST_ROOM = 1_000;

    private final SignalTable table;
    private final Model model;
    /** What each line of the table adds at full score, in its order. */
    private final double[] weights;

    public Weigher(SignalTable table, Model model) {
        this.table = table;
        this.model = model;
        weights = table.lines().stream()
                .mapToDouble(line -> model.weight(line.name()))
                .toArray();
    }

    public Model model() {
        return model;
    }

    /** The comparison, weighed. */
    public RightMatch weigh(Comparison comparison) {
        List<SignalResult> signals = new ArrayList<>(12);
        boolean cleared = isCleared(comparison);
        boolean marked = comparison.use() == Use.AS_MARK;
        double sum = model.base();
        List<Line> lines = table.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.sense() != Sense.FIXED && isHeard(line.role(), cleared, marked)) {
                Reading reading = line.signal().read(comparison);
                if (reading != null) {
                    SignalResult result = result(line, weights[i], reading);
                    sum += result.contribution();
                    signals.add(result);
                }
            }
        }
        if (Math.abs(sum) > EASE) {
            SignalResult eased = eased(sum);
            sum += eased.contribution();
            signals.add(eased);
        }
        addOrder(signals, sum, comparison);
        return RightMatch.of(comparison.right().id(), comparison.right().kind(), model.base(), signals);
    }

    /** Last, as it needs room where the sum already is: near 0 and near 1 the digits of a score tell fewer sums apart. */
    private void addOrder(List<SignalResult> signals, double sum, Comparison comparison) {
        double score = 1 / (1 + Math.exp(-sum));
        double room = Math.min(MOST_ROOM, ROOM / (score * (1 - score)));
        List<Line> lines = table.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.sense() == Sense.FIXED) {
                Reading reading = line.signal().read(comparison);
                if (reading != null) {
                    signals.add(result(line, weights[i] * room, reading));
                }
            }
        }
    }

    /** Says whether single words are heard beside the other signals. */
    public boolean hearsTerms(Comparison comparison) {
        return !isCleared(comparison);
    }

    /** What the signals read, by name, for fitting; single words are fitted one by one. */
    public List<Heard> readings(Comparison comparison) {
        boolean cleared = isCleared(comparison);
        boolean marked = comparison.use() == Use.AS_MARK;
        List<Heard> heard = new ArrayList<>();
        for (Line line : table.lines()) {
            Reading reading = line.sense() != Sense.EITHER && isHeard(line.role(), cleared, marked)
                    ? line.signal().read(comparison)
                    : null;
            if (reading != null) {
                heard.add(new Heard(line.name(), reading.score()));
            }
        }
        return heard;
    }

    private boolean isCleared(Comparison comparison) {
        for (Line line : table.lines()) {
            if (line.role() == Role.CLEARING && line.signal().read(comparison) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeard(Role role, boolean cleared, boolean marked) {
        return switch (role) {
            case FRAME, CLEARING -> true;
            case MAIN -> !cleared;
            case QUALIFIER -> !cleared && marked;
        };
    }

    private static SignalResult result(Line line, double weight, Reading reading) {
        return new SignalResult(
                line.name(), weight * reading.score(), reading.reason(), reading.listingValue(), reading.rightValue());
    }

    private static SignalResult eased(double sum) {
        double beyond = Math.abs(sum) - EASE;
        double drawn = Math.signum(sum) * (EASE + MOST_BEYOND * beyond / (beyond + MOST_BEYOND));
        Reason reason = new Reason("draws a very high or very low sum in, keeping the order", "对过高或过低的合计作收敛处理，不改变排序");
        return new SignalResult("ease", drawn - sum, reason, shown(sum), shown(drawn));
    }

    private static String shown(double sum) {
        return Double.toString(Math.rint(sum * 100) / 100 + 0.0);
    }

    /** One signal and the score it spoke with. */
    public record Heard(String signal, double score) {}
}
