package org.markwarden.benchmarks.quality;

import java.util.List;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.matcher.labels.Share;
import org.markwarden.storage.json.ListingJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The quality report as JSON. */
final class QualityJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private QualityJson() {}

    static String write(QualityReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("versions")
                .put("model", report.versions().model())
                .put("tables", report.versions().tables())
                .put("register", report.versions().register());
        root.put("interval", "Wilson score, 95 %").put("threshold", Outcome.THRESHOLD);
        ArrayNode parts = root.putArray("parts");
        report.parts().forEach(part -> write(parts.addObject(), part));
        return JSON.writeValueAsString(root);
    }

    private static void write(ObjectNode node, QualityPart part) {
        node.put("key", part.key())
                .put("title", part.title().english())
                .put("title_zh", part.title().chinese())
                .put("about", part.about().english())
                .put("about_zh", part.about().chinese())
                .put("comparisons", part.outcomes().size());
        ObjectNode figures = node.putObject("figures");
        part.figures().forEach(figures::put);
        ArrayNode slices = node.putArray("slices");
        for (Slice slice : part.slices()) {
            ObjectNode one = slices.addObject().put("by", slice.dimension().key).put("name", slice.name());
            share(one, "precision", slice.precision());
            share(one, "recall", slice.recall());
        }
        ArrayNode bins = node.putArray("reliability");
        for (Reliability bin : part.reliability()) {
            ObjectNode one = bins.addObject()
                    .put("tenth", bin.tenth())
                    .put("predicted", bin.predicted())
                    .put("enough", bin.observed().whole() >= Reliability.ENOUGH);
            share(one, "observed", bin.observed());
        }
        ArrayNode curve = node.putArray("curve");
        part.curve()
                .forEach(point -> curve.addObject()
                        .put("threshold", point.threshold())
                        .put("precision", point.precision())
                        .put("recall", point.recall()));
        outcomes(node.putArray("misses"), part.misses());
        outcomes(node.putArray("false_alerts"), part.falseAlerts());
    }

    private static void share(ObjectNode node, String name, Share share) {
        node.putObject(name)
                .put("value", share.value())
                .put("part", share.part())
                .put("whole", share.whole())
                .put("lower", share.lower())
                .put("upper", share.upper());
    }

    private static void outcomes(ArrayNode into, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            ObjectNode node = into.addObject()
                    .put("right", outcome.right())
                    .put("name", outcome.name())
                    .put("score", outcome.score())
                    .put("use", outcome.use())
                    .put("wanted_use", outcome.wantedUse())
                    .put("variant", outcome.variant())
                    .put("label_reason", outcome.why());
            node.set("listing", JSON.readTree(ListingJson.write(outcome.listing())));
            ArrayNode signals = node.putArray("signals");
            for (SignalResult signal : outcome.signals()) {
                signals.addObject()
                        .put("name", signal.name())
                        .put("contribution", signal.contribution())
                        .put("reason", signal.reason().english())
                        .put("reason_zh", signal.reason().chinese());
            }
        }
    }
}
