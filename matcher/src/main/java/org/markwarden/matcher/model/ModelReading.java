package org.markwarden.matcher.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.signals.Sense;

/** Reads the lines of a model file: form, version, base, weights, their sum, the seal. */
final class ModelReading {

    private static final double HEAVIEST = 20;
    private static final int MOST_OF_A_TERM = 64;
    private static final int MOST_LINES = 100_000;

    private final String name;
    private final Map<String, Sense> signals;
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, Double> terms = new LinkedHashMap<>();
    private @Nullable String version;
    private @Nullable String form;
    private @Nullable String sum;

    ModelReading(String name, Map<String, Sense> signals) {
        this.name = name;
        this.signals = signals;
    }

    Model read(BufferedReader lines) throws IOException {
        List<String> body = new ArrayList<>();
        String seal = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("seal\t")) {
                seal = line.substring("seal\t".length()).strip();
                break;
            }
            if (body.size() == MOST_LINES) {
                throw fault("more than " + MOST_LINES + " lines");
            }
            body.add(line);
        }
        body.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::line);
        checkForm();
        ModelSeal.check(name, body, seal);
        return model();
    }

    private void line(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length == 3 && cells[0].equals(ModelFile.TERM)) {
            term(cells[1], cells[2]);
            return;
        }
        if (cells.length != 2) {
            throw fault("not a name and a value: " + line);
        }
        switch (cells[0]) {
            case "form" -> form = cells[1].strip();
            case "version" -> version = cells[1].strip();
            case "sum" -> sum = cells[1].strip();
            default -> {
                if (weights.put(cells[0], weight(cells[0], cells[1])) != null) {
                    throw fault(cells[0] + " stands twice");
                }
            }
        }
    }

    private void term(String term, String weight) {
        if (term.isBlank() || term.length() > MOST_OF_A_TERM) {
            throw fault("no word: " + term);
        }
        if (terms.put(term, weight(term, weight)) != null) {
            throw fault(term + " stands twice");
        }
    }

    private double weight(String signal, String text) {
        try {
            double weight = Double.parseDouble(text.strip());
            if (Math.abs(weight) <= HEAVIEST) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw new InvalidModelException(name + ": no number for " + signal + ": " + text, e);
        }
        throw fault("weight of " + signal + " beyond " + HEAVIEST + ": " + text);
    }

    private void checkForm() {
        if (!ModelFile.FORM.equals(form)) {
            throw fault(
                    "written in form " + (form == null ? "1" : form) + ", this program reads form " + ModelFile.FORM);
        }
    }

    private Model model() {
        BigDecimal found = ModelFile.sum(weights.values())
                .add(ModelFile.sum(terms.values()))
                .stripTrailingZeros();
        Double base = weights.remove("base");
        if (version == null || version.isEmpty() || base == null) {
            throw fault("no version or no base");
        }
        signals.forEach(this::checkWeight);
        for (String weight : weights.keySet()) {
            if (!signals.containsKey(weight)) {
                throw fault("no signal is called " + weight);
            }
        }
        if (sum == null || !sum.equals(found.toPlainString())) {
            throw fault("weights do not sum: " + sum + " is written, " + found.toPlainString() + " they give");
        }
        return new Model(version, base, weights, terms);
    }

    private void checkWeight(String signal, Sense sense) {
        Double weight = weights.get(signal);
        if (weight == null) {
            throw fault("no weight for the signal " + signal);
        }
        if (!sense.allows(weight)) {
            throw fault("weight of " + signal + " points the wrong way: " + weight);
        }
    }

    private InvalidModelException fault(String what) {
        return new InvalidModelException(name + ": " + what);
    }
}
