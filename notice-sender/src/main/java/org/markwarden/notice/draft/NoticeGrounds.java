package org.markwarden.notice.draft;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which signals of a match make a reason of a notice: the table {@code grounds.csv}, where each says why. A signal the table does
 * not name makes none.
 */
public final class NoticeGrounds {
    private static final String TABLE = "grounds.csv";

    private final Map<String, Role> roles;

    /** What a signal is in a notice. */
    public enum Role {
        /** By itself speaks for an infringement of the right. */
        GROUND,
        /** Is told beside a ground, never alone and never before one. */
        SUPPORT,
        /** Was weighed in the score and is no evidence. */
        NONE
    }

    private NoticeGrounds(Map<String, Role> roles) {
        this.roles = roles;
    }

    /** The rule that is shipped. */
    public static NoticeGrounds shipped() {
        Map<String, Role> roles = new LinkedHashMap<>();
        table().lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("signal,"))
                .map(line -> line.split(",", 3))
                .forEach(cells -> roles.put(cells[0], Role.valueOf(cells[1].toUpperCase(Locale.ROOT))));
        return new NoticeGrounds(roles);
    }

    private static String table() {
        try (InputStream in = NoticeGrounds.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("table missing: " + TABLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("table unreadable: " + TABLE, e);
        }
    }

    /** The signals the table knows. */
    public Set<String> signals() {
        return Set.copyOf(roles.keySet());
    }

    /** What this signal is. */
    public Role role(String signal) {
        return roles.getOrDefault(signal, Role.NONE);
    }
}
