package org.markwarden.crawler.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.markwarden.domain.text.CleanText;

/** One walk through a clue: its budget, a folder for what is unpacked, and who is told what was found. */
final class Walk {
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_BOMBS = 10;

    private final IntakeLimits limits;
    private final Path folder;
    private final Consumer<Found> found;
    private long unpacked;
    private int files;
    private int parts;
    private int bombs;

    Walk(IntakeLimits limits, Path folder, Consumer<Found> found) {
        this.limits = limits;
        this.folder = folder;
        this.found = found;
    }

    IntakeLimits limits() {
        return limits;
    }

    /**
     * Tells what was found.
     *
     * @throws EndlessClueException when there is more than the budget allows
     */
    void tell(Found item) {
        if (++parts > limits.parts()) {
            throw new EndlessClueException("more than " + limits.parts() + " parts; the others were not read");
        }
        found.accept(item);
    }

    /**
     * Tells of an archive that is no honest one; where many are packed in each other nothing else is to be expected.
     *
     * @throws EndlessClueException after some
     */
    void tellOfBomb(Found.Unread archive) {
        tell(archive);
        if (++bombs >= MOST_BOMBS) {
            throw new EndlessClueException(
                    "holds %d archives like these or more; what comes behind them was not read".formatted(MOST_BOMBS));
        }
    }

    /**
     * Writes a part inside another to a file of its own, under a name of ours: the name it came with is only shown.
     *
     * @throws EndlessClueException when the parts together are too large
     * @throws IOException when it is too large or cannot be unpacked
     */
    Path unpack(InputStream in) throws IOException {
        Path file = folder.resolve("part-" + files++);
        long length = 0;
        byte[] piece = new byte[PIECE];
        try (OutputStream out = NamedOutput.of(file, folder)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                length += n;
                unpacked += n;
                if (unpacked > limits.unpacked()) {
                    throw new EndlessClueException(
                            "unpacks to more than " + limits.unpacked() + " bytes; the rest was not read");
                }
                if (length > limits.file()) {
                    throw new IOException("unpacks to more than " + limits.file() + " bytes");
                }
                out.write(piece, 0, n);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file;
    }

    /** The last part of a name, for people; what might be a path or hide something is taken off. */
    static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain =
                CleanText.cleaned(last).replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "…" : plain;
        return cut.isEmpty() || cut.equals(".") || cut.equals("..") ? "unnamed" : CleanText.cleaned(cut);
    }
}
