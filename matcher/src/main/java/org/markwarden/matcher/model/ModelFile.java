package org.markwarden.matcher.model;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.markwarden.storage.folder.WholeFile;

/** Writes a model as a file that says what it is, what it was fitted to, and whether it is whole. */
public final class ModelFile {

    /** The form of the file; a program reads its own only. */
    static final String FORM = "3";

    /** What a line begins with that says how far a word leans. */
    static final String TERM = "term";

    private ModelFile() {}

    /** Writes the model aside and then in its place; notes are lines for people. */
    public static void write(Model model, List<String> notes, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        if (target.getParent() != null) {
            Files.createDirectories(target.getParent());
        }
        String text = String.join("\n", lines(model, notes)) + "\n";
        WholeFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<String> lines(Model model, List<String> notes) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# The model of signals: log-odds before any signal, what each signal adds at full score, how far each learned word leans.");
        notes.forEach(note -> lines.add("# " + note.replaceAll("\\R", " ")));
        lines.add("form\t" + FORM);
        lines.add("version\t" + model.version());
        lines.add("base\t" + plain(model.base()));
        List<Double> all = new ArrayList<>(List.of(model.base()));
        model.weights().forEach((signal, weight) -> {
            lines.add(signal + "\t" + plain(weight));
            all.add(weight);
        });
        model.terms().forEach((term, weight) -> {
            lines.add(TERM + "\t" + term + "\t" + plain(weight));
            all.add(weight);
        });
        lines.add("sum\t" + sum(all).toPlainString());
        lines.add("seal\t" + ModelSeal.of(lines));
        return lines;
    }

    /** The sum of the numbers as they are written, exact. */
    static BigDecimal sum(Collection<Double> weights) {
        return weights.stream()
                .map(weight -> new BigDecimal(Double.toString(weight)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    private static String plain(double weight) {
        return new BigDecimal(Double.toString(weight)).toPlainString();
    }
}
