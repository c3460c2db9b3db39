package org.markwarden.console.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code evidence show}: what lies in a package, and the report in it, without judging either. */
@Command(name = "show", description = "lists what lies in a package and prints the report in it; verifies nothing")
final class EvidenceShowCommand extends ProgramCommand {
    private static final String REPORT = "data/report/report.json";
    private static final int LARGEST_REPORT = 8 << 20;

    @Parameters(paramLabel = "FILE", description = "a package (.asice)")
    @Nullable
    Path file;

    @Override
    public Integer call() throws IOException {
        if (file == null || !Files.isRegularFile(file)) {
            throw new IOException("no such file: " + file);
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            PrintWriter out = out();
            if (!program().json) {
                entries(zip).forEach(entry -> out.println(entry.getSize() + "\t" + printable(entry.getName())));
            }
            ZipEntry report = zip.getEntry(REPORT);
            if (report != null) {
                out.println(printable(text(zip, report)));
            }
            out.flush();
        }
        return ExitStatus.SUCCESS;
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST_REPORT), StandardCharsets.UTF_8);
        }
    }

    /** Names and texts inside a package are hostile: no control character reaches a terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
    }
}
