package org.markwarden.storage.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.DiskFullException;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.UnavailableException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What a database answers when it does not do what was asked, as one clear sentence.
 *
 * @param place the file or address, as it may be shown
 */
record Faults(String place) {
    private static final int PRIMARY_CODE = 0xff;

    /** SQLite maps its shared memory in pieces of 32 KiB, and writes pages of 4 KiB. */
    private static final long ROOM_TO_BEGIN = 64 * 1024;

    StorageException of(Throwable fault) {
        if (fault instanceof StorageException known) {
            return known;
        }
        SQLException answer = answer(fault);
        if (answer != null && isFull(answer)) {
            return new DiskFullException("disk is full, nothing was changed: " + place, fault);
        }
        if (answer != null && isAway(answer) && !Thread.currentThread().isInterrupted()) {
            return new UnavailableException("database does not answer: " + place, fault);
        }
        if (answer != null && answer.getCause() instanceof NativeLibraryNotFoundException) {
            return new StorageException(
                    "SQLite cannot be unpacked into the temporary folder, is its disk full: "
                            + System.getProperty("java.io.tmpdir"),
                    fault);
        }
        return new StorageException(answer == null ? unknown(fault) : sentence(answer), fault);
    }

    /** Class 08 is a connection that is lost or cannot be made, 57P01 to 57P03 a server that stops, crashed or only starts. */
    private static boolean isAway(SQLException answer) {
        String state = answer.getSQLState();
        return state != null && (state.startsWith("08") || state.matches("57P0[123]"));
    }

    private boolean isFull(SQLException answer) {
        if (!(answer instanceof SQLiteException e)) {
            return "53100".equals(answer.getSQLState());
        }
        return switch (primary(e)) {
            case SQLITE_FULL -> true;
            case SQLITE_IOERR, SQLITE_CANTOPEN -> hasNoRoom(); // so it answers when what it needs to begin does not fit
            default -> false;
        };
    }

    private boolean hasNoRoom() {
        try {
            return Files.getFileStore(Path.of(place).toAbsolutePath().getParent())
                            .getUsableSpace()
                    < ROOM_TO_BEGIN;
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private String unknown(Throwable fault) {
        return "database failed: " + firstLine(fault.getMessage()) + ": " + place;
    }

    private static @Nullable SQLException answer(Throwable fault) {
        SQLException answer = null;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                answer = e;
            }
        }
        return answer;
    }

    private String sentence(SQLException answer) {
        if (Thread.currentThread().isInterrupted()) {
            return "interrupted while waiting for the database: " + place;
        }
        return answer instanceof SQLiteException e ? ofSqlite(e) : ofPostgres(answer);
    }

    /** Says whether the connection may not be used again: the transaction is gone, or nobody knows. */
    static boolean endsConnection(Throwable fault) {
        return answer(fault) instanceof SQLiteException e
                && switch (primary(e)) {
                    case SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM, SQLITE_CORRUPT -> true;
                    default -> false;
                };
    }

    private static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & PRIMARY_CODE);
    }

    private String ofSqlite(SQLiteException e) {
        return switch (primary(e)) {
            case SQLITE_READONLY, SQLITE_PERM -> "database is read-only: " + place;
            case SQLITE_CANTOPEN -> "database file cannot be opened: " + place;
            case SQLITE_IOERR -> "disk failed under the database: " + place;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "database file is damaged: " + place;
            case SQLITE_BUSY, SQLITE_LOCKED -> "database is held by another program: " + place;
            default -> refused(e);
        };
    }

    private String ofPostgres(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "25006" -> "database is read-only: " + place;
            case "3D000" -> "there is no such database: " + place;
            case "54000" -> "a text is too long to be found by: " + place;
            default -> state.startsWith("28") ? "database refuses the user or the password: " + place : refused(e);
        };
    }

    private String refused(SQLException e) {
        return "database refused: " + firstLine(e.getMessage()) + ": " + place;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }
}
