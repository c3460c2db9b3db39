/**
 * A marketplace as data: what {@code config/marketplaces/*.yml} says of hosts, budget, addresses, fields, operator.
 * In: YAML files, read strictly. Out: {@link org.markwarden.crawler.marketplace.MarketplaceFile}.
 * Easy to get wrong: a rule names where a value stands, never what it is; addresses decide identity, pages do not.
 */
@NullMarked
package org.markwarden.crawler.marketplace;

import org.jspecify.annotations.NullMarked;
