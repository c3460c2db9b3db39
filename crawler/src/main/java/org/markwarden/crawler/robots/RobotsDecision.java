package org.markwarden.crawler.robots;

/**
 * May this address be fetched, and by which rule; kept beside the page as evidence of our manners.
 *
 * @param rule the deciding line, or why there is none
 */
public record RobotsDecision(boolean allowed, String rule) {}
