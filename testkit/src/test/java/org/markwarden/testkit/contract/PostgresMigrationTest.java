package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Seller;
import org.markwarden.storage.Storage;
import org.markwarden.storage.jdbc.JdbcStorage;
import org.markwarden.storage.jdbc.PostgresUrl;
import org.markwarden.testkit.postgres.TestPostgres;
import org.markwarden.testkit.postgres.TestPostgres.Answer;

class PostgresMigrationTest {
    @Test
    void namesTheShopsOfListingsKeptBeforeThereWasATableForThem() throws SQLException {
        PostgresUrl url = switch (TestPostgres.answer()) {
            case Answer.Server server -> TestPostgres.emptySchema(server);
            case Answer.None none -> abort(none.reason());
        };
        try (Storage storage = JdbcStorage.postgres(url)) {
            storage.listings().add(listing("a", "7"));
            storage.listings().add(listing("b", "8"));
        }
        asBeforeVersionNine(url);
        try (Storage storage = JdbcStorage.postgres(url)) {
            assertThat(storage.listings().ofShop(Set.of("id mall 7"), null, 9))
                    .extracting(found -> found.id().value())
                    .containsExactly("a");
        }
    }

    private static void asBeforeVersionNine(PostgresUrl url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url.url(), url.user(), url.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE listing_shop");
            assertThat(statement.executeUpdate("DELETE FROM flyway_schema_history WHERE version = '9'"))
                    .isOne();
        }
    }

    private static Listing listing(String id, String shop) {
        return Listing.builder(new ListingId(id), "Tea")
                .platform("mall")
                .seller(new Seller(shop, "Pine", null, null, null, null))
                .build();
    }
}
