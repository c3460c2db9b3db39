package org.markwarden.console.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.Examples;
import org.markwarden.matcher.Examples.Made;
import org.markwarden.matcher.Matchers;
import org.markwarden.matcher.labels.Agreement;
import org.markwarden.matcher.labels.DecidedCase;
import org.markwarden.matcher.labels.DecisionLabels;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.samples.SampleListing;
import org.markwarden.matcher.samples.SampleSplit;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.DataFolder;

/** What analysts decided in a folder of data, as examples, and how far two readers agree. */
record DecisionExamples(Made fitted, Made tried, int decided, int disputed, Agreement agreement) {

    static DecisionExamples read(Path folder, TextTables tables, @Nullable Path model) throws IOException {
        DataFolder.requireKept(folder, true);
        try (DataFolder data = DataFolder.open(folder)) {
            return read(data.storage(), tables, model);
        }
    }

    private static DecisionExamples read(Storage storage, TextTables tables, @Nullable Path model) throws IOException {
        List<DecidedCase> cases = DecidedCase.all(storage);
        List<SampleListing> samples = DecisionLabels.of(storage);
        try (Register register = Register.of(rights(storage), tables)) {
            Matchers matchers = ModelChoices.matchers(register, tables, model);
            return new DecisionExamples(
                    Examples.labelled(matchers.forThread(), of(samples, SampleSplit.DEV)),
                    Examples.labelled(matchers.forThread(), of(samples, SampleSplit.FROZEN)),
                    cases.size(),
                    (int) cases.stream().filter(DecidedCase::isDisputed).count(),
                    DecidedCase.agreement(cases));
        }
    }

    private static List<Right> rights(Storage storage) {
        try (Stream<Right> all = storage.rights().all()) {
            return all.toList();
        }
    }

    private static List<SampleListing> of(List<SampleListing> samples, SampleSplit split) {
        return samples.stream().filter(sample -> sample.split() == split).toList();
    }

    String words() {
        return "%d case files decided; %d read twice, %d of them disputed and left out; kappa %.2f"
                .formatted(decided, agreement.read(), disputed, agreement.kappa());
    }
}
