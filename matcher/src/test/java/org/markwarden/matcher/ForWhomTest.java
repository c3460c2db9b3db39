package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** Goods for persons and occasions are the maker's own; goods for a thing fit it. */
class ForWhomTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                new Trademark(RightEntry.builder(new RightId("N"))
                        .name("Norvelle")
                        .classes(List.of(new NiceClass(25), new NiceClass(18), new NiceClass(3)))
                        .goods("shoes;bags;clothing;perfume;服装;鞋;香水")
                        .build()),
                new Trademark(RightEntry.builder(new RightId("V"))
                        .name("Voltrena")
                        .classes(List.of(new NiceClass(9)))
                        .goods("mobile phones;手机")
                        .build()),
                new Trademark(RightEntry.builder(new RightId("R"))
                        .name("Rotavia")
                        .classes(List.of(new NiceClass(12)))
                        .goods("tyres;汽车轮胎")
                        .build()),
                new Trademark(RightEntry.builder(new RightId("K"))
                        .name("Karrenta")
                        .classes(List.of(new NiceClass(12)))
                        .goods("passenger cars;汽车")
                        .build()));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sneaker für Herren Norvelle",
                "Sac à main pour femme Norvelle",
                "Zapatillas para hombre Norvelle",
                "Eau de parfum pour homme Norvelle",
                "Schoenen voor dames Norvelle",
                "Running shoes for men Norvelle",
                "Perfume gift for her Norvelle",
                "Jacket for the office Norvelle",
                "Pour over bag Norvelle",
            })
    void goodsForPersonsAndOccasionsFitNothing(String title) {
        assertThat(uses(title)).as(title).isNotEmpty().doesNotContain(Use.COMPATIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Screen film for Voltrena X9",
                "Schutzhülle für Voltrena X9",
                "Coque pour Voltrena X9",
                "Funda para Voltrena X9",
                "Leather case for women, fits Voltrena X9",
            })
    void goodsForAThingFitIt(String title) {
        assertThat(uses(title)).as(title).containsOnly(Use.COMPATIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giacca Norvelle, può essere usata in inverno",
                "Giacca Norvelle usata per lo sport",
                "Norvelle Jacke wird gebraucht",
                "Norvelle Jacke, gebraucht für Wanderungen",
            })
    void whatIsNeededOrPutToUseIsNotUsed(String title) {
        assertThat(uses(title)).as(title).isNotEmpty().doesNotContain(Use.SECOND_HAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Giacca Norvelle usata", "Norvelle Jacke gebraucht, Größe M", "Gebrauchte Norvelle Jacke"})
    void whatIsCalledUsedIsUsed(String title) {
        assertThat(uses(title)).as(title).containsOnly(Use.SECOND_HAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reifen für Auto Rotavia 205/55",
                "Neumáticos para el coche Rotavia",
                "Pneus pour voiture Rotavia",
                "Pneus para carro Rotavia aro 16",
                "Tyres for truck Rotavia",
                "Шины для автомобиля Rotavia R16",
                "轮胎 适用于SUV Rotavia 静音",
                "适用轿车 Rotavia轮胎 205/55R16",
                "Zapatillas para correr Norvelle",
            })
    void goodsForAVehicleAreOfTheMakerOfSuchGoods(String title) {
        assertThat(uses(title)).as(title).isNotEmpty().doesNotContain(Use.COMPATIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reifen für Karrenta",
                "Reifen für Auto Karrenta",
                "Felgen für Auto Karrenta",
                "脚垫 适用轿车 Karrenta",
                "轮胎 适用于汽车 Karrenta",
                "Reifenkappen für Rotavia",
                "Ventilkappen für Reifen Rotavia",
            })
    void goodsForAVehicleFitTheMakerOfVehicles(String title) {
        assertThat(uses(title)).as(title).containsOnly(Use.COMPATIBLE);
    }

    private static List<Use> uses(String title) {
        return marks.match(title).mentions().stream().map(Mention::use).toList();
    }
}
