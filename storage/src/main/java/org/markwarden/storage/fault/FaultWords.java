package org.markwarden.storage.fault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.DiskFullException;

/** A failure in one line: what was not done, and where a disk was the reason, which file, why, and what to do. */
public final class FaultWords {
    private FaultWords() {}

    /** The line; a failure without any message is named by its kind. */
    public static String of(Throwable failure) {
        String said = Objects.requireNonNullElse(
                failure.getMessage(), "unexpected " + failure.getClass().getSimpleName());
        return oneLine(
                failure instanceof DiskFullException
                        ? said + "; make room on it and ask again"
                        : explained(said, failure));
    }

    /** Says whether a full disk is behind a failure. */
    public static boolean isFullDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = cause.getMessage();
            if (cause instanceof DiskFullException) {
                return true;
            }
            if (cause instanceof IOException && said != null && isFull(said)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(String said) {
        return DiskAnswer.of(said)
                .filter(answer -> answer == DiskAnswer.FULL || answer == DiskAnswer.QUOTA)
                .isPresent();
    }

    private static String explained(String said, Throwable failure) {
        IOException last = lastOfDisk(failure);
        if (last == null) {
            return said;
        }
        String words = said;
        String file = last instanceof FileSystemException named ? named.getFile() : null;
        if (file != null && !words.contains(file)) {
            words += ": " + file;
        }
        String answer = Objects.requireNonNullElse(
                last instanceof FileSystemException named ? named.getReason() : last.getMessage(), "");
        Optional<String> reason = reason(last, answer);
        if (reason.isEmpty() || words.contains(reason.get())) {
            return words;
        }
        return !answer.isEmpty() && words.contains(answer)
                ? words.replace(answer, reason.get())
                : words + ": " + reason.get();
    }

    /** The deepest failure that a file system is known to give; one that its catcher worded better is not asked again. */
    private static @Nullable IOException lastOfDisk(Throwable failure) {
        if (failure instanceof FileSystemException own) {
            return own;
        }
        IOException last = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean known = cause instanceof AccessDeniedException
                    || (cause.getMessage() != null
                            && DiskAnswer.of(cause.getMessage()).isPresent());
            if (cause instanceof IOException disk && known) {
                last = disk;
            }
        }
        return last;
    }

    private static Optional<String> reason(IOException fault, String answer) {
        return switch (fault) {
            case NoSuchFileException _ -> Optional.of("no such file or folder");
            case AccessDeniedException _ -> Optional.of(DiskAnswer.CLOSED.words());
            case FileAlreadyExistsException _ -> Optional.of("a file of that name is in the way");
            default -> DiskAnswer.of(answer).map(DiskAnswer::words);
        };
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
