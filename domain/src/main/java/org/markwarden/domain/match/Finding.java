package org.markwarden.domain.match;

/**
 * Something a listing says that stands on no single right, such as a patent number whose check digit is wrong.
 *
 * @param kind such as {@code patent-number-check-digit}, {@code counterfeit-wording}, {@code flagship-claim}
 * @param start first code point, counted from 0
 * @param end code point after the last
 * @param law the article it touches
 */
public record Finding(String kind, String field, int start, int end, String text, Reason reason, String law) {}
