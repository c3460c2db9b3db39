package org.markwarden.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.markwarden.storage.AccountStore;
import org.markwarden.storage.AuditLog;
import org.markwarden.storage.CaseFileStore;
import org.markwarden.storage.ClueStore;
import org.markwarden.storage.CoverageStore;
import org.markwarden.storage.EvidenceStore;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.JoinedListings;
import org.markwarden.storage.JoinedSellers;
import org.markwarden.storage.ListingStore;
import org.markwarden.storage.LiveRoomStore;
import org.markwarden.storage.MatchStore;
import org.markwarden.storage.NoticeStore;
import org.markwarden.storage.PriceStore;
import org.markwarden.storage.RightStore;
import org.markwarden.storage.SellerStore;
import org.markwarden.storage.SnapshotStore;
import org.markwarden.storage.Storage;

/** All stores in one database. */
public final class JdbcStorage implements Storage {
    /** Name of the SQLite file in a data folder. */
    public static final String FILE = "markwarden.db";

    private final Pools pools;
    private final Transactions transactions;
    private final FrontierStore frontier;
    private final SnapshotStore snapshots;
    private final ListingStore listings;
    private final JoinedSellers sellers;
    private final LiveRoomStore liveRooms;
    private final RightStore rights;
    private final MatchStore matches;
    private final CaseFileStore caseFiles;
    private final EvidenceStore evidence;
    private final PriceStore prices;
    private final NoticeStore notices;
    private final ClueStore clues;
    private final CoverageStore coverage;
    private final AccountStore accounts;
    private final AuditLog audit;

    private JdbcStorage(Pools pools) {
        this.pools = pools;
        transactions = new Transactions(pools);
        CaseStates states = new CaseStates();
        frontier = new JdbcFrontier(transactions);
        snapshots = new JdbcSnapshots(transactions);
        JdbcListings own = new JdbcListings(transactions);
        sellers = new JoinedSellers(new JdbcSellers(transactions), own, this::atomically);
        listings = new JoinedListings(own, sellers);
        liveRooms = new JdbcLiveRooms(transactions);
        rights = new JdbcRights(transactions);
        matches = new JdbcMatches(transactions, sellers);
        caseFiles = new JdbcCaseFiles(transactions, states);
        evidence = new JdbcEvidence(transactions, states);
        prices = new JdbcPrices(transactions);
        notices = new JdbcNotices(transactions, states, listings);
        clues = new JdbcClues(transactions);
        coverage = new JdbcCoverage(transactions);
        accounts = new JdbcAccounts(transactions);
        audit = new JdbcAuditLog(transactions);
    }

    /**
     * Opens the SQLite database of a data folder, made when absent. Guard the folder with {@code DataFolder}.
     *
     * @throws org.markwarden.storage.StorageException when it cannot be opened
     */
    public static JdbcStorage sqlite(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        Faults faults = new Faults(file.toString());
        HikariDataSource writer = opened(faults, () -> Pools.sqliteWriter(file));
        boolean migrated = Migrations.run(Dialect.SQLITE, writer, faults);
        HikariDataSource reader = opened(faults, () -> Pools.sqliteReaders(file));
        return new JdbcStorage(new Pools(Dialect.SQLITE, writer, reader, faults)).completed(migrated);
    }

    /**
     * Opens a PostgreSQL database.
     *
     * @throws org.markwarden.storage.StorageException when it cannot be opened
     */
    public static JdbcStorage postgres(PostgresUrl url) {
        Faults faults = new Faults(url.shown());
        HikariDataSource pool = opened(faults, () -> Pools.postgres(url));
        boolean migrated = Migrations.run(Dialect.POSTGRES, pool, faults);
        return new JdbcStorage(new Pools(Dialect.POSTGRES, pool, pool, faults)).completed(migrated);
    }

    /** Adds what a migration in SQL cannot read out of the rows. */
    private JdbcStorage completed(boolean migrated) {
        if (migrated) {
            transactions.write(handle -> {
                JdbcListings.nameShops(handle);
                return true;
            });
        }
        return this;
    }

    private static HikariDataSource opened(Faults faults, Supplier<HikariDataSource> pool) {
        try {
            return pool.get();
        } catch (PoolInitializationException e) {
            throw faults.of(e);
        }
    }

    @Override
    public FrontierStore frontier() {
        return frontier;
    }

    @Override
    public SnapshotStore snapshots() {
        return snapshots;
    }

    @Override
    public ListingStore listings() {
        return listings;
    }

    @Override
    public SellerStore sellers() {
        return sellers;
    }

    @Override
    public LiveRoomStore liveRooms() {
        return liveRooms;
    }

    @Override
    public RightStore rights() {
        return rights;
    }

    @Override
    public MatchStore matches() {
        return matches;
    }

    @Override
    public CaseFileStore caseFiles() {
        return caseFiles;
    }

    @Override
    public EvidenceStore evidence() {
        return evidence;
    }

    @Override
    public PriceStore prices() {
        return prices;
    }

    @Override
    public NoticeStore notices() {
        return notices;
    }

    @Override
    public ClueStore clues() {
        return clues;
    }

    @Override
    public CoverageStore coverage() {
        return coverage;
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public AuditLog audit() {
        return audit;
    }

    @Override
    public void atomically(Runnable work) {
        transactions.atomically(_ -> {
            work.run();
            return true;
        });
    }

    /** Writes every table as a file, as they are at the start, while others go on writing. */
    public void exportTables(TableFiles into) {
        transactions.readInOneView(handle -> new TableCopy(handle).write(into));
    }

    /**
     * Fills a new database with what {@link #exportTables} wrote, of this or the other kind of database.
     *
     * @throws org.markwarden.storage.StorageException when the database is not new or a file is damaged; it is then as before
     */
    public void importTables(Path from) {
        transactions.atomically(handle -> {
            new TableCopy(handle).read(from);
            return true;
        });
    }

    /** For tests that break what lies under the stores. */
    Pools pools() {
        return pools;
    }

    @Override
    public void close() {
        pools.close();
    }
}
