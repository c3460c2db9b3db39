package org.markwarden.crawler.parse.state;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.markwarden.crawler.parse.json.LooseJson;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import tools.jackson.databind.JsonNode;

/**
 * Paths through state as marketplace files write them: {@code g_config/shopName}, {@code {@literal *}{@literal *}/priceVO/price/text},
 * {@code items/{@literal *}/id}, {@code widgetStates/webPrice-{@literal *}/price}. What is written as text inside the state is entered, too.
 */
public final class StatePaths {
    private static final int MOST = 500;
    private static final int MOST_STEPS = 200_000;

    private final List<String> found = new ArrayList<>();
    private int steps;

    private StatePaths() {}

    /** The values at a path; its first part may be the name of a tree, {@code **} stands for any way. */
    public static List<String> values(List<Tree> trees, String path) {
        List<String> parts = List.of(path.replaceFirst("^/", "").split("/", -1));
        StatePaths paths = new StatePaths();
        for (Tree tree : trees) {
            if (isNamed(tree.name(), parts.getFirst())) {
                paths.walk(tree.root(), parts.subList(1, parts.size()));
            } else {
                paths.walk(tree.root(), parts);
            }
        }
        return paths.found;
    }

    private static boolean isNamed(String tree, String part) {
        return tree.equals(part)
                || tree.equals("window." + part)
                || Pattern.matches(".*[.]" + Pattern.quote(part), tree);
    }

    private void walk(JsonNode node, List<String> parts) {
        if (++steps > MOST_STEPS || found.size() >= MOST) {
            return;
        }
        if (parts.isEmpty()) {
            add(node);
            return;
        }
        List<String> rest = parts.subList(1, parts.size());
        switch (parts.getFirst()) {
            case "**" -> {
                walk(node, rest);
                node.forEach(child -> {
                    if (child.isContainer()) {
                        walk(child, parts);
                    }
                });
            }
            case "*" -> node.forEach(child -> walk(child, rest));
            default -> step(node, parts.getFirst(), rest);
        }
    }

    private void step(JsonNode node, String part, List<String> rest) {
        if (node.isString()) {
            LooseJson.all(node.stringValue()).forEach(inside -> step(inside, part, rest));
            return;
        }
        if (part.endsWith("*")) {
            String beginning = part.substring(0, part.length() - 1);
            node.properties().stream()
                    .filter(entry -> entry.getKey().startsWith(beginning))
                    .forEach(entry -> walk(entry.getValue(), rest));
            return;
        }
        JsonNode child = node.isArray() && part.chars().allMatch(Character::isDigit) && part.length() < 6
                ? node.get(Integer.parseInt(part))
                : node.get(part);
        if (child != null) {
            walk(child, rest);
        }
    }

    private void add(JsonNode node) {
        if (node.isValueNode() && !node.isNull()) {
            String text = node.isNumber() ? node.decimalValue().toPlainString() : node.asString();
            if (!text.isBlank()) {
                found.add(StateText.plain(text));
            }
        } else if (node.isArray()) {
            node.forEach(this::add);
        }
    }
}
