package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.PriceStore;

/** Prices in the table {@code seen_price}. */
final class JdbcPrices implements PriceStore {
    private final Transactions transactions;

    JdbcPrices(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(List<SeenPrice> prices) {
        transactions.write(handle -> {
            prices.forEach(price -> upsert(handle, price));
            return true;
        });
    }

    private static void upsert(Handle handle, SeenPrice price) {
        new Sql(
                        handle,
                        """
                        INSERT INTO seen_price (listing, right_id, platform, goods, currency, amount, day)
                        VALUES (:listing, :right_id, :platform, :goods, :currency, :amount, :day)
                        ON CONFLICT (listing, right_id) DO UPDATE SET platform = excluded.platform,
                            goods = excluded.goods, currency = excluded.currency, amount = excluded.amount,
                            day = excluded.day
                        """,
                        values -> values.text("listing", price.listing().value())
                                .text("right_id", price.like().right().value())
                                .text("platform", price.like().platform())
                                .text("goods", price.like().goods())
                                .text("currency", price.like().currency())
                                .text("amount", Double.toString(price.amount()))
                                .text("day", price.day().toString()))
                .change();
    }

    @Override
    public List<SeenPrice> newest(SeenPrice.Like like, LocalDate asOf, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        """
                        SELECT * FROM seen_price WHERE right_id = :right_id AND goods = :goods
                        AND platform = :platform AND currency = :currency AND day <= :day
                        ORDER BY day DESC, listing LIMIT :limit
                        """,
                        values -> values.text("right_id", like.right().value())
                                .text("goods", like.goods())
                                .text("platform", like.platform())
                                .text("currency", like.currency())
                                .text("day", asOf.toString())
                                .number("limit", limit))
                .list(JdbcPrices::price));
    }

    private static SeenPrice price(Row row) throws SQLException {
        return new SeenPrice(
                new SeenPrice.Like(
                        row.text("platform"),
                        new RightId(row.text("right_id")),
                        row.text("goods"),
                        row.text("currency")),
                new ListingId(row.text("listing")),
                Double.parseDouble(row.text("amount")),
                LocalDate.parse(row.text("day")));
    }
}
