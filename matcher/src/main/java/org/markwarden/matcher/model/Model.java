package org.markwarden.matcher.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of weights.
 *
 * @param version of the table, part of every match
 * @param base log-odds before any signal
 * @param weights what each signal adds at full score, by name
 */
public record Model(String version, double base, Map<String, Double> weights) {

    private static final double HEAVIEST = 20;

    public Model {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** The model that is shipped with the matcher. */
    public static Model shipped(Set<String> signals) {
        try (InputStream in = Model.class.getResourceAsStream("model.tsv")) {
            if (in == null) {
                throw new IllegalStateException("model.tsv missing from the build");
            }
            return read("model.tsv", new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), signals);
        } catch (IOException e) {
            throw new UncheckedIOException("model.tsv cannot be read", e);
        }
    }

    /** Reads a model file; refuses one that does not name exactly these signals, each once with a finite weight. */
    public static Model open(Path file, Set<String> signals) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(file.getFileName().toString(), lines, signals);
        } catch (MalformedInputException e) {
            throw new InvalidModelException(file + ": no UTF-8 text", e);
        } catch (IOException e) {
            throw new InvalidModelException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    static Model read(String name, BufferedReader lines, Set<String> signals) throws IOException {
        Map<String, Double> weights = new LinkedHashMap<>();
        String version = "";
        List<String> body = new ArrayList<>();
        String seal = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("seal\t")) {
                seal = line.substring("seal\t".length()).strip();
                break;
            }
            body.add(line);
            String[] cells = line.split("\t", -1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (cells.length != 2) {
                throw new InvalidModelException(name + ": not a name and a value: " + line);
            }
            if (cells[0].equals("version")) {
                version = cells[1].strip();
            } else if (weights.put(cells[0], weight(name, cells[0], cells[1])) != null) {
                throw new InvalidModelException(name + ": " + cells[0] + " stands twice");
            }
        }
        ModelSeal.check(name, body, seal);
        return checked(name, version, weights, signals);
    }

    private static Model checked(String name, String version, Map<String, Double> weights, Set<String> signals) {
        Double base = weights.remove("base");
        if (version.isEmpty() || base == null) {
            throw new InvalidModelException(name + ": no version or no base");
        }
        for (String signal : signals) {
            if (!weights.containsKey(signal)) {
                throw new InvalidModelException(name + ": no weight for the signal " + signal);
            }
        }
        for (String weight : weights.keySet()) {
            if (!signals.contains(weight)) {
                throw new InvalidModelException(name + ": no signal is called " + weight);
            }
        }
        return new Model(version, base, weights);
    }

    private static double weight(String name, String signal, String text) {
        try {
            double weight = Double.parseDouble(text.strip());
            if (Math.abs(weight) <= HEAVIEST) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw new InvalidModelException(name + ": no number for " + signal + ": " + text, e);
        }
        throw new InvalidModelException(name + ": weight of " + signal + " beyond " + HEAVIEST + ": " + text);
    }

    /** What a signal adds at full score. */
    public double weight(String signal) {
        Double weight = weights.get(signal);
        if (weight == null) {
            throw new IllegalArgumentException("no weight for " + signal + " in model " + version);
        }
        return weight;
    }

    /** The lines of the file, sealed. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# The model of signals: log-odds before any signal, then what each signal adds at full score.");
        lines.add("version\t" + version);
        lines.add("base\t" + base);
        weights.forEach((signal, weight) -> lines.add(signal + "\t" + weight));
        lines.add("seal\t" + ModelSeal.of(lines));
        return lines;
    }
}
