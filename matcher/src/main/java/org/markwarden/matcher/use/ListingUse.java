package org.markwarden.matcher.use;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Span;

/** What the verdicts of one listing share: its fields read once, the names in lead position, the named brand. */
final class ListingUse {

    private static final int LONG_BRAND = 4;

    final ListingText text;
    final UseTables tables;
    final GoodsFit goods;
    private final List<FieldReading> readings = new ArrayList<>();
    private final Set<RawMention> leads = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Right, Integer> productBits = new IdentityHashMap<>();
    private final List<RawMention> brandMentions = new ArrayList<>();
    private final List<String> longBrands = new ArrayList<>();
    private @Nullable FieldCues description;
    private @Nullable String usedCondition;
    private boolean conditionRead;
    private @Nullable List<Span<Boolean>> printedPackaging;
    private @Nullable String bearing;
    private boolean bearingRead;

    ListingUse(ListingText text, List<RawMention> mentions, UseTables tables, GoodsFit goods) {
        this.text = text;
        this.tables = tables;
        this.goods = goods;
        int next = 0;
        for (int i = 0; i < text.fields().size(); i++) {
            int first = next;
            while (next < mentions.size() && mentions.get(next).field() == i) {
                next++;
            }
            List<RawMention> own = mentions.subList(first, next);
            if (own.isEmpty() && i > 0) {
                continue;
            }
            readings.add(new FieldReading(text.field(i), own, tables));
            if (text.field(i).namesBrand()) {
                brandMentions.addAll(own);
                addLongBrand(text.field(i));
            }
        }
        leads.addAll(new LeadFinder(readings.getFirst(), tables).leads());
    }

    private void addLongBrand(FieldText field) {
        String brand = new String(field.folded()).strip();
        if (brand.length() >= LONG_BRAND) {
            longBrands.add(brand);
        }
    }

    /** What brand fields that hold a name say, where it is long enough to hold another name in its middle. */
    List<String> longBrands() {
        return longBrands;
    }

    List<FieldReading> readings() {
        return readings;
    }

    FieldReading title() {
        return readings.getFirst();
    }

    /** Bits of the kinds of product that the goods of a right name, read once. */
    int productBits(Right right) {
        if (right.entry().goods() == null) {
            return 0;
        }
        return productBits.computeIfAbsent(right, tables::productBits);
    }

    /** Mentions of the title that stand where a maker is named; compared by identity. */
    Set<RawMention> leads() {
        return leads;
    }

    /** The condition of the goods where it says used, read once; nothing where it says new or nothing. */
    @Nullable
    String usedCondition() {
        if (!conditionRead) {
            usedCondition = tables.condition.used(text.listing());
            conditionRead = true;
        }
        return usedCondition;
    }

    /** The words that say that the goods carry a sign, read once; nothing where none do. */
    @Nullable
    String bearing() {
        if (!bearingRead) {
            bearing = readBearing();
            bearingRead = true;
        }
        return bearing;
    }

    private @Nullable String readBearing() {
        String told = tables.bearing.told(text.title());
        if (told != null
                || tables.bearing.denies(text.title())
                || text.fields().stream().anyMatch(FieldText::namesBrand)) {
            return told;
        }
        return text.fields().stream()
                .filter(FieldText::isProse)
                .map(tables.bearing::toldPlainly)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The packaging that the title offers printed or empty, read once. */
    List<Span<Boolean>> printedPackaging() {
        List<Span<Boolean>> known = printedPackaging;
        if (known == null) {
            known = tables.printedPackaging.offered(text.title().folded());
            printedPackaging = known;
        }
        return known;
    }

    /** Says whether the title or the description holds a cue of this kind. */
    boolean tells(CueKind kind) {
        return title().cues.has(kind) || description().has(kind);
    }

    /** Says whether what is sold is printed like the goods of others: packaging that fits them is then made to put other goods into it. */
    boolean isDressedAlike() {
        return tables.bearing.isAlike(text.title());
    }

    /** The words of the description that are a cue of this kind wherever they stand; nothing where none are. */
    @Nullable
    String toldBelow(CueKind kind) {
        Span<Cue> cue = description().anywhere(kind, 0, 0);
        return cue == null
                ? null
                : text.fields().stream()
                        .filter(FieldText::isDescription)
                        .findFirst()
                        .map(field -> field.slice(cue.start(), cue.end()))
                        .orElse(null);
    }

    /** The cues of the description, read once; none where there is no description. */
    private FieldCues description() {
        FieldCues known = description;
        if (known == null) {
            known = readings.stream()
                    .filter(reading -> reading.field.isDescription())
                    .findFirst()
                    .map(reading -> reading.cues)
                    .orElseGet(() -> new FieldCues(described(), tables));
            description = known;
        }
        return known;
    }

    private char[] described() {
        return text.fields().stream()
                .filter(FieldText::isDescription)
                .findFirst()
                .map(FieldText::folded)
                .orElseGet(() -> new char[0]);
    }

    /** Says whether a brand field names this right. */
    @Nullable
    RawMention brandMention(Right right) {
        for (RawMention mention : brandMentions) {
            if (mention.names(right)) {
                return mention;
            }
        }
        return null;
    }

    /** Says whether the title leads with both spellings of the maker, as shops of the maker write it: 索尼（SONY）. */
    boolean leadsFormallyWith(Right right) {
        char[] folded = text.title().folded();
        for (RawMention lead : leads) {
            if (lead.names(right) && lead.start() > 0 && folded[lead.start() - 1] == '(') {
                return true;
            }
        }
        return false;
    }

    /** Says whether the title leads with a name of this right. */
    boolean leadsWith(Right right) {
        for (RawMention lead : leads) {
            if (lead.names(right)) {
                return true;
            }
        }
        return false;
    }
}
