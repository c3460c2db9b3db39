package org.markwarden.matcher.register.form;

/**
 * A row of a register that could not be taken, and why.
 *
 * @param line the line, row or record of the file, counted from 1
 */
public record BadRow(long line, String reason) {}
