package org.markwarden.console.demo;

import java.nio.file.Path;

/**
 * What the demo is to do.
 *
 * @param seed draws the marketplace
 * @param out where the report, the evidence and the data go
 * @param keep whether database and WARC files stay when it is over
 * @param configFolder where the sample register and the sample marketplace file are
 */
public record DemoOptions(long seed, Path out, boolean keep, Path configFolder) {}
