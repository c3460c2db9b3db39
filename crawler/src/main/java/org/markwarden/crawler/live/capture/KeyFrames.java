package org.markwarden.crawler.live.capture;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;

/**
 * Takes key frames out of a joined file by {@code ffmpeg}, a program of its own with hard limits: its input came from a stranger.
 * It may open files only, reads one named format only, has no terminal, an empty environment, a bounded address space, and so
 * many seconds.
 */
public final class KeyFrames {
    private static final int MOST = 20;
    private static final long MOST_MEMORY = 2L << 30;
    private static final int LOG_READ = 200_000;
    private static final int MOST_FOLDERS = 200;
    private static final Pattern TIME = Pattern.compile("pts_time:\\s*(\\d{1,7}(?:\\.\\d{1,9})?)");
    private static final List<String> PLACES = List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");

    private final Optional<Path> program;
    private final Duration patience;

    /** @param program the ffmpeg to use, absent when none is installed */
    public KeyFrames(Optional<Path> program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /** Uses the ffmpeg of this machine, if there is one. */
    public static KeyFrames installed() {
        return new KeyFrames(find("ffmpeg", System.getenv("PATH")), Duration.ofMinutes(1));
    }

    /**
     * What came of it.
     *
     * @param remark why there are none, or empty
     */
    public record Taken(List<CaptureReport.Frame> frames, String remark) {
        static Taken none(String reason) {
            return new Taken(List.of(), reason);
        }
    }

    /** Takes at most twenty frames into the folder. */
    public Taken of(Path joined, Path folder) throws IOException, InterruptedException {
        if (program.isEmpty()) {
            return Taken.none("no key frames: ffmpeg is not installed on this machine");
        }
        Files.createDirectories(folder);
        Path log = Files.createTempFile(folder, "ffmpeg", ".log");
        try {
            return run(joined, folder, log);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private Taken run(Path joined, Path folder, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(joined, folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            return Taken.none("no key frames: ffmpeg took longer than " + patience.toSeconds() + " s and was ended");
        }
        List<Path> files = frames(folder);
        if (files.isEmpty()) {
            return Taken.none("no key frames: ffmpeg found no picture, exit status " + process.exitValue());
        }
        return new Taken(described(folder.getFileName() + "/", files, times(log)), "");
    }

    private List<String> command(Path joined, Path folder) {
        String format = joined.toString().endsWith(".mp4") ? "mov" : "mpegts";
        List<String> command = new ArrayList<>();
        find("prlimit", System.getenv("PATH"))
                .ifPresent(limits -> command.addAll(
                        List.of(limits.toString(), "--as=" + MOST_MEMORY, "--cpu=" + patience.toSeconds(), "--")));
        command.addAll(List.of(
                program.orElseThrow().toString(),
                "-nostdin",
                "-hide_banner",
                "-y",
                "-protocol_whitelist",
                "file",
                "-threads",
                "1",
                "-skip_frame",
                "nokey",
                "-f",
                format,
                "-i",
                "file:" + joined.toAbsolutePath(),
                "-an",
                "-sn",
                "-dn",
                "-vf",
                "showinfo,scale=w='min(1280,iw)':h=-2",
                "-fps_mode",
                "vfr",
                "-frames:v",
                Integer.toString(MOST),
                "-q:v",
                "3",
                "-f",
                "image2",
                folder.toAbsolutePath().resolve("frame-%03d.jpg").toString()));
        return command;
    }

    private static List<Path> frames(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Duration> times(Path log) throws IOException {
        List<Duration> times = new ArrayList<>();
        byte[] said;
        try (var in = Files.newInputStream(log)) {
            said = in.readNBytes(LOG_READ);
        }
        Matcher time = TIME.matcher(new String(said, StandardCharsets.UTF_8));
        while (time.find()) {
            times.add(Duration.ofMillis(Math.round(Double.parseDouble(time.group(1)) * 1000)));
        }
        return times;
    }

    private static List<CaptureReport.Frame> described(String folder, List<Path> files, List<Duration> times)
            throws IOException {
        Duration first = times.isEmpty() ? Duration.ZERO : times.getFirst();
        List<CaptureReport.Frame> frames = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Duration at = i < times.size() ? times.get(i).minus(first) : Duration.ZERO;
            Path file = files.get(i);
            frames.add(new CaptureReport.Frame(
                    folder + file.getFileName(),
                    at.isNegative() ? Duration.ZERO : at,
                    Sha256.of(Files.readAllBytes(file))));
        }
        return frames;
    }

    /**
     * A program in the usual places, or else in a folder of the search path; a relative one, which would mean whatever folder the
     * program was started in, is passed over.
     */
    static Optional<Path> find(String name, @Nullable String searchPath) {
        Stream<String> folders =
                searchPath == null ? Stream.empty() : Stream.of(searchPath.split(File.pathSeparator, MOST_FOLDERS));
        return Stream.concat(PLACES.stream(), folders)
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> path(folder, name).stream())
                .filter(program -> program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst();
    }

    private static Optional<Path> path(String folder, String name) {
        try {
            return Optional.of(Path.of(folder).resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
