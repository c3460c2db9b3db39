package org.markwarden.notice.clearance;

/** Why a draft may not be sent: the check it did not pass, and the reason in the two languages of the product. */
public record Obstacle(Check check, String english, String chinese) {}
