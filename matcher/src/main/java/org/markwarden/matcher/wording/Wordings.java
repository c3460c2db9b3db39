package org.markwarden.matcher.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.wording.Wording.Kind;

/** The telling words of one listing. */
public final class Wordings {

    private final List<WordingHit> hits;

    Wordings(List<WordingHit> hits) {
        this.hits = hits;
    }

    public List<WordingHit> of(Kind kind) {
        if (hits.isEmpty()) {
            return List.of();
        }
        List<WordingHit> found = new ArrayList<>(hits.size());
        for (WordingHit hit : hits) {
            if (hit.kind() == kind) {
                found.add(hit);
            }
        }
        return found;
    }

    /** The strongest word of a kind, the first of equals; absent when there is none. */
    public @Nullable WordingHit strongest(Kind kind) {
        WordingHit strongest = null;
        for (WordingHit hit : hits) {
            boolean stronger = strongest == null
                    || hit.wording().strength() > strongest.wording().strength();
            if (hit.kind() == kind && stronger) {
                strongest = hit;
            }
        }
        return strongest;
    }

    /** The first word of a kind in one field; absent when there is none. */
    public @Nullable WordingHit in(FieldText field, Kind kind) {
        for (WordingHit hit : hits) {
            if (hit.kind() == kind && hit.field() == field) {
                return hit;
            }
        }
        return null;
    }
}
