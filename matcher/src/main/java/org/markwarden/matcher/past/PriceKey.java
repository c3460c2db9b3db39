package org.markwarden.matcher.past;

import org.markwarden.domain.right.RightId;

/**
 * What makes offers alike: one marketplace, one right, one kind of goods, one currency.
 *
 * @param platform short name of the marketplace, empty when unknown
 * @param goods the word that named the goods, as the table of goods writes it
 * @param currency ISO 4217 code
 */
public record PriceKey(String platform, RightId right, String goods, String currency) {}
