package org.markwarden.console.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.markwarden.matcher.model.ModelVersion;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.samples.LabelledSamples;
import org.markwarden.matcher.samples.SampleListing;
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
        TextTables tables = TextTables.load();
        List<SampleListing> fitted = new ArrayList<>();
        List<SampleListing> tried = new ArrayList<>();
        part(fitted, tried);
        try (Register rights = register(tables)) {
            Matchers matchers = ModelChoices.matchers(rights, tables, inUse);
            Made fittedTo = Examples.of(matchers.forThread(), fitted);
            Made triedOn = Examples.of(matchers.forThread(), tried);
            if (isDataGiven()) {
                DecisionExamples decided = DecisionExamples.read(program().data, tables, inUse);
                say(decided.words());
                fittedTo = fittedTo.with(decided.fitted());
                triedOn = triedOn.with(decided.tried());
            }
            return fit(matchers, fittedTo, triedOn);
        } catch (InvalidModelException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void part(List<SampleListing> fitted, List<SampleListing> tried) throws IOException {
        List<SampleListing> all = new ArrayList<>();
        for (Path file : examples) {
            all.addAll(LabelledSamples.read(file));
        }
        for (SampleListing sample : examples.isEmpty() && !isDataGiven() ? LabelledSamples.listings() : all) {
            (sample.split() == SampleSplit.FROZEN ? tried : fitted).add(sample);
        }
        for (Path file : frozen) {
            tried.addAll(LabelledSamples.read(file));
        }
    }

    private Register register(TextTables tables) throws IOException {
        Path file = register;
        return file == null
                ? Register.of(LabelledSamples.rights(), tables)
                : Register.open(file, tables, new BadRows(file.toString(), this::warn));
    }

    private int fit(Matchers matchers, Made fitted, Made tried) throws IOException {
        List<Example> later = FrozenSet.later(fitted.examples(), tried.examples(), this::warn);
        Model before = matchers.model();
        Fit fit = new ModelFitting(before, matchers.senses())
                .fit(ModelVersion.of(before, fitted.examples()), fitted.examples(), later);
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
