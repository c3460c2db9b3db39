package org.markwarden.matcher.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names a fitted model after what it was fitted from: the same examples and weights to start from give the same name. */
public final class ModelVersion {

    private static final int LENGTH = 12;

    private ModelVersion() {}

    /** Such as {@code fit-3f09c1d2aa41}. */
    public static String of(Model start, List<Example> examples) {
        List<String> lines = new ArrayList<>(ModelFile.lines(start, List.of()));
        examples.stream()
                .sorted(Comparator.comparing(Example::key))
                .map(one -> one.key() + "\t" + one.infringing() + "\t" + one.heard() + "\t" + one.terms())
                .forEach(lines::add);
        return "fit-" + ModelSeal.of(lines).substring(0, LENGTH);
    }
}
