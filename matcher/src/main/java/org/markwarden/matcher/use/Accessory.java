package org.markwarden.matcher.use;

/**
 * Goods made to go with other makers' products.
 *
 * @param fitted whether it is shaped for one product, so that a maker's name beside it says what it fits
 * @param kinds bits of the kinds of product it serves, see {@link HostTable}
 */
record Accessory(boolean fitted, int kinds) {}
