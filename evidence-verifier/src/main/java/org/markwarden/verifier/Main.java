package org.markwarden.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code java -jar evidence-verifier.jar [--trust CERT.pem]… [--at INSTANT] [--lang zh|en] FILE…} */
public final class Main {
    private static final int DISPROVEN = 3;
    private static final int WRONG_USE = 2;
    private static final int UNREADABLE = 1;

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    /** Verifies the files named; 0 when nothing is disproven, 3 when something is, 1 unreadable file, 2 wrong use. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        Wish wish;
        try {
            wish = Wish.of(arguments);
        } catch (IllegalArgumentException | DateTimeException e) {
            err.println(e.getMessage());
            err.println("usage: [--trust CERT.pem]... [--at INSTANT] [--lang zh|en] FILE...");
            return WRONG_USE;
        }
        try {
            return verify(wish, new Verifier(Trust.read(wish.trust), wish.at), out);
        } catch (IOException e) {
            err.println("cannot read: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static int verify(Wish wish, Verifier verifier, PrintStream out) throws IOException {
        int status = 0;
        for (Path file : wish.files) {
            Report report = verifier.verify(file);
            report.findings().forEach(finding -> out.println(finding.line(wish.language)));
            out.println(report.summary().line(wish.language));
            status = report.verdict() == Level.FAIL ? DISPROVEN : status;
        }
        return status;
    }

    /** What the command line asks for. */
    private record Wish(List<Path> files, List<Path> trust, Instant at, Locale language) {
        static Wish of(List<String> arguments) {
            List<Path> files = new ArrayList<>();
            List<Path> trust = new ArrayList<>();
            Instant at = Instant.now();
            Locale language = Locale.getDefault();
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                switch (argument) {
                    case "--trust" -> trust.add(Path.of(value(arguments, ++i)));
                    case "--at" -> at = Instant.parse(value(arguments, ++i));
                    case "--lang" -> language = Locale.forLanguageTag(value(arguments, ++i));
                    default -> files.add(file(argument));
                }
            }
            if (files.isEmpty()) {
                throw new IllegalArgumentException("no file named");
            }
            return new Wish(files, trust, at, language);
        }

        private static String value(List<String> arguments, int i) {
            if (i >= arguments.size()) {
                throw new IllegalArgumentException(arguments.getLast() + " wants a value");
            }
            return arguments.get(i);
        }

        private static Path file(String argument) {
            if (argument.startsWith("--")) {
                throw new IllegalArgumentException("no such option: " + argument);
            }
            return Path.of(argument);
        }
    }
}
