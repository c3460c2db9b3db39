package org.markwarden.matcher;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.Right;

/** The rights met in one listing by their numbers, each looked up once, so that one right is one object. */
final class FoundRights {

    private static final int FIRST_SIZE = 32;

    private final IntFunction<Right> register;
    private int[] numbers = new int[FIRST_SIZE];
    private @Nullable Right[] rights = new Right[FIRST_SIZE];
    private int count;

    FoundRights(IntFunction<Right> register) {
        this.register = register;
    }

    Right get(int number) {
        int slot = slot(number, numbers, rights);
        Right known = rights[slot];
        if (known != null) {
            return known;
        }
        Right right = register.apply(number);
        numbers[slot] = number;
        rights[slot] = right;
        if (++count * 2 > rights.length) {
            grow();
        }
        return right;
    }

    private void grow() {
        int[] widerNumbers = new int[numbers.length * 2];
        @Nullable Right[] widerRights = new Right[numbers.length * 2];
        for (int i = 0; i < rights.length; i++) {
            if (rights[i] != null) {
                int slot = slot(numbers[i], widerNumbers, widerRights);
                widerNumbers[slot] = numbers[i];
                widerRights[slot] = rights[i];
            }
        }
        numbers = widerNumbers;
        rights = widerRights;
    }

    private static int slot(int number, int[] numbers, @Nullable Right[] rights) {
        int mask = numbers.length - 1;
        int slot = ((number * 0x9E3779B1) >>> 16) & mask;
        while (rights[slot] != null && numbers[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
