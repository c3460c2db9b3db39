package org.markwarden.crawler.extract;

import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.text.CleanText;
import org.markwarden.storage.json.ListingJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One line of {@code extract}: DESIGN 3. */
record PageLine(
        String file,
        @Nullable String record,
        @Nullable String url,
        PageKind page,
        String reason,
        List<Listing> listings) {

    String write() {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            optional(json, "record", record);
            optional(json, "url", url);
            json.writeStringProperty("page", page.label());
            json.writeStringProperty("reason", CleanText.cleaned(reason));
            json.writeArrayPropertyStart("listings");
            listings.forEach(listing -> ListingJson.write(json, listing));
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void optional(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
