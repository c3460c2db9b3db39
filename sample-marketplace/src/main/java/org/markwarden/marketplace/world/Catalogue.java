package org.markwarden.marketplace.world;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables the world is drawn from, each written for this project. */
record Catalogue(
        Map<String, Mark> marks,
        Map<String, Product> products,
        Map<String, Indication> indications,
        List<SellerRole> sellers,
        List<PlanLine> plan,
        Map<String, List<String>> names,
        Phrases phrases) {

    /** A protected sign, what is sold under it, what it usually costs, and how sellers disguise it. */
    record Mark(String right, String sign, List<String> products, BigDecimal price, List<Disguised> disguises) {}

    record Disguised(Disguise kind, String shown) {}

    record Product(
            String key,
            Language language,
            String category,
            List<String> nouns,
            List<String> features,
            List<String> models,
            BigDecimal low,
            BigDecimal high,
            List<List<String>> attributes) {}

    record Indication(
            String right,
            String name,
            String translation,
            String product,
            String englishProduct,
            String truePlace,
            List<String> falsePlaces,
            List<String> styles) {}

    record SellerRole(
            String role,
            ShopType type,
            Language language,
            List<String> names,
            List<String> licences,
            String region,
            String place,
            String creditCode,
            int markup) {}

    /** So many offers of one kind by one seller; a topic is a right, a product, or {@code right=product}. */
    record PlanLine(String role, PlantedCase planted, int count, List<String> topics) {}

    static Catalogue load() {
        List<Mark> marks = readMarks();
        return new Catalogue(
                byKey(marks, Mark::right),
                byKey(readProducts(), Product::key),
                byKey(readIndications(), Indication::right),
                readSellers(),
                readPlan(),
                Table.rows("names.tsv", 2).stream()
                        .collect(Collectors.toMap(row -> row.get(0), row -> Table.list(row.get(1)))),
                Phrases.load());
    }

    Mark mark(String right) {
        return named(marks, right);
    }

    Product product(String key) {
        return named(products, key);
    }

    Indication indication(String right) {
        return named(indications, right);
    }

    List<String> names(String kind) {
        return named(names, kind);
    }

    private static <T> T named(Map<String, T> table, String key) {
        T found = table.get(key);
        if (found == null) {
            throw new IllegalStateException("no row " + key + " in the tables of the sample world");
        }
        return found;
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static List<Mark> readMarks() {
        Map<String, List<Disguised>> disguises = Table.rows("disguises.tsv", 3).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0),
                        Collectors.mapping(
                                row -> new Disguised(Disguise.named(row.get(1)), row.get(2)), Collectors.toList())));
        return Table.rows("marks.tsv", 4).stream()
                .map(row -> new Mark(
                        row.get(0),
                        row.get(1),
                        Table.list(row.get(2)),
                        new BigDecimal(row.get(3)),
                        disguises.getOrDefault(row.get(0), List.of())))
                .toList();
    }

    private static List<Product> readProducts() {
        return Table.rows("products.tsv", 9).stream()
                .map(row -> new Product(
                        row.get(0),
                        Language.named(row.get(1)),
                        row.get(2),
                        Table.list(row.get(3)),
                        Table.list(row.get(4)),
                        Table.list(row.get(5)),
                        new BigDecimal(row.get(6)),
                        new BigDecimal(row.get(7)),
                        List.of(row.get(8).split(";", -1)).stream()
                                .map(cell -> List.of(cell.split("[=/]", -1)))
                                .toList()))
                .toList();
    }

    private static List<Indication> readIndications() {
        return Table.rows("indications.tsv", 8).stream()
                .map(row -> new Indication(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        Table.list(row.get(6)),
                        Table.list(row.get(7))))
                .toList();
    }

    private static List<SellerRole> readSellers() {
        return Table.rows("sellers.tsv", 9).stream()
                .map(row -> new SellerRole(
                        row.get(0),
                        ShopType.named(row.get(1)),
                        Language.named(row.get(2)),
                        Table.list(row.get(3)),
                        Table.list(row.get(4)),
                        row.get(5),
                        row.get(6),
                        row.get(7),
                        Integer.parseInt(row.get(8))))
                .toList();
    }

    private static List<PlanLine> readPlan() {
        return Table.rows("plan.tsv", 4).stream()
                .map(row -> new PlanLine(
                        row.get(0),
                        PlantedCase.named(row.get(1)),
                        Integer.parseInt(row.get(2)),
                        Table.list(row.get(3))))
                .toList();
    }
}
