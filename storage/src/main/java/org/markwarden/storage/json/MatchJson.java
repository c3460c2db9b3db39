package org.markwarden.storage.json;

import java.util.Objects;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.match.Versions;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightKind;
import tools.jackson.core.JsonGenerator;

/** A match as one line of JSON (DESIGN 3, "Match"): {@code reason} in English, {@code reason_zh} beside it. */
public final class MatchJson {
    private static final Labels<RightKind> KINDS = new Labels<>(RightKind.values(), RightKind::label);
    private static final Labels<Use> USES = new Labels<>(Use.values(), Use::label);
    private static final Labels<Variant> VARIANTS = new Labels<>(Variant.values(), Variant::label);

    private MatchJson() {}

    /**
     * Reads one line.
     *
     * @throws InvalidEntryException naming the key that is missing or wrong
     */
    public static Match read(String line) {
        Fields fields = Fields.ofLine(line);
        return new Match(
                new ListingId(fields.requiredText("listing")),
                versions(fields),
                fields.objects("mentions", MatchJson::mention),
                fields.objects("matches", MatchJson::rightMatch),
                fields.objects("findings", MatchJson::finding));
    }

    private static Versions versions(Fields match) {
        Fields fields = match.object("versions");
        if (fields == null) {
            throw new InvalidEntryException("versions: missing");
        }
        return new Versions(fields.presentText("model"), fields.presentText("tables"), fields.presentText("register"));
    }

    private static Mention mention(Fields fields) {
        try {
            return new Mention(
                    new RightId(fields.requiredText("right")),
                    fields.requiredText("field"),
                    fields.requiredInt("start"),
                    fields.requiredInt("end"),
                    fields.presentText("text"),
                    fields.requiredLabel("variant", VARIANTS),
                    fields.requiredDouble("similarity"),
                    fields.requiredLabel("use", USES));
        } catch (InvalidEntryException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException(fields.pathOf("start") + ": " + e.getMessage(), e);
        }
    }

    private static RightMatch rightMatch(Fields fields) {
        return new RightMatch(
                new RightId(fields.requiredText("right")),
                fields.requiredLabel("kind", KINDS),
                fields.requiredDouble("score"),
                fields.requiredDouble("base"),
                fields.objects("signals", MatchJson::signal));
    }

    private static SignalResult signal(Fields fields) {
        return new SignalResult(
                fields.requiredText("name"),
                fields.requiredDouble("contribution"),
                reason(fields),
                fields.text("listing_value"),
                fields.text("right_value"));
    }

    private static Finding finding(Fields fields) {
        return new Finding(
                fields.requiredText("kind"),
                fields.requiredText("field"),
                fields.requiredInt("start"),
                fields.requiredInt("end"),
                fields.presentText("text"),
                reason(fields),
                Objects.requireNonNullElse(fields.text("law"), ""));
    }

    private static Reason reason(Fields fields) {
        return new Reason(fields.presentText("reason"), Objects.requireNonNullElse(fields.text("reason_zh"), ""));
    }

    /** Writes one line, without its end. */
    public static String write(Match match) {
        return Json.line(out -> write(out, match));
    }

    /** Writes one line as UTF-8, without its end. */
    public static byte[] bytes(Match match) {
        return Json.bytes(out -> write(out, match));
    }

    /** Writes the match as an object inside something larger. */
    public static void write(JsonGenerator generator, Match match) {
        Json.write(generator, out -> write(out, match));
    }

    private static void write(ObjectOutput out, Match match) {
        out.text("listing", match.listing().value());
        out.object("versions", inner -> {
            inner.text("model", match.versions().model());
            inner.text("tables", match.versions().tables());
            inner.text("register", match.versions().register());
        });
        out.objects("mentions", match.mentions(), MatchJson::writeMention);
        out.objects("matches", match.matches(), MatchJson::writeRightMatch);
        out.objects("findings", match.findings(), MatchJson::writeFinding);
    }

    private static void writeMention(Mention mention, ObjectOutput out) {
        out.text("right", mention.right().value());
        out.text("field", mention.field());
        out.number("start", mention.start());
        out.number("end", mention.end());
        out.text("text", mention.text());
        out.text("variant", mention.variant().label());
        out.rounded("similarity", mention.similarity());
        out.text("use", mention.use().label());
    }

    private static void writeRightMatch(RightMatch match, ObjectOutput out) {
        out.text("right", match.right().value());
        out.text("kind", match.kind().label());
        out.rounded("score", match.score());
        out.rounded("base", match.base());
        out.objects("signals", match.signals(), MatchJson::writeSignal);
    }

    private static void writeSignal(SignalResult signal, ObjectOutput out) {
        out.text("name", signal.name());
        out.rounded("contribution", signal.contribution());
        writeReason(out, signal.reason());
        out.text("listing_value", Objects.requireNonNullElse(signal.listingValue(), ""));
        out.text("right_value", Objects.requireNonNullElse(signal.rightValue(), ""));
    }

    private static void writeFinding(Finding finding, ObjectOutput out) {
        out.text("kind", finding.kind());
        out.text("field", finding.field());
        out.number("start", finding.start());
        out.number("end", finding.end());
        out.text("text", finding.text());
        writeReason(out, finding.reason());
        out.text("law", finding.law());
    }

    private static void writeReason(ObjectOutput out, Reason reason) {
        out.text("reason", reason.english());
        out.text("reason_zh", reason.chinese());
    }
}
