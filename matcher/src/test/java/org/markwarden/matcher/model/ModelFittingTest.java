package org.markwarden.matcher.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.markwarden.matcher.model.ModelFitting.Fit;
import org.markwarden.matcher.model.ModelFitting.Labelled;
import org.markwarden.matcher.model.Parting.Cell;
import org.markwarden.matcher.model.Weigher.Heard;
import org.markwarden.matcher.signals.Sense;

class ModelFittingTest {

    private static final long SEED = 7;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Map<String, Sense> SENSES =
            Map.of("name", Sense.RAISES, "price", Sense.RAISES, "other-goods", Sense.LOWERS);
    private static final Model WRONG = new Model("0", 0, Map.of("name", 0.0, "price", 1.0, "other-goods", -1.0));

    /** A world in which the name speaks, the price misleads and the goods say nothing. */
    private static List<Example> examples(long seed) {
        var random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double name = random.nextDouble();
            boolean infringing = random.nextDouble() < 1 / (1 + Math.exp(3 - 6 * name));
            examples.add(new Example(
                    "e" + (1000 + i),
                    "seller" + i % 37,
                    "right" + i % 23,
                    DAY,
                    List.of(
                            new Heard("name", name),
                            new Heard("price", infringing ? 0 : random.nextDouble()),
                            new Heard("other-goods", random.nextDouble())),
                    List.of(),
                    infringing));
        }
        return examples;
    }

    private static Fit fit(List<Example> examples) {
        return new ModelFitting(WRONG, WRONG, SENSES).fit("1", new Labelled(examples, List.of(), List.of()));
    }

    @Test
    void findsWhatSpeaks() {
        Fit fit = fit(examples(SEED));
        assertThat(fit.isBetter()).isTrue();
        assertThat(fit.model().weight("name")).isGreaterThan(2.5);
        assertThat(fit.model().version()).isEqualTo("1");
    }

    @Test
    void neverTurnsASignalAgainstItsSense() {
        assertThat(fit(examples(SEED)).model().weight("price")).isZero();
        assertThat(fit(examples(SEED)).model().weight("other-goods")).isNotPositive();
    }

    @Test
    void givesTheSameDigitsInAnyOrder() {
        List<Example> turned = new ArrayList<>(examples(SEED).reversed());
        assertThat(fit(turned)).isEqualTo(fit(examples(SEED)));
    }

    @Test
    void predictsWhatIsObservedOnExamplesItNeverSaw() {
        List<Example> frozen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int batch = i;
            examples(SEED + 1 + i)
                    .forEach(one -> frozen.add(new Example(
                            batch + one.key(),
                            one.seller(),
                            one.right(),
                            one.day(),
                            one.heard(),
                            one.terms(),
                            one.infringing())));
        }
        Fit fit = new ModelFitting(WRONG, WRONG, SENSES).fit("1", new Labelled(examples(SEED), List.of(), frozen));
        Trial after = Objects.requireNonNull(fit.frozenAfter());
        assertThat(after.reliability()).hasSizeGreaterThan(7);
        assertThat(after.reliability())
                .filteredOn(bin -> bin.examples() >= 200)
                .allSatisfy(bin -> assertThat(bin.observed()).isBetween(bin.predicted() - 0.1, bin.predicted() + 0.1));
    }

    @Test
    void becomesLessSureWhereCalibrationShowsThatTheRulesDoWorseElsewhere() {
        var random = new Random(SEED);
        List<Example> elsewhere = examples(SEED + 1).stream()
                .map(one -> new Example(
                        one.key(),
                        one.seller(),
                        one.right(),
                        one.day(),
                        one.heard(),
                        one.terms(),
                        random.nextDouble() < 0.3 ? random.nextBoolean() : one.infringing()))
                .toList();
        Fit sure = fit(examples(SEED));
        Fit careful =
                new ModelFitting(WRONG, WRONG, SENSES).fit("1", new Labelled(examples(SEED), elsewhere, List.of()));
        assertThat(careful.model().weight("name")).isLessThan(0.8 * sure.model().weight("name"));
    }

    /** In half of the infringing listings of many rights stands "logo", in half of the others "fits"; "oddity" beside two rights only, "new" anywhere. */
    private static List<Example> worded(long seed) {
        var random = new Random(seed);
        return examples(seed).stream()
                .map(one -> {
                    List<String> terms = new ArrayList<>(random.nextBoolean() ? List.of("new") : List.of());
                    if (random.nextBoolean()) {
                        terms.add(one.infringing() ? "logo" : "fits");
                    }
                    if (one.right().equals("right3") || one.right().equals("right4")) {
                        terms.add("oddity");
                    }
                    return new Example(
                            one.key(), one.seller(), one.right(), one.day(), one.heard(), terms, one.infringing());
                })
                .toList();
    }

    @Test
    void learnsHowWordsLeanThatStandBesideSeveralRights() {
        Map<String, Sense> senses = new LinkedHashMap<>(SENSES);
        senses.put(Model.TERMS_SIGNAL, Sense.EITHER);
        Map<String, Double> weights = new LinkedHashMap<>(WRONG.weights());
        weights.put(Model.TERMS_SIGNAL, 2.5);
        var wrong = new Model("0", 0, weights);
        var labelled = new Labelled(worded(SEED), List.of(), worded(SEED + 1));
        Fit fit = new ModelFitting(wrong, wrong, senses).fit("1", labelled);
        Map<String, Double> terms = fit.model().terms();
        assertThat(terms.get("logo")).isGreaterThan(0.5);
        assertThat(terms.get("fits")).isLessThan(-0.5);
        assertThat(terms).doesNotContainKey("oddity");
        assertThat(Math.abs(terms.getOrDefault("new", 0.0))).isLessThan(0.2);
        Trial deaf = fit(examples(SEED)).after();
        assertThat(fit.after().loss()).isLessThan(0.8 * deaf.loss());
        assertThat(Objects.requireNonNull(fit.frozenAfter()).loss()).isLessThan(0.8 * deaf.loss());
        List<Example> turned = new ArrayList<>(worded(SEED).reversed());
        assertThat(new ModelFitting(wrong, wrong, senses).fit("1", new Labelled(turned, List.of(), worded(SEED + 1))))
                .isEqualTo(fit);
    }

    @Test
    void isNotBetterThanTheTruth() {
        Model truth = new Model("0", -3, Map.of("name", 6.0, "price", 0.0, "other-goods", 0.0));
        List<Example> plain = examples(SEED).stream()
                .map(one -> new Example(
                        one.key(),
                        one.seller(),
                        one.right(),
                        one.day(),
                        one.heard().subList(0, 1),
                        one.terms(),
                        one.infringing()))
                .toList();
        Fit fit = new ModelFitting(truth, truth, SENSES).fit("1", new Labelled(plain, List.of(), plain));
        assertThat(fit.model().weight("name")).isBetween(4.5, 8.0);
    }

    @Test
    void isWorseWhenTheFrozenSetSaysSo() {
        List<Example> turned = examples(SEED).stream()
                .map(one -> new Example(
                        one.key(), one.seller(), one.right(), one.day(), one.heard(), one.terms(), !one.infringing()))
                .toList();
        assertThat(new ModelFitting(WRONG, WRONG, SENSES)
                        .fit("1", new Labelled(examples(SEED), List.of(), turned))
                        .isBetter())
                .isFalse();
    }

    @Test
    void refusesTooFewExamplesOrOneKindOrTheSameTwice() {
        assertThatThrownBy(() -> fit(examples(SEED).subList(0, 10)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("found 10");
        List<Example> innocent =
                examples(SEED).stream().filter(one -> !one.infringing()).toList();
        assertThatThrownBy(() -> fit(innocent)).isInstanceOf(InvalidModelException.class);
        List<Example> twice = new ArrayList<>(examples(SEED));
        twice.add(twice.getFirst());
        assertThatThrownBy(() -> fit(twice)).hasMessageContaining("e1000");
    }

    @Test
    void refusesAnExampleOfAnotherModel() {
        List<Example> strange = new ArrayList<>(examples(SEED));
        strange.add(new Example("x", "s", "r", DAY, List.of(new Heard("smell", 1)), List.of(), true));
        assertThatThrownBy(() -> fit(strange)).hasMessageContaining("smell");
    }

    @Test
    void keepsSellersAndRightsOfTriedExamplesOutOfTheFitting() {
        List<Example> examples = examples(SEED);
        List<Cell> cells = new Parting(examples, 4).cells(examples);
        assertThat(cells.stream().mapToInt(cell -> cell.tried().size()).sum()).isEqualTo(examples.size());
        for (Cell cell : cells) {
            for (int tried : cell.tried()) {
                assertThat(cell.fitted())
                        .noneMatch(one -> one.seller()
                                        .equals(examples.get(tried).seller())
                                || one.right().equals(examples.get(tried).right()));
            }
        }
    }
}
