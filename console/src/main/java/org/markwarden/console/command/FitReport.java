package org.markwarden.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.Examples.Made;
import org.markwarden.matcher.model.Model;
import org.markwarden.matcher.model.ModelFitting.Fit;
import org.markwarden.matcher.model.Trial;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code model fit} has to say of a fit, for people and for programs. */
record FitReport(Model before, Fit fit, Made fitted, Made tried) {

    /** Lines for the head of the model file. */
    List<String> notes() {
        return List.of(
                "source: fitted to labelled listings by markwarden model fit; licence: that of the labels",
                "fitted to %d comparisons, %d infringing; hold %s"
                        .formatted(fit.before().examples(), fit.before().infringing(), fit.hold()),
                String.format(
                        Locale.ROOT,
                        "log-loss cross-validated with sellers and rights apart, on examples that rules were made of: %.5f",
                        fit.after().loss()));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("examples\t" + fit.before().examples() + "\t" + fit.before().infringing() + " infringing");
        lines.add("unheard\t" + (fitted.unheard().size() + tried.unheard().size())
                + "\tlabels want a right raised that is not found");
        lines.add(
                "hold\t" + fit.hold()
                        + "\tchosen by the examples kept for calibration, or where they are few by cross-validation with sellers and rights apart");
        add(lines, "before", fit.before());
        add(lines, "after", fit.after());
        add(lines, "frozen before", fit.frozenBefore());
        add(lines, "frozen after", fit.frozenAfter());
        lines.add("weight\tbefore\tafter");
        lines.add(row("base", before.base(), fit.model().base()));
        fit.model().weights().forEach((signal, weight) -> lines.add(row(signal, before.weight(signal), weight)));
        lines.add("verdict\t" + (fit.isBetter() ? "better" : "worse"));
        return lines;
    }

    private static void add(List<String> lines, String name, @Nullable Trial trial) {
        if (trial == null) {
            lines.add(name + "\tno frozen examples");
            return;
        }
        lines.add(String.format(
                Locale.ROOT,
                "%s\t%d examples\tlog-loss %.5f\tBrier %.5f\traised %d\trightly %d of %d",
                name,
                trial.examples(),
                trial.loss(),
                trial.brier(),
                trial.raised(),
                trial.rightlyRaised(),
                trial.infringing()));
        trial.reliability()
                .forEach(bin -> lines.add(String.format(
                        Locale.ROOT,
                        "  %.1f–%.1f\tpredicted %.3f\tobserved %.3f\t%d examples",
                        bin.tenth() / 10.0,
                        (bin.tenth() + 1) / 10.0,
                        bin.predicted(),
                        bin.observed(),
                        bin.examples())));
    }

    private static String row(String name, double before, double after) {
        return String.format(Locale.ROOT, "%s\t%.4f\t%.4f", name, before, after);
    }

    String json() {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode root = mapper.createObjectNode()
                .put("version", fit.model().version())
                .put("before_version", before.version())
                .put("better", fit.isBetter())
                .put("hold", fit.hold());
        fitted.unheard().forEach(root.putArray("unheard")::add);
        put(root, "before", fit.before());
        put(root, "after", fit.after());
        put(root, "frozen_before", fit.frozenBefore());
        put(root, "frozen_after", fit.frozenAfter());
        ObjectNode weights = root.putObject("weights").put("base", fit.model().base());
        fit.model().weights().forEach(weights::put);
        return mapper.writeValueAsString(root);
    }

    private static void put(ObjectNode root, String name, @Nullable Trial trial) {
        if (trial == null) {
            root.putNull(name);
            return;
        }
        ObjectNode node = root.putObject(name)
                .put("examples", trial.examples())
                .put("infringing", trial.infringing())
                .put("log_loss", trial.loss())
                .put("brier", trial.brier())
                .put("raised", trial.raised())
                .put("rightly_raised", trial.rightlyRaised());
        ArrayNode bins = node.putArray("reliability");
        trial.reliability()
                .forEach(bin -> bins.addObject()
                        .put("tenth", bin.tenth())
                        .put("predicted", bin.predicted())
                        .put("observed", bin.observed())
                        .put("examples", bin.examples()));
    }
}
