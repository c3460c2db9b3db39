package org.markwarden.storage.json;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.Copyright;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.MarkUserCode;
import org.markwarden.domain.right.Patent;
import org.markwarden.domain.right.PatentType;
import org.markwarden.domain.right.PlantVariety;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightKind;
import org.markwarden.domain.right.SpecialSign;
import org.markwarden.domain.right.Trademark;
import tools.jackson.databind.JsonNode;

/** A right as one line of a JSONL register (DESIGN 3, "Register"); every key may also hold the CSV's simple text. */
public final class RightJson {
    private static final Labels<RightKind> KINDS = new Labels<>(RightKind.values(), RightKind::label);
    private static final Labels<PatentType> PATENT_TYPES = new Labels<>(PatentType.values(), PatentType::label);

    private RightJson() {}

    /**
     * Reads one line.
     *
     * @throws InvalidEntryException naming the key that is missing or wrong
     */
    public static Right read(String line) {
        return right(Fields.ofLine(line));
    }

    /**
     * Reads a row of a table by its column names; empty cells mean unknown.
     *
     * @throws InvalidEntryException naming the column that is missing or wrong
     */
    public static Right read(Map<String, String> row) {
        return right(Fields.ofNode(Json.MAPPER.valueToTree(row), ""));
    }

    /**
     * Reads a line of a register that may also take a right out: {@code "operation": "delete"} beside its id.
     *
     * @throws InvalidEntryException naming the key that is missing or wrong
     */
    public static RightChange readChange(String line) {
        return change(Fields.ofLine(line));
    }

    /**
     * Reads a row by its column names that may also take a right out by {@code delete} in the column {@code operation}.
     *
     * @throws InvalidEntryException naming the column that is missing or wrong
     */
    public static RightChange readChange(Map<String, String> row) {
        return change(Fields.ofNode(Json.MAPPER.valueToTree(row), ""));
    }

    private static RightChange change(Fields fields) {
        String operation = Objects.requireNonNullElse(fields.text("operation"), "upsert");
        return switch (operation.strip().toLowerCase(Locale.ROOT)) {
            case "upsert", "insert", "update" -> new RightChange.Put(right(fields));
            case "delete" ->
                new RightChange.Remove(new RightId(fields.requiredText("id").strip()));
            default -> throw InvalidEntryException.wanted(fields.pathOf("operation"), "upsert or delete", operation);
        };
    }

    private static Right right(Fields fields) {
        RightId id = new RightId(fields.requiredText("id").strip());
        RightKind kind = fields.requiredLabel("kind", KINDS);
        RightEntry entry = RightEntryJson.read(id, kind, fields);
        return switch (kind) {
            case TRADEMARK -> new Trademark(entry);
            case PATENT -> new Patent(entry, fields.label("patent_type", PATENT_TYPES), fields.text("fee_status"));
            case GI -> new GeographicalIndication(entry, fields.elements("codes", RightJson::code));
            case SPECIAL_SIGN -> new SpecialSign(entry);
            case COPYRIGHT -> new Copyright(entry);
            case PLANT_VARIETY -> new PlantVariety(entry);
        };
    }

    private static @Nullable MarkUserCode code(JsonNode value, String path) {
        if (!value.isObject()) {
            String uscc = Fields.filled(Fields.scalar(value, path));
            return uscc == null ? null : new MarkUserCode(uscc.strip(), null, null);
        }
        Fields fields = Fields.ofNode(value, path);
        return new MarkUserCode(fields.requiredText("uscc"), fields.day("from"), fields.day("cancelled"));
    }

    /** Writes one line, without its end. */
    public static String write(Right right) {
        return Json.line(out -> {
            out.text("id", right.id().value());
            out.text("kind", right.kind().label());
            RightEntryJson.write(out, right.entry());
            writeOwn(out, right);
        });
    }

    private static void writeOwn(ObjectOutput out, Right right) {
        switch (right) {
            case Patent patent -> writePatent(out, patent);
            case GeographicalIndication indication -> writeCodes(out, indication);
            case Trademark _, SpecialSign _, Copyright _, PlantVariety _ -> {}
        }
    }

    private static void writePatent(ObjectOutput out, Patent patent) {
        PatentType type = patent.type();
        out.text("patent_type", type == null ? null : type.label());
        out.text("fee_status", patent.feeStatus());
    }

    private static void writeCodes(ObjectOutput out, GeographicalIndication indication) {
        if (!indication.codes().isEmpty()) {
            out.objects("codes", indication.codes(), (code, inner) -> {
                inner.text("uscc", code.uscc());
                inner.textOf("from", code.from());
                inner.textOf("cancelled", code.cancelled());
            });
        }
    }
}
