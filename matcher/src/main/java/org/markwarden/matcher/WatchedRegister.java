package org.markwarden.matcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.register.RegisterFolder;
import org.markwarden.matcher.register.SeenListings;
import org.markwarden.matcher.register.StoredRegister;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register of a store and the listings seen under it, both kept in one folder that is made anew from the store when
 * it is lost. A right that is new or changed is looked for in the past; only listings it touches are matched again.
 */
public final class WatchedRegister implements Registry, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedRegister.class);

    private final TextTables tables;
    private final StoredRegister register;
    private final PastListings past;
    private @Nullable RegisterFolder open;
    private @Nullable Matchers matchers;

    private WatchedRegister(TextTables tables, StoredRegister register, PastListings past) {
        this.tables = tables;
        this.register = register;
        this.past = past;
    }

    /** Opens or begins both in a folder of this process alone. */
    public static WatchedRegister open(Storage storage, Path folder) {
        TextTables tables = TextTables.load();
        try {
            return new WatchedRegister(
                    tables,
                    new StoredRegister(storage.rights(), folder.resolve("register"), tables),
                    new PastListings(storage, SeenListings.open(folder.resolve("seen"), tables)));
        } catch (IOException e) {
            throw new UncheckedIOException("index of seen listings cannot be opened: " + folder, e);
        }
    }

    @Override
    public synchronized Matchers current() {
        try {
            RegisterFolder newest = register.current();
            Matchers known = matchers;
            if (known == null || newest != open) {
                known = Matchers.of(newest, tables);
                matchers = known;
                open = newest;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("the register cannot be packed", e);
        }
    }

    @Override
    public Optional<Set<ListingId>> touchedSince(String registerVersion) {
        try {
            Optional<List<RightChange>> changes = register.changesSince(registerVersion);
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            past.catchUp();
            long start = System.nanoTime();
            Set<ListingId> touched = past.touchedBy(changes.get());
            LOG.info(
                    "{} changed rights touch {} of {} past listings, found in {} ms",
                    changes.get().size(),
                    touched.size(),
                    past.count(),
                    (System.nanoTime() - start) / 1_000_000);
            return Optional.of(touched);
        } catch (IOException e) {
            LOG.warn("past listings cannot be searched, all are matched again: {}", e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void matchesWereKept() {
        try {
            past.catchUp();
        } catch (IOException e) {
            LOG.warn("seen listings cannot be kept, the next beat tries again: {}", e.toString());
        }
    }

    @Override
    public void close() {
        try (past;
                register) {
            matchers = null;
        } catch (IOException e) {
            throw new UncheckedIOException("the register cannot be closed", e);
        }
    }
}
