package org.markwarden.matcher.wording;

import org.markwarden.matcher.fields.FieldText;

/** A word of the list where it stands; places are UTF-16 units. */
public record WordingHit(FieldText field, int start, int end, Wording wording) {

    WordingHit as(Wording.Kind kind) {
        return new WordingHit(field, start, end, new Wording(kind, wording.strength()));
    }

    public String text() {
        return field.slice(start, end);
    }

    public Wording.Kind kind() {
        return wording.kind();
    }
}
