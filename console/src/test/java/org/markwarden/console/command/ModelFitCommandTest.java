package org.markwarden.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.console.command.Typed.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.matcher.model.Model;
import org.markwarden.matcher.samples.LabelledSamples;
import org.markwarden.matcher.samples.SampleLabel;
import org.markwarden.matcher.samples.SampleListing;
import org.markwarden.matcher.samples.SampleSplit;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.DataFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelFitCommandTest {

    @TempDir
    private Path folder;

    @Test
    void fitsTheSamplesToTheSameBytesEachTime() throws IOException {
        Path first = folder.resolve("first.tsv");
        Path second = folder.resolve("second.tsv");
        Typed result = fit(first);
        assertThat(result.out()).contains("predicted", "observed", "frozen after", "verdict\t");
        fit(second);
        assertThat(Files.readString(second)).isEqualTo(Files.readString(first)).contains("\nseal\t");
    }

    /** To our own samples, from the weights set by hand, so that it is better whatever is shipped. */
    private Typed fit(Path target) throws IOException {
        Path handSet = folder.resolve("hand-set.tsv");
        try (InputStream in = Model.class.getResourceAsStream("hand-set.tsv")) {
            Files.write(handSet, in.readAllBytes());
        }
        Typed result = type(
                "model",
                "fit",
                "--examples",
                sample("listings.jsonl").toString(),
                "--model",
                handSet.toString(),
                "--out",
                target.toString());
        assertThat(result.status()).as(result.err()).isZero();
        return result;
    }

    private Path sample(String name) throws IOException {
        try (InputStream in = LabelledSamples.class.getResourceAsStream(name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    @Test
    void refusesAModelThatIsWorseOnTheFrozenSet() throws IOException {
        String lines;
        try (InputStream in = LabelledSamples.class.getResourceAsStream("listings.jsonl")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path wrong = folder.resolve("wrong.jsonl");
        Files.writeString(
                wrong,
                lines.lines()
                        .map(line -> line.contains("\"split\": \"frozen\"") ? line : turned(line))
                        .reduce("", (a, b) -> a + b + "\n"));
        Path target = folder.resolve("worse.tsv");
        Typed result = type("model", "fit", "--examples", wrong.toString(), "--out", target.toString(), "--json");
        assertThat(result.status()).isEqualTo(1);
        assertThat(target).doesNotExist();
        assertThat(result.err()).contains("worse than");
        JsonNode report = JsonMapper.shared().readTree(result.out());
        assertThat(report.path("better").asBoolean()).isFalse();
        assertThat(report.path("frozen_after").path("reliability").size()).isPositive();
    }

    private static String turned(String line) {
        return line.replace("\"raised\": true", "\"raised\": x")
                .replace("\"raised\": false", "\"raised\": true")
                .replace("\"raised\": x", "\"raised\": false");
    }

    @Test
    void takesDecisionsAsLabelsAndLeavesDisputedOnesOut() throws IOException {
        Path data = folder.resolve("data");
        int decided;
        try (DataFolder opened = DataFolder.open(data)) {
            decided = decide(opened.storage());
        }
        Typed result = type(
                "model",
                "fit",
                "--data",
                data.toString(),
                "--out",
                folder.resolve("d.tsv").toString(),
                "--json");
        assertThat(result.err()).contains(decided + " case files decided; 1 read twice, 1 of them disputed");
        JsonNode report = JsonMapper.shared().readTree(result.out());
        int fitted = report.path("before").path("examples").asInt();
        assertThat(fitted).isBetween(50, decided - 1);
    }

    /** Decides the samples for development as their labels do; the first is disputed. */
    private static int decide(Storage storage) {
        storage.rights().upsert(LabelledSamples.own().rights());
        List<SampleListing> samples = LabelledSamples.own().listings().stream()
                .filter(sample -> sample.split() == SampleSplit.DEV)
                .toList();
        Instant now = Instant.parse("2026-11-20T00:00:00Z");
        int decided = 0;
        for (SampleListing sample : samples) {
            storage.listings().add(sample.listing());
            for (SampleLabel label : sample.labels()) {
                var id = new CaseId("C-" + sample.listing().id() + "-" + label.right());
                storage.caseFiles().open(new CaseFile(id, sample.listing().id(), label.right(), "m", 0.5, now));
                Verdict verdict = label.raised() ? Verdict.CONFIRMED : Verdict.DISMISSED;
                storage.caseFiles().decide(new Decision(id, verdict, "r", null, "analyst", now.plusSeconds(decided)));
                if (decided++ == 0) {
                    Verdict other = label.raised() ? Verdict.DISMISSED : Verdict.CONFIRMED;
                    storage.caseFiles().readAgain(new Decision(id, other, "r", null, "second", now));
                }
            }
        }
        return decided;
    }
}
