package org.markwarden.verifier;

import java.util.Locale;

/**
 * What one check found.
 *
 * @param path file inside the package, or the package itself
 * @param english the reason
 * @param chinese the same reason
 */
public record Finding(Level level, String path, String english, String chinese) {
    public Finding {
        path = printable(path);
        english = printable(english);
        chinese = printable(chinese);
    }

    /** The line {@code level, path, reason}, separated by tabs. */
    public String line(Locale language) {
        String reason = language.getLanguage().equals("zh") ? chinese : english;
        return level + "\t" + path + "\t" + reason;
    }

    /** Names inside a package are hostile too: no control character reaches a terminal. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
