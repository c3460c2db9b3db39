package org.markwarden.storage.jdbc;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.json.RowJson;

/**
 * Copies every table to a file of lines and back, the same on both databases: the first line names the columns, each
 * other line is a row.
 */
final class TableCopy {
    private static final String SHOPS = "listing_shop";

    /** Every table, each after those it refers to. */
    static final List<String> TABLES = List.of(
            "counter",
            "visit",
            "attempt",
            "host",
            "snapshot",
            "listing_version",
            "listing",
            SHOPS,
            "seller_page",
            "licence_link",
            "listing_match",
            "matching_standing",
            "live_room",
            "live_sample",
            "live_words",
            "live_capture",
            "registered_right",
            "removed_right",
            "register_version",
            "register_step",
            "seen_price",
            "case_file",
            "decision",
            "second_reading",
            "evidence_package",
            "notice",
            "notice_case",
            "cleared_notice",
            "dispatch",
            "outcome",
            "publication",
            "counter_statement",
            "deadline",
            "host_hold",
            "clue",
            "clue_receipt",
            "clue_item",
            "clue_listing",
            "field_batch",
            "drift",
            "list_page",
            "account",
            "audit_line",
            "audit_head");

    private static final String SUFFIX = ".jsonl.gz";
    private static final int ROWS_AT_ONCE = 1000;

    private final Handle handle;

    TableCopy(Handle handle) {
        this.handle = handle;
    }

    /** Writes every table into a file of its own, from the one view of the handle's transaction. */
    void write(TableFiles files) {
        for (String table : TABLES) {
            try (BufferedWriter lines = new BufferedWriter(
                    new OutputStreamWriter(new GZIPOutputStream(files.open(table + SUFFIX)), StandardCharsets.UTF_8))) {
                write(table, lines);
            } catch (IOException | UncheckedIOException e) {
                throw new StorageException("table cannot be written: " + table + SUFFIX, e);
            }
        }
    }

    private void write(String table, BufferedWriter lines) {
        handle.createQuery("SELECT * FROM " + table).setFetchSize(ROWS_AT_ONCE).scanResultSet((rows, context) -> {
            try (context) {
                copy(rows.get(), lines);
                return true;
            }
        });
    }

    private static void copy(ResultSet rows, BufferedWriter lines) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        line(lines, RowJson.write(names));
        while (rows.next()) {
            List<@Nullable Object> values = new ArrayList<>(names.size());
            for (int i = 1; i <= names.size(); i++) {
                values.add(value(rows, i, columns.getColumnTypeName(i).toLowerCase(Locale.ROOT)));
            }
            line(lines, RowJson.write(values));
        }
    }

    private static void line(BufferedWriter lines, String line) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object value(ResultSet rows, int column, String type) throws SQLException {
        Object value = switch (type) {
            case "bool", "boolean" -> rows.getBoolean(column);
            case "int8", "bigint" -> rows.getLong(column);
            case "float8", "double precision", "double" -> rows.getDouble(column);
            default -> rows.getString(column);
        };
        return rows.wasNull() ? null : value;
    }

    /**
     * Fills the tables of a new database.
     *
     * @throws StorageException when it is not new, or a file is missing or damaged
     */
    void read(Path folder) {
        requireNew();
        for (String table : TABLES.reversed()) {
            handle.execute("DELETE FROM " + table);
        }
        for (String table : TABLES) {
            if (table.equals(SHOPS) && Files.notExists(folder.resolve(table + SUFFIX))) {
                JdbcListings.nameShops(handle); // copied before there was such a table
                continue;
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(folder.resolve(table + SUFFIX))),
                    StandardCharsets.UTF_8))) {
                read(table, lines);
            } catch (IOException | SQLException | IllegalArgumentException e) {
                throw new StorageException("table cannot be read back: " + table + ": " + e.getMessage(), e);
            }
        }
    }

    private void requireNew() {
        for (String table : List.of("visit", "listing", "registered_right", "case_file", "account", "audit_line")) {
            if (Sql.plain(handle, "SELECT count(*) FROM " + table).number() > 0) {
                throw new StorageException("the database to restore into is not empty");
            }
        }
    }

    private void read(String table, BufferedReader lines) throws IOException, SQLException {
        String header = lines.readLine();
        if (header == null) {
            throw new IOException("empty file");
        }
        List<String> columns =
                RowJson.read(header).stream().map(String::valueOf).toList();
        if (!columns.stream().allMatch(column -> column.matches("[a-z_0-9]+"))) {
            throw new IOException("no column names: " + header);
        }
        String text = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement insert = handle.getConnection().prepareStatement(text)) {
            insertAll(insert, lines, columns.size());
        }
    }

    private static void insertAll(PreparedStatement insert, BufferedReader lines, int columns)
            throws IOException, SQLException {
        int waiting = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            List<@Nullable Object> values = RowJson.read(line);
            if (values.size() != columns) {
                throw new IOException("row of " + values.size() + " values, wanted " + columns);
            }
            bind(insert, values);
            insert.addBatch();
            waiting++;
            if (waiting == ROWS_AT_ONCE) {
                insert.executeBatch();
                waiting = 0;
            }
        }
        insert.executeBatch();
    }

    private static void bind(PreparedStatement insert, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case null -> insert.setNull(i + 1, Types.NULL);
                case String text -> insert.setString(i + 1, text);
                case Long number -> insert.setLong(i + 1, number);
                case Double fraction -> insert.setDouble(i + 1, fraction);
                case Boolean flag -> insert.setBoolean(i + 1, flag);
                default -> throw new IllegalArgumentException("no value of a table");
            }
        }
    }
}
