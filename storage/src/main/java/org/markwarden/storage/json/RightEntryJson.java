package org.markwarden.storage.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.right.AuthorisationMode;
import org.markwarden.domain.right.AuthorisedSeller;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Phase;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightKind;
import org.markwarden.domain.right.RightStatus;
import tools.jackson.databind.JsonNode;

/** The keys every kind of right shares. */
final class RightEntryJson {
    private static final Labels<RightStatus> STATUSES = new Labels<>(RightStatus.values(), RightStatus::label);
    private static final Labels<AuthorisationMode> MODES =
            new Labels<>(AuthorisationMode.values(), AuthorisationMode::label);
    private static final Pattern PATENT_NUMBER =
            Pattern.compile("(?:ZL|CN)?\\s*\\d{8}(?:\\d{4})?\\s*[.．]?\\s*[\\dX]?", Pattern.CASE_INSENSITIVE);
    private static final String BAR = "\\|";
    private static final String CLASS_SEPARATORS = "[;,；，、|]";

    private RightEntryJson() {}

    static RightEntry read(RightId id, RightKind kind, Fields fields) {
        String name = fields.text("name");
        String number = fields.text("number");
        boolean namedByNumber =
                kind == RightKind.PATENT && name != null && number == null && isPatentNumber(name.strip());
        RightEntry.Builder builder = RightEntry.builder(id)
                .name(namedByNumber ? null : name)
                .aliases(fields.parts("aliases", BAR))
                .holder(fields.text("holder"))
                .jurisdiction(fields.text("jurisdiction"))
                .number(namedByNumber ? name : number)
                .classes(classes(fields))
                .goods(fields.text("goods"))
                .status(Objects.requireNonNullElse(fields.label("status", STATUSES), RightStatus.REGISTERED))
                .validFrom(fields.day("valid_from"))
                .validTo(fields.day("valid_to"))
                .filed(fields.day("filed"))
                .origin(fields.parts("origin", BAR))
                .authorised(authorised(fields))
                .licensees(fields.parts("licensees", BAR))
                .territory(fields.parts("territory", BAR))
                .referencePrice(referencePrice(fields))
                .images(fields.parts("images", BAR))
                .fame(fields.text("fame"))
                .lists(fields.parts("lists", BAR))
                .phases(fields.elements("phases", RightEntryJson::phase))
                .season(season(fields))
                .note(fields.text("note"));
        return built(builder);
    }

    /** Lists of patents often give the number where a name is wanted; a number names nothing and is compared as a number. */
    private static boolean isPatentNumber(String name) {
        return PATENT_NUMBER.matcher(name).matches();
    }

    private static RightEntry built(RightEntry.Builder builder) {
        try {
            return builder.build();
        } catch (InvalidEntryException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<NiceClass> classes(Fields fields) {
        return fields.parts("classes", CLASS_SEPARATORS).stream()
                .map(text -> niceClass(text, fields.pathOf("classes")))
                .distinct()
                .toList();
    }

    private static NiceClass niceClass(String text, String path) {
        try {
            return new NiceClass(Integer.parseInt(text.strip()));
        } catch (IllegalArgumentException e) {
            throw InvalidEntryException.wanted(path, "Nice classes from 1 to 45", text, e);
        }
    }

    private static List<AuthorisedSeller> authorised(Fields fields) {
        JsonNode value = fields.value("authorised");
        if (value != null && !value.isContainer()) {
            return fields.parts("authorised", BAR).stream()
                    .map(AuthorisedSeller::of)
                    .toList();
        }
        return fields.elements("authorised", RightEntryJson::authorisedSeller);
    }

    private static @Nullable AuthorisedSeller authorisedSeller(JsonNode value, String path) {
        if (!value.isObject()) {
            String text = Fields.filled(Fields.scalar(value, path));
            return text == null ? null : AuthorisedSeller.of(text);
        }
        Fields fields = Fields.ofNode(value, path);
        if (!fields.has("seller") && !fields.has("uscc")) {
            throw new InvalidEntryException(path + ": neither seller nor uscc");
        }
        return new AuthorisedSeller(
                fields.text("seller"),
                fields.text("uscc"),
                Objects.requireNonNullElse(fields.label("mode", MODES), AuthorisationMode.ALLOW),
                fields.day("valid_from"),
                fields.day("valid_to"),
                fields.parts("territory", BAR),
                fields.text("goods"),
                fields.text("proof"));
    }

    private static @Nullable Price referencePrice(Fields fields) {
        JsonNode value = fields.value("reference_price");
        if (value != null && value.isObject()) {
            return PriceJson.read(fields, "reference_price");
        }
        BigDecimal amount = fields.decimal("reference_price");
        return amount == null ? null : PriceJson.checked(fields.pathOf("reference_price"), amount, null, null);
    }

    private static @Nullable Phase season(Fields fields) {
        JsonNode value = fields.value("season");
        return value == null ? null : phase(value, fields.pathOf("season"));
    }

    private static @Nullable Phase phase(JsonNode value, String path) {
        if (!value.isObject()) {
            String name = Fields.filled(Fields.scalar(value, path));
            return name == null ? null : new Phase(name, null, null);
        }
        Fields fields = Fields.ofNode(value, path);
        String name = Objects.requireNonNullElse(fields.text("name"), "");
        return new Phase(name, fields.day("from"), fields.day("to"));
    }

    static void write(ObjectOutput out, RightEntry entry) {
        out.text("name", entry.name());
        out.texts("aliases", entry.aliases());
        out.text("holder", entry.holder());
        out.text("jurisdiction", entry.jurisdiction());
        out.text("number", entry.number());
        out.numbers("classes", entry.classes().stream().map(NiceClass::number).toList());
        out.text("goods", entry.goods());
        out.text("status", entry.status().label());
        out.textOf("valid_from", entry.validFrom());
        out.textOf("valid_to", entry.validTo());
        out.textOf("filed", entry.filed());
        out.texts("origin", entry.origin());
        if (!entry.authorised().isEmpty()) {
            out.objects("authorised", entry.authorised(), RightEntryJson::writeAuthorised);
        }
        out.texts("licensees", entry.licensees());
        out.texts("territory", entry.territory());
        PriceJson.write(out, "reference_price", entry.referencePrice());
        out.texts("images", entry.images());
        out.text("fame", entry.fame());
        out.texts("lists", entry.lists());
        if (!entry.phases().isEmpty()) {
            out.objects("phases", entry.phases(), RightEntryJson::writePhase);
        }
        Phase season = entry.season();
        if (season != null) {
            out.object("season", inner -> writePhase(season, inner));
        }
        out.text("note", entry.note());
    }

    private static void writeAuthorised(AuthorisedSeller seller, ObjectOutput out) {
        out.text("seller", seller.seller());
        out.text("uscc", seller.uscc());
        out.text("mode", seller.mode().label());
        out.textOf("valid_from", seller.validFrom());
        out.textOf("valid_to", seller.validTo());
        out.texts("territory", seller.territory());
        out.text("goods", seller.goods());
        out.text("proof", seller.proof());
    }

    private static void writePhase(Phase phase, ObjectOutput out) {
        out.text("name", phase.name().isEmpty() ? null : phase.name());
        out.textOf("from", phase.from());
        out.textOf("to", phase.to());
    }
}
