package org.markwarden.marketplace.world;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is true of one planted offer. */
public sealed interface Verdict {

    /** The offer infringes the named rights, in the named ways. */
    record Infringing(List<Infringement> infringements) implements Verdict {
        public Infringing {
            infringements = List.copyOf(infringements);
            if (infringements.isEmpty()) {
                throw new IllegalArgumentException("an infringing offer names at least one infringement");
            }
        }

        /** Identifiers of the rights in the register, each once. */
        public List<String> rights() {
            return infringements.stream()
                    .flatMap(i -> Stream.ofNullable(i.right()))
                    .distinct()
                    .toList();
        }
    }

    /** The offer is in order; {@code right} is the right it might be mistaken to touch. */
    record Innocent(Innocence why, @Nullable String right) implements Verdict {}

    static Verdict infringing(InfringementKind kind, @Nullable String right, Disguise disguise, String shown) {
        return new Infringing(List.of(new Infringement(kind, right, disguise, shown)));
    }

    static Verdict innocent(Innocence why) {
        return new Innocent(why, null);
    }
}
