package org.markwarden.crawler;

import java.time.Clock;
import java.time.ZoneId;
import org.markwarden.crawler.fetch.Fetcher;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.politeness.Waiter;
import org.markwarden.crawler.warc.WarcFolder;
import org.markwarden.storage.Storage;

/**
 * What the crawler works with.
 *
 * @param days zone in which the day of a budget ends
 */
public record CrawlTools(
        Storage storage,
        WarcFolder warcs,
        Fetcher fetcher,
        PageReader reader,
        Clock clock,
        Waiter waiter,
        ZoneId days) {}
