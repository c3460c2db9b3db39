package org.markwarden.storage.json;

import org.markwarden.domain.listing.SellerPage;

/** One reading of a licence page as a line of JSON. */
public final class SellerPageJson {
    private SellerPageJson() {}

    /** Writes one line, without its end. */
    public static String write(SellerPage page) {
        return Json.line(out -> {
            out.text("platform", page.platform());
            out.texts("addresses", page.addresses());
            out.textOf("captured_at", page.capturedAt());
            out.text("snapshot", page.snapshot());
            out.object("says", says -> SellerDisclosureJson.write(says, page.says()));
        });
    }

    /**
     * Reads one line.
     *
     * @throws InvalidEntryException naming the key that is missing or wrong
     */
    public static SellerPage read(String line) {
        Fields fields = Fields.ofLine(line);
        Fields says = fields.object("says");
        if (says == null) {
            throw new InvalidEntryException("says: missing");
        }
        return new SellerPage(
                fields.requiredText("platform"),
                fields.texts("addresses"),
                fields.requiredInstant("captured_at"),
                fields.text("snapshot"),
                SellerDisclosureJson.read(says));
    }
}
