package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.AccountStore;
import org.markwarden.storage.StorageException;

/** Accounts in the table {@code account}. */
final class JdbcAccounts implements AccountStore {
    private final Transactions transactions;

    JdbcAccounts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Account account) {
        int added = transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO account (name, roles, secret_hash, token, created_at)
                        VALUES (:name, :roles, :secret_hash, :token, :created_at)
                        ON CONFLICT (name) DO NOTHING
                        """,
                        values -> values.text("name", account.name())
                                .text("roles", roles(account.roles()))
                                .text("secret_hash", account.secretHash())
                                .flag("token", account.token())
                                .instant("created_at", account.createdAt()))
                .change());
        if (added == 0) {
            throw new StorageException("account name is taken: " + account.name());
        }
    }

    private static String roles(Set<Role> roles) {
        return roles.stream().map(Role::label).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public Optional<Account> find(String name) {
        return transactions.read(handle -> new Sql(
                        handle, "SELECT * FROM account WHERE name = :name", values -> values.text("name", name))
                .first(JdbcAccounts::account));
    }

    @Override
    public Optional<Account> findBySecretHash(String secretHash) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM account WHERE secret_hash = :hash AND token = TRUE",
                        values -> values.text("hash", secretHash))
                .first(JdbcAccounts::account));
    }

    private static Account account(Row row) throws SQLException {
        Set<Role> roles = Arrays.stream(row.text("roles").split(" "))
                .flatMap(label -> Role.of(label).stream())
                .collect(Collectors.toSet());
        return new Account(
                row.text("name"), roles, row.text("secret_hash"), row.is("token"), row.instant("created_at"));
    }

    @Override
    public void changeSecret(String name, String secretHash) {
        int changed = transactions.write(handle -> new Sql(
                        handle,
                        "UPDATE account SET secret_hash = :hash WHERE name = :name",
                        values -> values.text("hash", secretHash).text("name", name))
                .change());
        if (changed == 0) {
            throw new StorageException("no account of this name: " + name);
        }
    }

    @Override
    public void remove(String name) {
        transactions.write(
                handle -> new Sql(handle, "DELETE FROM account WHERE name = :name", values -> values.text("name", name))
                        .change());
    }

    @Override
    public List<Account> all() {
        return transactions.read(handle ->
                Sql.plain(handle, "SELECT * FROM account ORDER BY name").list(JdbcAccounts::account));
    }
}
