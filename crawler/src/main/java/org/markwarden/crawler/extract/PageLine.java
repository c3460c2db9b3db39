package org.markwarden.crawler.extract;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.Reading;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.domain.text.CleanText;
import org.markwarden.storage.json.ListingJson;
import org.markwarden.storage.json.SellerDisclosureJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One line of {@code extract}: DESIGN 3. */
record PageLine(
        String file, @Nullable String record, @Nullable String url, Reading reading) {
    private static final int MOST_HIDDEN = 2_000;

    String write() {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            orNull(json, "record", record);
            orNull(json, "url", url);
            json.writeStringProperty("page", reading.page().label());
            json.writeStringProperty("reason", CleanText.cleaned(reading.reason()));
            optional(json, "language", reading.language());
            optional(json, "hidden_text", hidden());
            if (reading.seller() != null) {
                json.writeName("seller");
                SellerDisclosureJson.write(json, reading.seller());
            }
            json.writeArrayPropertyStart("listings");
            reading.listings().forEach(listing -> ListingJson.write(json, listing));
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    private @Nullable String hidden() {
        String text = Tidy.cut(Tidy.text(reading.hiddenText()), MOST_HIDDEN);
        return text.isEmpty() ? null : text;
    }

    private static void orNull(JsonGenerator json, String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
