package org.markwarden.marketplace.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the desk accepted, one JSON line each, on disk before the sender hears of it; a half-written last line is cut off. */
final class NoticeJournal {

    private static final JsonMapper JSON = new JsonMapper();

    private final @Nullable Path file;

    /** A null file keeps nothing. */
    NoticeJournal(@Nullable Path file) {
        this.file = file;
    }

    /** One accepted notice as written. */
    record Entry(
            String noticeId,
            List<String> listings,
            List<String> caseIds,
            @Nullable String rightName,
            @Nullable String rightNumber,
            @Nullable String reason,
            @Nullable String sender,
            String key,
            Channel channel,
            String receivedAt) {

        static Entry of(FiledNotice notice) {
            NoticeBody body = notice.body();
            return new Entry(
                    body.noticeId(),
                    body.listings().stream().map(URI::toString).toList(),
                    body.caseIds(),
                    body.rightName(),
                    body.rightNumber(),
                    body.reason(),
                    body.sender(),
                    notice.key(),
                    notice.channel(),
                    notice.receivedAt().toString());
        }

        NoticeBody body() {
            return new NoticeBody(
                    noticeId,
                    listings.stream().map(URI::create).toList(),
                    caseIds,
                    rightName,
                    rightNumber,
                    reason,
                    sender);
        }

        Instant at() {
            return Instant.parse(receivedAt);
        }
    }

    List<Entry> entries() {
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            if (whole.length() < text.length()) {
                Files.writeString(file, whole);
            }
            return read(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private List<Entry> read(String text) {
        var entries = new ArrayList<Entry>();
        for (String line : text.lines().toList()) {
            try {
                entries.add(JSON.readValue(line, Entry.class));
            } catch (JacksonException e) {
                throw new IllegalStateException(file + ", line " + (entries.size() + 1) + " cannot be read", e);
            }
        }
        return entries;
    }

    void add(FiledNotice notice) {
        if (file == null) {
            return;
        }
        byte[] line = (JSON.writeValueAsString(Entry.of(notice)) + "\n").getBytes(StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
