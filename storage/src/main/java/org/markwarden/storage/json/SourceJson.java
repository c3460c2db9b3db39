package org.markwarden.storage.json;

import java.util.Map;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.OtherClaim;

/** Where values were read, by field. */
final class SourceJson {
    private SourceJson() {}

    static Map<String, FieldSource> read(Fields fields, String name) {
        return fields.map(name, (value, path) -> source(Fields.ofNode(value, path)));
    }

    private static FieldSource source(Fields fields) {
        return new FieldSource(
                fields.requiredText("path"), confidence(fields), fields.objects("others", SourceJson::other));
    }

    private static OtherClaim other(Fields fields) {
        return new OtherClaim(fields.requiredText("value"), fields.requiredText("path"), confidence(fields));
    }

    private static double confidence(Fields fields) {
        double confidence = fields.has("confidence") ? fields.requiredDouble("confidence") : 1;
        if (!(confidence >= 0 && confidence <= 1)) {
            throw InvalidEntryException.wanted(
                    fields.pathOf("confidence"), "a number from 0 to 1", Double.toString(confidence));
        }
        return confidence;
    }

    static void write(ObjectOutput out, String name, Map<String, FieldSource> sources) {
        out.map(name, sources, SourceJson::write);
    }

    private static void write(ObjectOutput out, String field, FieldSource source) {
        out.object(field, inner -> {
            inner.text("path", source.path());
            inner.exact("confidence", source.confidence());
            if (!source.others().isEmpty()) {
                inner.objects("others", source.others(), SourceJson::writeOther);
            }
        });
    }

    private static void writeOther(OtherClaim other, ObjectOutput out) {
        out.text("value", other.value());
        out.text("path", other.path());
        out.exact("confidence", other.confidence());
    }
}
