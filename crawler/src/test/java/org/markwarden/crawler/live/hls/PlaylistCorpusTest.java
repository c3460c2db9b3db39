package org.markwarden.crawler.live.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The playlists of m3u8-parser's integration tests, whole and damaged, against what its authors expect of each. */
class PlaylistCorpusTest {
    private static final Path CORPUS =
            Path.of(System.getProperty("markwarden.root"), "../shared/corpora/m3u8-samples/integration");
    private static final URI BASE = URI.create("https://live.example/a/index.m3u8");

    /** Where we read otherwise on purpose: a negative media sequence is no number (RFC 8216, section 4.3.3.2). */
    private static final List<String> READ_OTHERWISE = List.of("negativeMediaSequence");

    @Test
    void readsEveryPlaylistAndAgreesOnItsSegments() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "corpora/m3u8-samples is not there");
        List<Path> files;
        try (Stream<Path> all = Files.list(CORPUS)) {
            files = all.filter(file -> file.toString().endsWith(".m3u8"))
                    .sorted()
                    .toList();
        }
        List<String> differing = files.stream()
                .map(PlaylistCorpusTest::difference)
                .filter(text -> !text.isEmpty())
                .toList();

        System.out.printf(
                "HLS corpus: %d playlists, %d read as expected%n", files.size(), files.size() - differing.size());
        differing.forEach(System.out::println);
        assertThat(differing).allMatch(text -> READ_OTHERWISE.stream().anyMatch(text::startsWith));
    }

    private static String difference(Path file) {
        try {
            JsonNode wanted = JsonMapper.shared()
                    .readTree(Files.readString(Path.of(file.toString().replace(".m3u8", ".expected.json"))));
            Playlist found = PlaylistFile.read(Files.readString(file), BASE);
            String is = words(found);
            String should = wanted.path("playlists").size() > 0
                    ? "master of " + wanted.path("playlists").size()
                    : "media of %d from %d%s"
                            .formatted(
                                    wanted.path("segments").size(),
                                    wanted.path("mediaSequence").asInt(0),
                                    wanted.path("endList").asBoolean(false) ? ", ended" : "");
            return is.equals(should) ? "" : file.getFileName() + ": is " + is + ", should be " + should;
        } catch (IOException e) {
            return file + ": " + e;
        }
    }

    private static String words(Playlist playlist) {
        return switch (playlist) {
            case Playlist.Master master -> "master of " + master.variants().size();
            case Playlist.Media media ->
                "media of %d from %d%s"
                        .formatted(media.segments().size(), media.sequence(), media.isEnded() ? ", ended" : "");
            case Playlist.Unreadable unreadable ->
                unreadable.reason().startsWith("neither") ? "media of 0 from 0" : unreadable.reason();
        };
    }
}
