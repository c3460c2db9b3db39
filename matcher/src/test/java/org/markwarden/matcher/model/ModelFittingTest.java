package org.markwarden.matcher.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.markwarden.matcher.model.ModelFitting.Example;
import org.markwarden.matcher.model.ModelFitting.Fit;
import org.markwarden.matcher.model.Weigher.Heard;

class ModelFittingTest {

    private static final long SEED = 7;
    private static final Model WRONG = new Model("0", 0, Map.of("name", -1.0, "price", 1.0));

    /** A world in which only the name speaks. */
    private static List<Example> examples() {
        var random = new Random(SEED);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double name = random.nextDouble();
            boolean infringing = random.nextDouble() < 1 / (1 + Math.exp(3 - 6 * name));
            examples.add(new Example(
                    "e" + (1000 + i),
                    "seller" + i / 3,
                    "right" + i / 3,
                    List.of(new Heard("name", name), new Heard("price", random.nextDouble())),
                    infringing));
        }
        return examples;
    }

    @Test
    void findsWhatSpeaks() {
        Fit fit = new ModelFitting(WRONG).fit("1", examples());
        assertThat(fit.isBetter()).isTrue();
        assertThat(fit.model().weight("name")).isGreaterThan(1.5);
        assertThat(fit.model().version()).isEqualTo("1");
        assertThat(fit.reliability())
                .allSatisfy(bin -> assertThat(bin.observed()).isBetween(0.0, 1.0));
    }

    @Test
    void givesTheSameDigitsInAnyOrder() {
        List<Example> turned = new ArrayList<>(examples().reversed());
        assertThat(new ModelFitting(WRONG).fit("1", turned)).isEqualTo(new ModelFitting(WRONG).fit("1", examples()));
    }

    @Test
    void saysWhenTheModelInUseIsBetter() {
        Model right = new Model("0", -3, Map.of("name", 6.0, "price", 0.0));
        List<Example> noise = examples().stream()
                .map(one -> new Example(one.key(), one.seller(), one.right(), one.heard(), one.infringing()))
                .toList();
        assertThat(new ModelFitting(right).fit("1", noise).lossInUse())
                .isLessThan(new ModelFitting(WRONG).fit("1", noise).lossInUse());
    }

    @Test
    void refusesTooFewExamplesOrOneKind() {
        assertThatThrownBy(() -> new ModelFitting(WRONG).fit("1", examples().subList(0, 10)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("found 10");
        List<Example> innocent =
                examples().stream().filter(one -> !one.infringing()).toList();
        assertThatThrownBy(() -> new ModelFitting(WRONG).fit("1", innocent)).isInstanceOf(InvalidModelException.class);
    }

    @Test
    void keepsSellersAndRightsOnOneSide() {
        List<Example> examples = List.of(
                new Example("1", "a", "x", List.of(), true),
                new Example("2", "a", "y", List.of(), false),
                new Example("3", "b", "y", List.of(), true),
                new Example("4", "c", "z", List.of(), true));
        Map<Example, Integer> folds = ExampleFolds.of(examples, 2);
        assertThat(folds.get(examples.get(0)))
                .isEqualTo(folds.get(examples.get(1)))
                .isEqualTo(folds.get(examples.get(2)));
        assertThat(folds.get(examples.get(3))).isNotEqualTo(folds.get(examples.get(0)));
    }
}
