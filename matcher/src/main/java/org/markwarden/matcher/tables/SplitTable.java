package org.markwarden.matcher.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Characters that can be written as two: the radical and a rest whose stroke count and Cangjie code Unihan gives and
 * whose stretched picture fits the other side of the glyph best (强 as 弓 and 虽, 多 as 夕 and 夕). Without a rest by code
 * the picture alone must fit well.
 */
final class SplitTable {

    private static final double FITS = 0.8;
    private static final double UNSURE = 0.03;
    /** Left and right, top and bottom: each beside its opposite. */
    private static final String SIDES = "lrtb";

    private static final double[] CUTS = {0.35, 0.42, 0.5, 0.58};
    private static final Map<Integer, String> RADICAL_FORMS = Map.ofEntries(
            Map.entry(9, "亻人"),
            Map.entry(18, "刂刀"),
            Map.entry(61, "忄心"),
            Map.entry(64, "扌手"),
            Map.entry(85, "氵水"),
            Map.entry(86, "火灬"),
            Map.entry(94, "犭犬"),
            Map.entry(96, "王玉"),
            Map.entry(113, "礻示"),
            Map.entry(118, "竹"),
            Map.entry(120, "纟"),
            Map.entry(130, "月肉"),
            Map.entry(140, "艹草"),
            Map.entry(145, "衤衣"),
            Map.entry(147, "见"),
            Map.entry(149, "讠言"),
            Map.entry(154, "贝"),
            Map.entry(159, "车"),
            Map.entry(162, "辶"),
            Map.entry(167, "钅金"),
            Map.entry(169, "门"),
            Map.entry(170, "阝"),
            Map.entry(163, "阝邑"),
            Map.entry(181, "页"),
            Map.entry(184, "饣食"),
            Map.entry(187, "马"),
            Map.entry(195, "鱼"),
            Map.entry(196, "鸟"));

    private final Map<Integer, String> ownRadicals = new ConcurrentHashMap<>();
    private final Set<Integer> characters;
    private final Strokes strokes;
    private final Cangjie cangjie;
    private final GlyphCanvas canvas;
    private final Map<Integer, List<Part>> byStrokes = new HashMap<>();

    SplitTable(GlyphCanvas canvas, CommonCharacters common, Strokes strokes, Cangjie cangjie) {
        this.cangjie = cangjie;
        this.characters = common.all();
        this.strokes = strokes;
        this.canvas = canvas;
        characters.stream()
                .filter(canvas::shows)
                .forEach(c -> byStrokes
                        .computeIfAbsent(strokes.total(c), _ -> new ArrayList<>())
                        .add(new Part(c, canvas.whole(c))));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# source: Unihan 15.0.0 kRSUnicode, kTotalStrokes, kCangjie (Debian unicode-data) and Noto Sans SC Regular 0.4.3",
                "# date: 2026-11-20; licence: Unicode-3.0; OFL-1.1 for the font",
                "# character TAB radical forms TAB rest TAB side of the rest: l, r, t, b"));
        int[] order = characters.stream()
                .mapToInt(Integer::intValue)
                .filter(canvas::shows)
                .toArray();
        String[] rows = IntStream.range(0, order.length)
                .parallel()
                .mapToObj(i -> row(order[i]))
                .toArray(String[]::new);
        Arrays.stream(rows).filter(row -> !row.isEmpty()).forEach(lines::add);
        return lines;
    }

    private String row(int character) {
        Strokes.RadicalStrokes radical = strokes.radical(character);
        String forms = radicalForms(radical.radical());
        if (radical.residual() < 2 || forms.isEmpty()) {
            return "";
        }
        Fit byCode = byCode(character);
        if (byCode.rest() != 0) {
            return line(character, forms, byCode);
        }
        Fit best = new Fit(0, 0, ' ');
        for (int side = 0; side < SIDES.length(); side++) {
            for (double cut : CUTS) {
                Fit fit = fit(character, radical.residual(), forms, side, cut);
                best = fit.likeness() > best.likeness() ? fit : best;
            }
        }
        return best.likeness() < FITS ? "" : line(character, forms, best);
    }

    /** Of the rests by code the one whose picture fits its side best. */
    private Fit byCode(int character) {
        Fit after = fittest(character, cangjie.restsAfter(character), "rb");
        Fit before = fittest(character, cangjie.restsBefore(character), "lt");
        return before.likeness() > after.likeness() ? before : after;
    }

    private Fit fittest(int character, Set<Integer> rests, String sides) {
        Fit best = new Fit(0, 0, ' ');
        for (int rest : rests) {
            if (!canvas.shows(rest)) {
                continue;
            }
            float[] picture = canvas.whole(rest);
            for (int i = 0; i < sides.length(); i++) {
                for (double cut : CUTS) {
                    double likeness = GlyphCanvas.cosine(canvas.side(character, sides.charAt(i), cut), picture);
                    best = likeness > best.likeness() ? new Fit(likeness, rest, sides.charAt(i)) : best;
                }
            }
        }
        return best;
    }

    /** The rest must fit one side and the radical the other. */
    private Fit fit(int character, int residual, String forms, int side, double cut) {
        double radical = 0;
        float[] opposite = canvas.side(character, SIDES.charAt(side ^ 1), 1 - cut);
        for (int form : forms.codePoints().toArray()) {
            radical = Math.max(radical, GlyphCanvas.cosine(opposite, canvas.whole(form)));
        }
        Fit best = new Fit(0, 0, ' ');
        float[] region = canvas.side(character, SIDES.charAt(side), cut);
        for (int strokeCount = residual - 1; strokeCount <= residual + 1; strokeCount++) {
            for (Part part : byStrokes.getOrDefault(strokeCount, List.of())) {
                double likeness = 0.7 * GlyphCanvas.cosine(region, part.feature())
                        + 0.3 * radical
                        - (strokeCount == residual ? 0 : UNSURE);
                if (likeness > best.likeness() && part.character() != character) {
                    best = new Fit(likeness, part.character(), SIDES.charAt(side));
                }
            }
        }
        return best;
    }

    private static String line(int character, String forms, Fit fit) {
        return Character.toString(character) + "\t" + forms + "\t" + Character.toString(fit.rest()) + "\t" + fit.side();
    }

    private String radicalForms(int radical) {
        String listed = RADICAL_FORMS.get(radical);
        if (listed != null) {
            return listed;
        }
        return ownRadicals.computeIfAbsent(radical, this::ownRadical);
    }

    private String ownRadical(int radical) {
        return characters.stream()
                .filter(c -> strokes.radical(c).equals(new Strokes.RadicalStrokes(radical, 0)))
                .map(Character::toString)
                .findFirst()
                .orElse("");
    }

    @SuppressWarnings("ArrayRecordComponent") // private to the class, never shared
    private record Part(int character, float[] feature) {}

    private record Fit(double likeness, int rest, char side) {}
}
