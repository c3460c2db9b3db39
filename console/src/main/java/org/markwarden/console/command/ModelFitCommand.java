package org.markwarden.console.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.Examples;
import org.markwarden.matcher.Examples.Made;
import org.markwarden.matcher.Matchers;
import org.markwarden.matcher.model.Example;
import org.markwarden.matcher.model.InvalidModelException;
import org.markwarden.matcher.model.Model;
import org.markwarden.matcher.model.ModelFile;
import org.markwarden.matcher.model.ModelFitting;
import org.markwarden.matcher.model.ModelFitting.Fit;
import org.markwarden.matcher.model.ModelFitting.Labelled;
import org.markwarden.matcher.model.ModelVersion;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.samples.BlindSet;
import org.markwarden.matcher.samples.LabelledSamples;
import org.markwarden.matcher.samples.SampleListing;
import org.markwarden.matcher.samples.SampleSet;
import org.markwarden.matcher.samples.SampleSplit;
import org.markwarden.matcher.text.TextTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code model fit}: fits the weights to labelled listings; writes no model that is worse than the one in use. */
@Command(
        name = "fit",
        description = {
            "fits the weights to labelled listings; a model that is worse than the one in use is refused (exit 1)",
            "With --data, what analysts decided is fitted to as well; without --examples nothing else is."
        })
final class ModelFitCommand extends ProgramCommand {
    @Option(
            names = "--examples",
            paramLabel = "FILE",
            arity = "1..*",
            description = "labelled listings, a line of JSON each (default: the samples of the project)")
    List<Path> examples = List.of();

    @Option(
            names = "--frozen",
            paramLabel = "FILE",
            arity = "1..*",
            description = "later labelled listings that are only tried, beside those marked frozen")
    List<Path> frozen = List.of();

    @Option(
            names = "--register",
            paramLabel = "R",
            description = "what the listings are compared with (default: the register of the samples)")
    @Nullable
    Path register;

    @Option(names = "--model", paramLabel = "FILE", description = "the model in use (default: the one shipped)")
    @Nullable
    Path inUse;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the model goes")
    Path target = Path.of("model.tsv");

    @Override
    public Integer call() throws IOException {
        if (register != null && isOfTheProject() && frozen.isEmpty()) {
            throw new WrongUse(
                    "model fit: --register is what --examples are compared with; the project's samples have their own");
        }
        TextTables tables = TextTables.load();
        Map<SampleSplit, List<SampleListing>> samples = samples();
        try (Register rights = register(tables)) {
            Matchers matchers = ModelChoices.matchers(rights, tables, inUse);
            Map<SampleSplit, Made> made =
                    isOfTheProject() ? ofTheProject(tables) : new EnumMap<SampleSplit, Made>(SampleSplit.class);
            samples.forEach(
                    (split, listings) -> made.merge(split, Examples.of(matchers.forThread(), listings), Made::with));
            if (isDataGiven()) {
                DecisionExamples decided = DecisionExamples.read(program().data, tables, inUse);
                say(decided.words());
                made.merge(SampleSplit.DEV, decided.fitted(), Made::with);
                made.merge(SampleSplit.FROZEN, decided.tried(), Made::with);
            }
            return fit(matchers, made);
        } catch (InvalidModelException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Nothing but the samples of the project is fitted to. */
    private boolean isOfTheProject() {
        return examples.isEmpty() && !isDataGiven();
    }

    /**
     * The samples labelled without sight of the matcher, beside their own rights: they speak for what the world outside looks like,
     * which those written beside the rules do not. Weights are fitted to what was written to be learned from and to what was read of
     * the blind sets; the unread halves of the earlier
     * sets make probabilities of the sums, as rules that were made of the others are too sure of them; that of the newest is only
     * tried.
     */
    private Map<SampleSplit, Made> ofTheProject(TextTables tables) throws IOException {
        Map<SampleSplit, Made> made = new EnumMap<>(SampleSplit.class);
        for (SampleSet taught : LabelledSamples.taught()) {
            made.merge(SampleSplit.DEV, blind(tables, taught), Made::with);
        }
        for (BlindSet set : BlindSet.values()) {
            made.merge(SampleSplit.DEV, blind(tables, set.seen()), Made::with);
            SampleSplit unread = set == BlindSet.newest() ? SampleSplit.FROZEN : SampleSplit.CALIBRATION;
            made.merge(unread, blind(tables, set.unread()), Made::with);
        }
        return made;
    }

    private Made blind(TextTables tables, SampleSet samples) throws IOException {
        try (Register register = Register.of(samples.rights(), tables)) {
            return Examples.of(ModelChoices.matchers(register, tables, inUse).forThread(), samples.listings());
        }
    }

    private Map<SampleSplit, List<SampleListing>> samples() throws IOException {
        List<SampleListing> all = new ArrayList<>();
        for (Path file : examples) {
            all.addAll(LabelledSamples.read(file));
        }
        Map<SampleSplit, List<SampleListing>> parted = new EnumMap<>(SampleSplit.class);
        for (SampleSplit split : SampleSplit.values()) {
            parted.put(
                    split,
                    new ArrayList<>(
                            all.stream().filter(one -> one.split() == split).toList()));
        }
        for (Path file : frozen) {
            parted.computeIfAbsent(SampleSplit.FROZEN, _ -> new ArrayList<>()).addAll(LabelledSamples.read(file));
        }
        return parted;
    }

    private Register register(TextTables tables) throws IOException {
        Path file = register;
        return file == null
                ? Register.of(LabelledSamples.own().rights(), tables)
                : Register.open(file, tables, new BadRows(file.toString(), this::warn));
    }

    private int fit(Matchers matchers, Map<SampleSplit, Made> made) throws IOException {
        Made fitted = made.getOrDefault(SampleSplit.DEV, Made.NOTHING);
        Made kept = made.getOrDefault(SampleSplit.CALIBRATION, Made.NOTHING);
        Made tried = made.getOrDefault(SampleSplit.FROZEN, Made.NOTHING);
        List<Example> later = FrozenSet.later(fitted.examples(), tried.examples(), this::warn);
        Model before = matchers.model();
        Model handSet = Model.handSet(matchers.senses());
        Fit fit = new ModelFitting(before, handSet, matchers.senses())
                .fit(
                        ModelVersion.of(handSet, fitted.with(kept).examples()),
                        new Labelled(fitted.examples(), kept.examples(), later));
        FitReport report = new FitReport(before, fit, fitted, tried);
        if (program().json) {
            out().println(report.json());
        } else {
            report.lines().forEach(out()::println);
        }
        out().flush();
        if (!fit.isBetter()) {
            warn("the fitted model is worse than " + before.version() + " and was not written");
            return ExitStatus.FAILURE;
        }
        ModelFile.write(fit.model(), report.notes(), target);
        say("written: " + target);
        return ExitStatus.SUCCESS;
    }
}
