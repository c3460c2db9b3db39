package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a listing as addresses of shops carry it, where no marketplace file says it better. */
final class AddressId {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern NUMBER = Pattern.compile("(?:[a-z]{1,2}|[a-z]\\d+[a-z])?(\\d{5,20})");
    private static final Pattern CODE = Pattern.compile("(?=(?:[A-Z]*\\d){4})[A-Z0-9]{6,20}");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)(?:^|&)(?:id|item_?id|product_?id|prod_?id|pid|goods_?id|offer_?id|sku|article|num_?iid)=([A-Za-z0-9_-]{3,40})(?:&|$)");

    /** What can only be the number of an offer may be short. */
    private static final Pattern OFFER_PARAMETER = Pattern.compile(
            "(?i)(?:^|&)(?:item_?id|product_?id|prod_?id|goods_?id|offer_?id|num_?iid)=(\\d{1,20})(?:&|$)");

    /** What an address does with the goods that its query names. */
    private static final Pattern ACTION = Pattern.compile(
            "(?i)cart|basket|wish|compare|favou?rit|collect|log-?in|register|account|checkout|share|report|review|comment|add|ajax|api|search");

    private AddressId() {}

    /** The number or code, if the address holds one. */
    static @Nullable String of(URI url) {
        String id = inPath(url);
        return id == null || !isLastStep(url, id)
                ? parameter(OFFER_PARAMETER, query(url)).orElseGet(() -> id == null ? inQuery(url) : id)
                : id;
    }

    /** A number further up is the shop's or the category's, where the query names the goods. */
    private static boolean isLastStep(URI url, String id) {
        String path = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1).contains(id);
    }

    private static String query(URI url) {
        return url.getRawQuery() == null ? "" : url.getRawQuery();
    }

    /** The number that only the query holds, and tells one page of goods from another: {@code /item.htm?id=4411}. */
    static @Nullable String onlyInQuery(URI url) {
        boolean page = url.getRawQuery() != null
                && inPath(url) == null
                && !ACTION.matcher(url.getRawPath() == null ? "" : url.getRawPath())
                        .find();
        return page ? inQuery(url) : null;
    }

    private static @Nullable String inPath(URI url) {
        List<String> segments = List.of((url.getRawPath() == null ? "" : url.getRawPath()).split("/", -1));
        for (String segment : segments.reversed()) {
            String id = last(segment.replaceFirst("(?i)\\.(?:s?html?|php|aspx?)$", ""));
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private static @Nullable String inQuery(URI url) {
        String query = query(url);
        return parameter(PARAMETER, query)
                .or(() -> parameter(OFFER_PARAMETER, query))
                .orElse(null);
    }

    private static Optional<String> parameter(Pattern names, String query) {
        Matcher parameter = names.matcher(query);
        return parameter.find() ? Optional.of(parameter.group(1)) : Optional.empty();
    }

    private static @Nullable String last(String segment) {
        String found = null;
        Matcher token = TOKEN.matcher(segment);
        while (token.find()) {
            Matcher number = NUMBER.matcher(token.group());
            if (number.matches()) {
                found = number.group(1);
            } else if (CODE.matcher(token.group()).matches()) {
                found = token.group();
            }
        }
        return found != null && found.toLowerCase(Locale.ROOT).matches("20\\d{6}") ? null : found;
    }
}
