package org.markwarden.domain.notice;

import java.net.URI;
import java.time.Instant;

/** The seller's answer that there is no infringement (E-Commerce Law, article 43), as forwarded to the holder. */
public record CounterStatement(NoticeId notice, URI location, String words, Instant receivedAt) {}
