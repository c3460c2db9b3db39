package org.markwarden.crawler.price;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the currencies a sign stands for is meant on a site: ¥ on a Chinese page is yuan, on a Japanese one yen. */
public final class CurrencyChoice {
    /** A sign that these come first of is another country's only on the sites of that country. */
    private static final Set<String> MEANT_BY_MOST = Set.of("RUB");

    private CurrencyChoice() {}

    /**
     * The ISO 4217 code, or nothing when sign and site leave it open.
     *
     * @param codes what the sign may stand for, the commonest first
     * @param host the site's name, whose end may be a country
     * @param language the page's language tag, absent when it names none
     */
    public static @Nullable String of(List<String> codes, @Nullable String host, @Nullable String language) {
        if (codes.size() < 2) {
            return codes.isEmpty() ? null : codes.getFirst();
        }
        for (String country : new String[] {countryOf(language), countryOfHost(host)}) {
            String code = currencyOf(country);
            if (code != null && codes.contains(code)) {
                return code;
            }
        }
        return byLanguage(codes, language);
    }

    /** The currency of the country whose site this is; nothing for a site that sells to everybody. */
    public static @Nullable String ofSite(@Nullable String host) {
        return currencyOf(countryOfHost(host));
    }

    private static @Nullable String byLanguage(List<String> codes, @Nullable String language) {
        String tongue = language == null
                ? ""
                : Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        List<String> usual = switch (tongue) {
            case "zh" -> List.of("CNY");
            case "ja" -> List.of("JPY");
            case "sv" -> List.of("SEK");
            case "nb", "no", "nn" -> List.of("NOK");
            case "da" -> List.of("DKK");
            case "en" -> List.of("USD", "CAD");
            case "hi" -> List.of("INR");
            case "ro" -> List.of("RON");
            case "be" -> List.of("BYN");
            default -> List.of();
        };
        return usual.stream()
                .filter(codes::contains)
                .findFirst()
                .orElse(MEANT_BY_MOST.contains(codes.getFirst()) ? codes.getFirst() : null);
    }

    private static @Nullable String countryOf(@Nullable String language) {
        return language == null
                ? null
                : Locale.forLanguageTag(language.replace('_', '-')).getCountry();
    }

    private static @Nullable String countryOfHost(@Nullable String host) {
        String end =
                host == null ? "" : host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        if (end.length() != 2 || end.equals("CO") || end.equals("IO") || end.equals("TV") || end.equals("ME")) {
            return null; // sold to everybody
        }
        return end.equals("UK") ? "GB" : end;
    }

    private static @Nullable String currencyOf(@Nullable String country) {
        if (country == null || country.length() != 2) {
            return null;
        }
        try {
            Currency currency = Currency.getInstance(Locale.of("", country));
            return currency == null ? null : currency.getCurrencyCode();
        } catch (IllegalArgumentException e) {
            return null; // no such country
        }
    }
}
