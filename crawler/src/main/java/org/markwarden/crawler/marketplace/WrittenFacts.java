package org.markwarden.crawler.marketplace;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the single values of a marketplace file must be like, so that a wrong one is refused and never guessed at later. */
record WrittenFacts(List<String> faults) {
    private static final Pattern HOST = Pattern.compile("(?:\\*\\.)?[\\p{L}\\d][\\p{L}\\d.-]*(?::\\d{1,5})?");

    void name(@Nullable String name) {
        if (name == null) {
            faults.add("name: is missing");
        } else if (!name.matches("[^\\s:/]{1,60}")) {
            faults.add("name: wants one short word, as listings begin with it, has " + name);
        }
    }

    void base(@Nullable URI base) {
        if (base == null) {
            faults.add("base: is missing");
        } else if (base.getHost() == null || !String.valueOf(base.getScheme()).matches("(?i)https?")) {
            faults.add("base: wants an address such as https://shop.example/, has " + base);
        }
    }

    void hosts(@Nullable List<String> hosts) {
        for (String host : hosts == null ? List.<String>of() : hosts) {
            if (!HOST.matcher(host).matches()) {
                faults.add("hosts: wants names such as shop.example or *.shop.example, has " + host);
            }
        }
    }

    void search(@Nullable String search) {
        if (search != null && !search.contains("{query}")) {
            faults.add("search: wants {query} where the words stand, has " + search);
        }
    }

    void currency(@Nullable String currency) {
        if (currency == null
                || Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(currency))) {
            return;
        }
        String right = currency.toUpperCase(Locale.ROOT).equals("RMB") ? ", did you mean CNY?" : "";
        faults.add("currency: wants a code of ISO 4217 such as CNY, has " + currency + right);
    }

    void date(String key, @Nullable String written) {
        try {
            if (written != null) {
                LocalDate.parse(written);
            }
        } catch (DateTimeParseException e) {
            faults.add(key + ": wants a date such as 2026-11-30, has " + written);
        }
    }
}
