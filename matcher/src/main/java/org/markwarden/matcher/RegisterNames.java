package org.markwarden.matcher;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.MentionSource;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.NameSink;
import org.markwarden.matcher.names.Place;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.register.WatchPolicy;

/** Finds the names of an open register in the fields of a listing; belongs to one thread, as the finder does. */
public final class RegisterNames implements MentionSource {

    /** More names than this in one listing are not judged, so that the work for a listing stays bounded. */
    static final int MOST = 32_768;
    /** The same for one field, whose names are judged beside one another. */
    static final int MOST_IN_FIELD = 4096;
    /** A shorter name across a filler is mostly two words. */
    private static final int LEAST_ACROSS = 3;

    private final Register register;
    private final NameFinder finder;
    private final ShortValues values;
    private final WatchPolicy watch;

    public RegisterNames(Register register) {
        this.register = register;
        this.finder = register.finder();
        this.values = new ShortValues(finder);
        this.watch = register.watch();
    }

    @Override
    public List<RawMention> scan(ListingText listing) {
        List<RawMention> found = new ArrayList<>();
        var rights = new FoundRights(register::right);
        for (int i = 0; i < listing.fields().size() && found.size() < MOST; i++) {
            int most = Math.min(MOST, found.size() + MOST_IN_FIELD);
            FieldText field = listing.field(i);
            Place place = placeOf(field);
            Finds sink = new Finds(found, rights, i, field, most);
            if (place == Place.TITLE || place == Place.PROSE) {
                finder.find(field.text(), place, sink);
                if (field.isTranscript()) {
                    spelledOut(field, sink);
                }
            } else {
                values.find(field.text(), place, sink);
            }
        }
        found.sort(RawMention.BY_PLACE);
        return found;
    }

    /** Names of three characters or more, or whole ones, that a host says in pieces. */
    private void spelledOut(FieldText field, Finds finds) {
        for (SpelledOut.Said said : SpelledOut.in(field.text())) {
            String name = said.name();
            finder.find(name, Place.LABEL, (right, _, start, end, variant, similarity) -> {
                int from = name.offsetByCodePoints(0, start);
                int to = name.offsetByCodePoints(from, end - start);
                boolean whole = said.seam() == 0
                        ? from == 0 && to == name.length()
                        : from < said.seam() && said.seam() < to && end - start >= LEAST_ACROSS;
                if (whole && !variant.isDisguise() && watch.watches(register.right(right))) {
                    finds.add(right, said.start(), said.end(), Variant.SPLIT, similarity);
                }
            });
        }
    }

    /** Where in the field a mark would stand. */
    static Place placeOf(FieldText field) {
        if (field.isTitle()) {
            return Place.TITLE;
        }
        if (field.isSeller()) {
            return Place.HANDLE;
        }
        if (field.isProse()) {
            return Place.PROSE;
        }
        return field.namesBrand() ? Place.LABEL : Place.VALUE;
    }

    /** Takes the names of one field. */
    private final class Finds implements NameSink {

        private final List<RawMention> found;
        private final FoundRights rights;
        private final int index;
        private final FieldText field;
        private final int most;

        Finds(List<RawMention> found, FoundRights rights, int index, FieldText field, int most) {
            this.found = found;
            this.rights = rights;
            this.index = index;
            this.field = field;
            this.most = most;
        }

        @Override
        public void found(int number, int name, int start, int end, Variant variant, double similarity) {
            if (found.size() < most) {
                add(number, field.unit(start), field.unit(end), variant, similarity);
            }
        }

        /** Takes a name between two units of the field. */
        void add(int number, int from, int to, Variant variant, double similarity) {
            if (found.size() < most) {
                Right right = rights.get(number);
                found.add(new RawMention(right, index, from, to, variant, similarity, watch.watches(right)));
            }
        }

        @Override
        public void foundWord(int number, int name, int start, int end, Variant variant, double similarity) {
            if (field.isTitle() && OwnGoods.follow(rights.get(number), field, field.unit(start), field.unit(end))) {
                found(number, name, start, end, variant, similarity);
            }
        }
    }
}
