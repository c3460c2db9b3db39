package org.markwarden.matcher.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.json.ListingJson;
import org.markwarden.storage.json.RightJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the labelled samples. A line is a listing as every command reads it, with a key {@code sample}: {@code {"split":
 * "dev|calibration|frozen", "classes": [9], "labels": [{"right", "raised", "use", "variant", "reason"}]}}.
 */
public final class LabelledSamples {
    private static final String FOLDER = "/org/markwarden/matcher/samples/";

    private static final int TAUGHT = 6;

    private LabelledSamples() {}

    /** Written beside the rules. */
    public static SampleSet own() {
        return set("listings.jsonl", "register.jsonl");
    }

    /**
     * Written to be learned from, by some who never saw a rule: half of the listings beside each right infringe it and half are lawful,
     * in the same trade and the same manner, so that what decides is learned and not how somebody writes. The first two sets were read
     * since and rules were made of them.
     */
    public static List<SampleSet> taught() {
        return IntStream.rangeClosed(1, TAUGHT)
                .mapToObj(number ->
                        set("taught-listings-%d.jsonl".formatted(number), "taught-register-%d.jsonl".formatted(number)))
                .toList();
    }

    static SampleSet set(String listings, String rights) {
        return new SampleSet(lines(listings, LabelledSamples::listing), lines(rights, RightJson::read));
    }

    /**
     * Reads a file of labelled listings.
     *
     * @throws IOException naming the line that cannot be used: a label that is skipped would falsify what is counted
     */
    public static List<SampleListing> read(Path file) throws IOException {
        List<SampleListing> all = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    all.add(listing(line));
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException("no such file: " + file, e);
        } catch (MalformedInputException e) {
            throw new IOException(file + ":" + (number + 1) + ": no UTF-8 text", e);
        } catch (RuntimeException e) {
            throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
        }
        return List.copyOf(all);
    }

    static SampleListing listing(String line) {
        JsonNode sample = JsonMapper.shared().readTree(line).path("sample");
        Set<NiceClass> goods = new LinkedHashSet<>();
        sample.path("classes").forEach(number -> goods.add(new NiceClass(number.asInt())));
        List<SampleLabel> labels = new ArrayList<>();
        sample.path("labels").forEach(label -> labels.add(label(label)));
        SampleSplit split = SampleSplit.valueOf(sample.path("split").asString().toUpperCase(Locale.ROOT));
        return new SampleListing(split, ListingJson.read(line), goods, labels);
    }

    private static SampleLabel label(JsonNode label) {
        String use = text(label, "use");
        String variant = text(label, "variant");
        return new SampleLabel(
                new RightId(label.path("right").asString()),
                label.path("raised").asBoolean(),
                use == null ? null : Use.of(use).orElseThrow(() -> new IllegalArgumentException("no use: " + use)),
                variant == null
                        ? null
                        : Variant.of(variant).orElseThrow(() -> new IllegalArgumentException("no variant: " + variant)),
                label.path("reason").asString());
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static <T> List<T> lines(String name, Function<String, T> read) {
        try (InputStream in = LabelledSamples.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("samples missing from the build: " + name);
            }
            List<T> all = new ArrayList<>();
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    all.add(read.apply(line));
                }
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException("samples " + name + " cannot be read", e);
        }
    }
}
