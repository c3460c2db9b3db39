package org.markwarden.matcher.demands;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How constants are written in the table. */
final class Keys {

    private Keys() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(E[] constants, String key) {
        return Arrays.stream(constants)
                .filter(constant -> of(constant).equals(key))
                .findFirst();
    }
}
