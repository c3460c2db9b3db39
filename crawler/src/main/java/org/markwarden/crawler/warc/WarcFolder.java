package org.markwarden.crawler.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.markwarden.domain.snapshot.WarcAddress;

/**
 * All WARC files of one node: appends captures to the file of their host and day, syncs, ends files by day and size.
 * Thread-safe; one host's captures come one after the other.
 */
public final class WarcFolder implements AutoCloseable {
    static final String SUFFIX = ".warc.gz";

    private static final int MAX_HANDLES = 500;

    private final Path folder;
    private final Node node;
    private final Clock clock;
    private final Map<String, WarcFile> byHost = new LinkedHashMap<>(64, 0.75f, true);
    private int last;

    /**
     * Who writes, and how.
     *
     * @param name first part of every file name; one process each
     * @param software for the first record of each file
     * @param days zone in which a day ends
     * @param maxBytes a longer file is ended
     */
    public record Node(String name, String software, ZoneId days, long maxBytes) {
        public Node {
            if (!name.matches("[A-Za-z0-9]+")) {
                throw new IllegalArgumentException("node name is not made of letters and digits: " + name);
            }
        }
    }

    private WarcFolder(Path folder, Node node, Clock clock) {
        this.folder = folder;
        this.node = node;
        this.clock = clock;
    }

    /** Opens the folder for writing and settles what a killed process of this node left. */
    public static WarcFolder open(Path folder, Node node, Clock clock) {
        Recovery.run(folder, node.name());
        WarcFolder opened = new WarcFolder(folder, node, clock);
        opened.last = lastNumber(folder, node.name());
        return opened;
    }

    /** Appends the records of one capture; they are safe only after {@link #sync}. */
    public List<WarcAddress> append(String host, CaptureRecords capture) {
        WarcFile file = fileFor(host);
        List<WarcAddress> addresses = new ArrayList<>();
        for (byte[] member : capture.members()) {
            addresses.add(file.append(member));
        }
        return addresses;
    }

    /** Returns when the records of these hosts are on the disk. */
    public void sync(Collection<String> hosts) {
        for (String host : hosts) {
            WarcFile file;
            synchronized (this) {
                file = byHost.get(host);
            }
            if (file != null) {
                file.sync();
            }
        }
    }

    /** Ends the files of days that are over. */
    public synchronized void finishPastDays() {
        LocalDate today = today();
        byHost.values().removeIf(file -> {
            boolean past = file.day().isBefore(today);
            if (past) {
                file.finish();
            }
            return past;
        });
    }

    /** Ends every file. */
    @Override
    public synchronized void close() {
        byHost.values().forEach(WarcFile::finish);
        byHost.clear();
    }

    private synchronized WarcFile fileFor(String host) {
        WarcFile file = byHost.get(host);
        if (file != null && (!file.day().equals(today()) || file.length() > node.maxBytes())) {
            byHost.remove(host);
            file.finish();
            file = null;
        }
        return file == null ? newFile(host) : file;
    }

    private WarcFile newFile(String host) {
        if (byHost.size() >= MAX_HANDLES) {
            parkEldest();
        }
        String name = "%s-%06d%s".formatted(node.name(), ++last, SUFFIX);
        WarcFile file = new WarcFile(folder, name, today());
        file.append(warcinfo(name, host));
        byHost.put(host, file);
        return file;
    }

    private void parkEldest() {
        byHost.values().stream().limit(MAX_HANDLES / 2).forEach(WarcFile::park);
    }

    private byte[] warcinfo(String name, String host) {
        String fields = "software: %s\r\nformat: WARC File Format 1.1\r\nrobots: RFC 9309\r\nhost: %s\r\n"
                .formatted(node.software(), host);
        return RecordText.of("warcinfo", UUID.randomUUID(), clock.instant())
                .line("WARC-Filename", name)
                .member("application/warc-fields", fields.getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), node.days());
    }

    private static int lastNumber(Path folder, String node) {
        Pattern ours = Pattern.compile(Pattern.quote(node) + "-(\\d{6,9})\\.warc\\.gz.*");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> ours.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new WarcException("cannot list " + folder, e);
        }
    }
}
