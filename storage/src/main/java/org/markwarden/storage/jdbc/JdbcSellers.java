package org.markwarden.storage.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.markwarden.domain.listing.SellerPage;
import org.markwarden.storage.Micros;
import org.markwarden.storage.SellerStore;
import org.markwarden.storage.json.SellerPageJson;

/** Readings in {@code seller_page}, one row for each name that leads to one; what shops lead to them in {@code licence_link}. */
final class JdbcSellers implements SellerStore {
    private static final Comparator<SellerPage> NEWEST_FIRST = Comparator.comparing(SellerPage::capturedAt)
            .reversed()
            .thenComparing(page -> page.addresses().toString());

    private final Transactions transactions;

    JdbcSellers(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(SellerPage page) {
        transactions.write(handle -> {
            if (isOlder(handle, page)) {
                return false;
            }
            new Sql(
                            handle,
                            "DELETE FROM seller_page WHERE page_key = :page_key",
                            values -> values.text("page_key", Sql.key(page.address())))
                    .change();
            String body = SellerPageJson.write(page);
            Sql.each(
                    handle,
                    """
                    INSERT INTO seller_page (name_key, page_key, captured_at, body)
                    VALUES (:name_key, :page_key, :captured_at, :body)
                    ON CONFLICT (name_key, page_key) DO UPDATE SET captured_at = excluded.captured_at, body = excluded.body
                    """,
                    page.keys(),
                    (values, key) -> values.text("name_key", Sql.key(key))
                            .text("page_key", Sql.key(page.address()))
                            .number("captured_at", Micros.of(page.capturedAt()))
                            .text("body", body));
            return true;
        });
    }

    private static boolean isOlder(Handle handle, SellerPage page) {
        return new Sql(
                                handle,
                                "SELECT count(*) FROM seller_page WHERE page_key = :page_key AND captured_at > :captured_at",
                                values -> values.text("page_key", Sql.key(page.address()))
                                        .number("captured_at", Micros.of(page.capturedAt())))
                        .number()
                > 0;
    }

    @Override
    public List<SellerPage> find(Set<String> keys) {
        Map<String, SellerPage> found = new LinkedHashMap<>();
        transactions.read(handle -> {
            for (String key : keys) {
                new Sql(
                                handle,
                                "SELECT page_key, body FROM seller_page WHERE name_key = :name_key",
                                values -> values.text("name_key", Sql.key(key)))
                        .list(row -> found.put(row.text("page_key"), SellerPageJson.read(row.text("body"))));
            }
            return true;
        });
        List<SellerPage> pages = new ArrayList<>(found.values());
        pages.sort(NEWEST_FIRST);
        return pages;
    }

    @Override
    public void link(String address, String shop) {
        transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO licence_link (page_key, shop_key) VALUES (:page_key, :shop_key)
                        ON CONFLICT (page_key, shop_key) DO NOTHING
                        """,
                        values -> values.text("page_key", Sql.key(address)).text("shop_key", Sql.key(shop)))
                .change());
    }

    @Override
    public boolean isShownBySeveral(List<String> addresses) {
        return transactions.read(handle -> addresses.stream()
                        .flatMap(address -> new Sql(
                                        handle,
                                        "SELECT shop_key FROM licence_link WHERE page_key = :page_key ORDER BY shop_key LIMIT 2",
                                        values -> values.text("page_key", Sql.key(address)))
                                .list(row -> row.text("shop_key")).stream())
                        .distinct()
                        .count()
                > 1);
    }
}
