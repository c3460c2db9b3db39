package org.markwarden.benchmarks.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** Trademarks for generated names: classes, a holder, and the first hundred known to the public. */
public final class GeneratedRights {

    private static final int LAST_CLASS = 45;

    private GeneratedRights() {}

    /**
     * One right a name.
     *
     * @param famous how many of the first count as known to the public and are watched
     */
    public static List<Right> of(List<String> names, int famous, long seed) {
        var random = new Random(seed);
        List<Right> rights = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            rights.add(new Trademark(RightEntry.builder(new RightId("g" + i))
                    .name(names.get(i))
                    .classes(classes(random))
                    .holder(names.get(i) + "有限公司")
                    .fame(i < famous ? "generated as known to the public" : null)
                    .build()));
        }
        return rights;
    }

    private static List<NiceClass> classes(Random random) {
        return random.ints(1 + random.nextInt(3), 1, LAST_CLASS + 1)
                .distinct()
                .sorted()
                .mapToObj(NiceClass::new)
                .toList();
    }
}
