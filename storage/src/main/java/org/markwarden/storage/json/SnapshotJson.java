package org.markwarden.storage.json;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.domain.snapshot.WarcAddress;

/** A snapshot as one line of JSON. */
public final class SnapshotJson {
    private static final Labels<PageKind> PAGES = new Labels<>(PageKind.values(), PageKind::label);

    private SnapshotJson() {}

    /**
     * Reads one line.
     *
     * @throws InvalidEntryException naming the key that is missing or wrong
     */
    public static Snapshot read(String line) {
        Fields fields = Fields.ofLine(line);
        String signature = fields.text("signature");
        return new Snapshot(
                new SnapshotId(fields.requiredText("id")),
                URI.create(fields.requiredText("url")),
                URI.create(fields.requiredText("final_url")),
                fields.requiredInstant("captured_at"),
                fields.requiredInt("status"),
                fields.text("content_type"),
                new Sha256(fields.requiredText("payload")),
                fields.objects("records", SnapshotJson::address),
                fields.requiredLabel("page", PAGES),
                fields.presentText("page_reason"),
                signature == null ? null : new Sha256(signature));
    }

    static WarcAddress address(Fields fields) {
        return new WarcAddress(
                fields.requiredText("file"),
                number(fields, "offset"),
                number(fields, "length"),
                new Sha256(fields.requiredText("sha256")));
    }

    private static long number(Fields fields, String name) {
        Long number = fields.wholeNumber(name);
        if (number == null) {
            throw new InvalidEntryException(fields.pathOf(name) + ": missing");
        }
        return number;
    }

    /** Writes one line, without its end. */
    public static String write(Snapshot snapshot) {
        return Json.line(out -> {
            out.text("id", snapshot.id().value());
            out.textOf("url", snapshot.url());
            out.textOf("final_url", snapshot.finalUrl());
            out.textOf("captured_at", snapshot.capturedAt());
            out.number("status", snapshot.status());
            out.text("content_type", snapshot.contentType());
            out.text("payload", snapshot.payload().hex());
            out.objects("records", snapshot.records(), SnapshotJson::writeAddress);
            out.text("page", snapshot.page().label());
            out.text("page_reason", snapshot.pageReason());
            out.text("signature", hex(snapshot.signature()));
        });
    }

    private static @Nullable String hex(@Nullable Sha256 digest) {
        return digest == null ? null : digest.hex();
    }

    static void writeAddress(WarcAddress address, ObjectOutput out) {
        out.text("file", address.file());
        out.number("offset", (Long) address.offset());
        out.number("length", (Long) address.length());
        out.text("sha256", address.sha256().hex());
    }
}
