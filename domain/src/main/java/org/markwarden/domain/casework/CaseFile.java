package org.markwarden.domain.casework;

import java.time.Instant;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightId;

/**
 * One suspicion an analyst works on: one listing against one right (案件).
 *
 * @param matchId the stored match that raised it
 * @param score of that match, a suspicion from 0 to 1
 */
public record CaseFile(CaseId id, ListingId listing, RightId right, String matchId, double score, Instant openedAt) {}
