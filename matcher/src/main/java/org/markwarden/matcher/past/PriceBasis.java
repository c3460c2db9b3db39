package org.markwarden.matcher.past;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.markwarden.domain.listing.ListingId;

/**
 * What like offers ask, told so that a few odd ones do not move it (F-28).
 *
 * @param median of the offers
 * @param spread 1.4826 times the median distance from the median: for normally spread prices their standard deviation
 * @param offers how many it rests on
 * @param from day of the oldest
 * @param to day of the newest
 */
public record PriceBasis(double median, double spread, int offers, LocalDate from, LocalDate to) {

    /** Below this many like offers nothing is said. */
    public static final int FEWEST = 8;

    /** How long an offer counts, in days. */
    public static final int DAYS = 30;

    private static final double NORMAL = 1.4826;

    /** The basis for an offer on a day: like offers of others in the thirty days before; nothing when they are too few. */
    static Optional<PriceBasis> of(List<PricePoint> points, ListingId except, LocalDate asOf) {
        List<PricePoint> counted = points.stream()
                .filter(point -> !point.listing().equals(except) && isWithin(point.day(), asOf))
                .toList();
        if (counted.size() < FEWEST) {
            return Optional.empty();
        }
        double[] amounts = counted.stream().mapToDouble(PricePoint::amount).toArray();
        double median = median(amounts);
        double[] distances =
                Arrays.stream(amounts).map(amount -> Math.abs(amount - median)).toArray();
        LocalDate from = asOf;
        LocalDate to = LocalDate.MIN;
        for (PricePoint point : counted) {
            from = point.day().isBefore(from) ? point.day() : from;
            to = point.day().isAfter(to) ? point.day() : to;
        }
        return Optional.of(new PriceBasis(median, NORMAL * median(distances), counted.size(), from, to));
    }

    private static boolean isWithin(LocalDate day, LocalDate asOf) {
        return !day.isAfter(asOf) && day.isAfter(asOf.minusDays(DAYS));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
