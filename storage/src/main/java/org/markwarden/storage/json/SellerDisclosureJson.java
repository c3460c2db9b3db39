package org.markwarden.storage.json;

import org.markwarden.domain.listing.Registration;
import org.markwarden.domain.listing.SellerContacts;
import org.markwarden.domain.listing.SellerDisclosure;
import tools.jackson.core.JsonGenerator;

/** What a shop says of who runs it: the keys of a listing's seller, and those of contacts and registration beside them. */
public final class SellerDisclosureJson {
    private SellerDisclosureJson() {}

    /** Writes it as an object inside something larger. */
    public static void write(JsonGenerator generator, SellerDisclosure said) {
        Json.write(generator, out -> write(out, said));
    }

    static void write(ObjectOutput out, SellerDisclosure said) {
        SellerJson.writeKeys(out, said.seller());
        SellerContacts contacts = said.contacts();
        out.text("address", contacts.address());
        out.text("phone", contacts.phone());
        out.text("email", contacts.email());
        out.text("person", contacts.person());
        Registration registration = said.registration();
        out.text("representative", registration.representative());
        out.text("kind", registration.kind());
        out.text("scope", registration.scope());
        out.textOf("since", registration.since());
        out.text("number", registration.number());
        out.text("vat_id", registration.vatId());
        SourceJson.write(out, "sources", said.sources());
        out.map("unknown", said.unknown(), ObjectOutput::text);
    }

    static SellerDisclosure read(Fields fields) {
        return new SellerDisclosure(
                SellerJson.read(fields),
                new SellerContacts(
                        fields.text("address"), fields.text("phone"), fields.text("email"), fields.text("person")),
                new Registration(
                        fields.text("kind"),
                        fields.text("representative"),
                        fields.text("scope"),
                        fields.day("since"),
                        fields.text("number"),
                        fields.text("vat_id")),
                SourceJson.read(fields, "sources"),
                fields.textMap("unknown"));
    }
}
