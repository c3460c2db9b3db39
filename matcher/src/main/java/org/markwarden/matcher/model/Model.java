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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.markwarden.matcher.signals.Sense;

/**
 * The table of weights.
 *
 * @param version of the table, part of every match
 * @param base log-odds before any signal
 * @param weights what each signal adds at full score, by name
 * @param terms how far single words lean, as shares of the weight of the signal that speaks of them all
 */
public record Model(String version, double base, Map<String, Double> weights, Map<String, Double> terms) {

    /** The signal that speaks of all {@link #terms()} together. */
    public static final String TERMS_SIGNAL = "learned-words";

    public Model {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /** A model that has learned nothing of single words. */
    public Model(String version, double base, Map<String, Double> weights) {
        this(version, base, weights, Map.of());
    }

    /** The model that is shipped with the matcher: fitted to the samples of the project. */
    public static Model shipped(Map<String, Sense> signals) {
        return resource("model.tsv", signals);
    }

    /** The weights set by hand that every fitting starts from and is drawn towards. */
    public static Model handSet(Map<String, Sense> signals) {
        return resource("hand-set.tsv", signals);
    }

    private static Model resource(String name, Map<String, Sense> signals) {
        try (InputStream in = Model.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " missing from the build");
            }
            return read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), signals);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /**
     * Reads a model file; refuses one of another form, one that was cut or changed, and one that does not name exactly
     * these signals, each once with a finite weight of the right sign.
     *
     * @throws InvalidModelException naming the file and the fault
     */
    public static Model open(Path file, Map<String, Sense> signals) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(file.getFileName().toString(), lines, signals);
        } catch (MalformedInputException e) {
            throw new InvalidModelException(file + ": no UTF-8 text", e);
        } catch (IOException e) {
            throw new InvalidModelException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Model read(String name, BufferedReader lines, Map<String, Sense> signals) throws IOException {
        return new ModelReading(name, signals).read(lines);
    }

    /** What a signal adds at full score. */
    public double weight(String signal) {
        Double weight = weights.get(signal);
        if (weight == null) {
            throw new IllegalArgumentException("no weight for " + signal + " in model " + version);
        }
        return weight;
    }
}
