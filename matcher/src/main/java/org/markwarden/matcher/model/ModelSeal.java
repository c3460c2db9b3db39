package org.markwarden.matcher.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The last line of a model file: a digest of the others, by which a cut or changed file is told from a whole one. */
final class ModelSeal {

    private ModelSeal() {}

    static String of(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.strip().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static void check(String name, List<String> lines, String seal) {
        if (seal.isEmpty()) {
            throw new InvalidModelException(name + ": cut short, the line “seal” is missing");
        }
        String found = of(lines);
        if (!found.equals(seal)) {
            throw new InvalidModelException(
                    name + ": changed after it was sealed: " + seal + " names, the lines give " + found);
        }
    }
}
