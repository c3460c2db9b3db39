package org.markwarden.storage.json;

/** A line is not an entry of its kind. The message names the key, what stands there and what is wanted. */
public final class InvalidEntryException extends IllegalArgumentException {
    private static final int SHOWN = 60;

    public InvalidEntryException(String message) {
        super(message);
    }

    InvalidEntryException(String message, Throwable cause) {
        super(message, cause);
    }

    static InvalidEntryException wanted(String path, String wanted, String found) {
        return new InvalidEntryException(complaint(path, wanted, found));
    }

    static InvalidEntryException wanted(String path, String wanted, String found, Throwable cause) {
        return new InvalidEntryException(complaint(path, wanted, found), cause);
    }

    private static String complaint(String path, String wanted, String found) {
        return path + ": wants " + wanted + ", found " + shown(found);
    }

    private static String shown(String found) {
        String line = found.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "'" + line + (line.length() < found.length() ? "…'" : "'");
    }
}
