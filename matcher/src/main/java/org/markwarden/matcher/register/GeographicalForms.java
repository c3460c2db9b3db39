package org.markwarden.matcher.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.markwarden.domain.right.GeographicalIndication;

/**
 * How offers shorten or bend the name of a Chinese geographical indication: the area and the last word of the goods
 * (五常米), the area with a word of likeness (五常式大米, 仿五常), which Regulations and case law treat as use of the
 * indication. The area alone is no form: naming a place of origin is everybody's right.
 */
final class GeographicalForms {

    private static final int SHORTEST_AREA = 2;
    private static final List<String> BETWEEN = List.of("式", "型", "类", "风味", "风格", "味", "特产", "牌", "产");
    private static final List<String> AFTER = List.of("风味", "风格");

    private final List<String> goods;

    GeographicalForms() {
        try (InputStream table = GeographicalForms.class.getResourceAsStream("gi-goods.tsv")) {
            if (table == null) {
                throw new IllegalStateException("the table gi-goods.tsv is missing from the program");
            }
            goods = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line ->
                            List.of(line.substring(line.indexOf('\t') + 1).split(" ", -1)).stream())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read gi-goods.tsv", e);
        }
    }

    /** The other forms of one of its names. */
    List<String> of(GeographicalIndication indication, String name) {
        int cut = cut(indication.entry().origin(), name);
        if (cut < SHORTEST_AREA || cut >= name.length()) {
            return List.of();
        }
        List<String> forms = new ArrayList<>();
        add(name.substring(0, cut), name.substring(cut), forms::add);
        return forms;
    }

    private static void add(String area, String what, Consumer<String> forms) {
        BETWEEN.forEach(word -> forms.accept(area + word + what));
        AFTER.forEach(word -> forms.accept(area + word));
        forms.accept("仿" + area);
        if (what.length() > 1) {
            String noun = what.substring(what.length() - 1);
            forms.accept(area + noun);
            BETWEEN.forEach(word -> forms.accept(area + word + noun));
        }
    }

    /** Where the area ends: the longest beginning that an area of origin holds, or what is left without known goods. */
    private int cut(List<String> origins, String name) {
        for (int length = name.length() - 1; length >= SHORTEST_AREA; length--) {
            String area = name.substring(0, length);
            if (origins.stream().anyMatch(origin -> origin.contains(area))) {
                return length;
            }
        }
        return goods.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(word -> name.length() - word.length())
                .orElse(0);
    }
}
