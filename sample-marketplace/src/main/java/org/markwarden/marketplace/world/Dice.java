package org.markwarden.marketplace.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L ^ 0x5DEECE66DL);
    }

    /** Dice for one part of the world, so that a change in one part leaves the others as they were. */
    static Dice of(long seed, String part) {
        return new Dice(seed * 31 + part.hashCode());
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> List<T> shuffled(List<T> from) {
        var copy = new ArrayList<>(from);
        Collections.shuffle(copy, random);
        return copy;
    }

    String characters(String alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** An amount between the two, with the endings that shops like. */
    BigDecimal price(BigDecimal low, BigDecimal high) {
        double amount =
                low.doubleValue() + random.nextDouble() * high.subtract(low).doubleValue();
        var whole = BigDecimal.valueOf(Math.max(1, Math.round(amount)));
        return whole.subtract(pick(List.of(new BigDecimal("0.10"), new BigDecimal("0.50"), new BigDecimal("0.00"))))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
