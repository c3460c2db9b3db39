package org.markwarden.storage.jdbc;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.markwarden.domain.hash.Sha256;

/**
 * One statement with its values.
 *
 * @param values binds every name in the text
 */
record Sql(Handle handle, String text, Consumer<Parameters> values) {
    private static final int FETCHED_AT_ONCE = 1000;

    /** A statement without values. */
    static Sql plain(Handle handle, String text) {
        return new Sql(handle, text, _ -> {});
    }

    /** Runs one statement for each item; the number of rows it changed. */
    static <T> int each(Handle handle, String text, Collection<T> items, BiConsumer<Parameters, T> values) {
        if (items.isEmpty()) {
            return 0;
        }
        try (PreparedBatch batch = handle.prepareBatch(text)) {
            for (T item : items) {
                values.accept(new Parameters(batch), item);
                batch.add();
            }
            return Arrays.stream(batch.execute()).sum();
        }
    }

    /** The key an address is found by. */
    static String key(URI url) {
        return key(url.toString());
    }

    static String key(String url) {
        return Sha256.of(url.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Runs it; the number of rows it changed. */
    int change() {
        try (Update update = handle.createUpdate(text)) {
            values.accept(new Parameters(update));
            return update.execute();
        }
    }

    <T> Optional<T> first(RowReader<T> reader) {
        return rows(reader).findFirst();
    }

    <T> List<T> list(RowReader<T> reader) {
        return rows(reader).list();
    }

    /** Row by row; the caller closes the stream. */
    <T> Stream<T> stream(RowReader<T> reader) {
        return rows(reader).stream();
    }

    private <T> ResultIterable<T> rows(RowReader<T> reader) {
        Query query = handle.createQuery(text).setFetchSize(FETCHED_AT_ONCE);
        values.accept(new Parameters(query));
        return query.map((columns, _) -> reader.read(new Row(columns)));
    }

    /** The one number it gives. */
    long number() {
        return rows(row -> row.columns().getLong(1)).one();
    }

    /** Reads one row. */
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }
}
