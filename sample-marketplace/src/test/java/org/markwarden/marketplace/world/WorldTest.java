package org.markwarden.marketplace.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldTest {

    private static final URI BASE = URI.create("http://127.0.0.1:1/");

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, 7, 42, 2026, -5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hasTwoHundredAndFortyOffersOfFifteenShops(long seed) {
        World world = World.drawnFrom(seed);

        assertThat(world.offers()).hasSizeGreaterThanOrEqualTo(240);
        assertThat(world.shops()).hasSize(15);
        assertThat(world.rooms())
                .hasSize(4)
                .allSatisfy(room -> assertThat(room.shelf()).hasSize(7));
        assertThat(world.shops()).extracting(Shop::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsTheTruthAboutEveryOfferOnce(long seed) {
        World world = World.drawnFrom(seed);
        Truth truth = world.truth(BASE);

        assertThat(truth.listings()).hasSameSizeAs(world.offers());
        for (Offer offer : world.offers()) {
            assertThat(truth.at(BASE.resolve(offer.path() + "?from=home#top"))).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plantsEveryKindOfInfringementDisguiseAndInnocence(long seed) {
        List<Planted> planted = World.drawnFrom(seed).truth(BASE).listings();

        assertThat(kinds(planted, Infringement::kind)).isEqualTo(EnumSet.allOf(InfringementKind.class));
        assertThat(kinds(planted, Infringement::disguise)).isEqualTo(EnumSet.allOf(Disguise.class));
        var reasons = new HashSet<Innocence>();
        for (Planted one : planted) {
            if (one.verdict() instanceof Verdict.Innocent(Innocence why, var _)) {
                reasons.add(why);
            }
        }
        assertThat(reasons).isEqualTo(EnumSet.allOf(Innocence.class));
    }

    private static <T> Set<T> kinds(List<Planted> planted, Function<Infringement, T> what) {
        var found = new HashSet<T>();
        for (Planted one : planted) {
            if (one.verdict() instanceof Verdict.Infringing(var infringements)) {
                infringements.forEach(each -> found.add(what.apply(each)));
            }
        }
        return found;
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(World.drawnFrom(9)).isEqualTo(World.drawnFrom(9));
    }

    @Test
    void differsInNamesDisguisesOrderAndPricesForAnotherSeed() {
        World one = World.drawnFrom(1);
        World two = World.drawnFrom(2);

        assertThat(one.shops()).extracting(Shop::name).isNotEqualTo(names(two));
        assertThat(shown(one)).isNotEqualTo(shown(two));
        assertThat(titles(one)).doesNotContainAnyElementsOf(titles(two).subList(0, 12));
        assertThat(one.layout()).isNotEqualTo(two.layout());
    }

    private static List<String> names(World world) {
        return world.shops().stream().map(Shop::name).toList();
    }

    private static List<String> titles(World world) {
        return world.offers().stream().map(Offer::title).toList();
    }

    private static List<String> shown(World world) {
        return world.cast().stream()
                .flatMap(cast -> cast.verdict() instanceof Verdict.Infringing(var infringements)
                        ? infringements.stream().map(Infringement::shown)
                        : Stream.empty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsWhatItSaysItShows(long seed) {
        World world = World.drawnFrom(seed);
        for (World.Cast cast : world.cast()) {
            if (cast.verdict() instanceof Verdict.Infringing(var infringements)) {
                Offer offer = cast.offer();
                String seen = offer.title() + "\n" + offer.description() + "\n"
                        + offer.shop().name();
                infringements.forEach(each -> {
                    boolean isSpoken = each.kind() == InfringementKind.MARK_SPOKEN;
                    assertThat(isSpoken ? spoken(world, offer) : seen).containsIgnoringCase(each.shown());
                    assertThat(isSpoken && seen.contains(each.shown())).isFalse();
                });
            }
        }
    }

    private static String spoken(World world, Offer offer) {
        return world.rooms().stream()
                .filter(room -> room.shelf().contains(offer))
                .flatMap(room -> room.lines().stream())
                .map(LiveRoom.Line::words)
                .toList()
                .toString();
    }
}
