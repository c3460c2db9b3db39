package org.markwarden.matcher.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.matcher.fields.FieldWords;
import org.markwarden.matcher.origin.AreaReader;
import org.markwarden.matcher.origin.OriginCheck;

/** Where the goods come from against the protected area; weighs one outcome. The name alone proves nothing (F-21). */
final class OriginSignal implements Signal {

    private final AreaReader.Answer outcome;

    OriginSignal(AreaReader.Answer outcome) {
        this.outcome = outcome;
    }

    @Override
    public @Nullable Reading read(Comparison comparison) {
        OriginCheck.Answer origin = comparison.origin();
        if (!comparison.isGi() || comparison.entry().origin().isEmpty() || origin.kind() != outcome) {
            return null;
        }
        if (outcome == AreaReader.Answer.INSIDE && comparison.permission().kind() == Permission.Kind.CODE_ENDED) {
            return null;
        }
        return new Reading(1, reason(origin), origin.stated(), origin.area());
    }

    private Reason reason(OriginCheck.Answer origin) {
        String stated = origin.stated() == null ? "" : origin.stated();
        Reason field = FieldWords.of(origin.field());
        return switch (outcome) {
            case INSIDE ->
                new Reason(
                        field.english() + " “" + stated + "” lies in the protected area",
                        field.chinese() + "“" + stated + "”位于保护范围内");
            case OUTSIDE ->
                new Reason(
                        field.english() + " “" + stated + "” lies outside the protected area “"
                                + spelled(origin.area(), false) + "”",
                        field.chinese() + "“" + stated + "”不在保护范围（" + spelled(origin.area(), true) + "）内");
            case UNKNOWN ->
                new Reason(
                        stated.isEmpty() ? "the listing names no origin" : "“" + stated + "” does not tell the origin",
                        stated.isEmpty() ? "未标明产地" : "“" + stated + "”无法判断产地");
        };
    }

    /** Of the spellings of an area those in Chinese characters, or the others, if there are any. */
    private static String spelled(String area, boolean han) {
        List<String> places = List.of(area.split("; "));
        List<String> wanted = places.stream()
                .filter(place -> place.codePoints().anyMatch(Character::isIdeographic) == han)
                .toList();
        return String.join(han ? "；" : "; ", wanted.isEmpty() ? places : wanted);
    }
}
