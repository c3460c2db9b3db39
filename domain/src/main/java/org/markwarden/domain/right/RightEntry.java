package org.markwarden.domain.right;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.text.CleanText;

/**
 * What every kind of right has in common.
 *
 * @param number registration, patent or product number as printed
 * @param filed day of application; patent terms run from it (Patent Law, article 42)
 * @param origin places the goods must come from
 * @param fame why the sign counts as known to the public, absent when it does not
 * @param lists standing lists it belongs to, such as 中欧地理标志
 */
public record RightEntry(
        RightId id,
        @Nullable String name,
        List<String> aliases,
        @Nullable String holder,
        @Nullable String jurisdiction,
        @Nullable String number,
        List<NiceClass> classes,
        @Nullable String goods,
        RightStatus status,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate filed,
        List<String> origin,
        List<AuthorisedSeller> authorised,
        List<String> licensees,
        List<String> territory,
        @Nullable Price referencePrice,
        List<String> images,
        @Nullable String fame,
        List<String> lists,
        List<Phase> phases,
        @Nullable Phase season,
        @Nullable String note) {
    public RightEntry {
        if (name == null && number == null && images.isEmpty()) {
            throw new IllegalArgumentException("right " + id + ": neither name nor number nor image");
        }
        CleanText.requireIfPresent("name", name);
        CleanText.requireIfPresent("holder", holder);
        CleanText.requireIfPresent("jurisdiction", jurisdiction);
        CleanText.requireIfPresent("number", number);
        CleanText.requireIfPresent("goods", goods);
        CleanText.requireIfPresent("fame", fame);
        CleanText.requireIfPresent("note", note);
        aliases = List.copyOf(aliases);
        classes = List.copyOf(classes);
        origin = List.copyOf(origin);
        authorised = List.copyOf(authorised);
        licensees = List.copyOf(licensees);
        territory = List.copyOf(territory);
        images = List.copyOf(images);
        lists = List.copyOf(lists);
        phases = List.copyOf(phases);
    }

    /** Starts an entry. */
    public static Builder builder(RightId id) {
        return new Builder(id);
    }

    /** Gathers the many fields of an entry; what is not set stays unknown. */
    public static final class Builder {
        private final RightId id;
        private @Nullable String name;
        private List<String> aliases = List.of();
        private @Nullable String holder;
        private @Nullable String jurisdiction;
        private @Nullable String number;
        private List<NiceClass> classes = List.of();
        private @Nullable String goods;
        private RightStatus status = RightStatus.REGISTERED;
        private @Nullable LocalDate validFrom;
        private @Nullable LocalDate validTo;
        private @Nullable LocalDate filed;
        private List<String> origin = List.of();
        private List<AuthorisedSeller> authorised = List.of();
        private List<String> licensees = List.of();
        private List<String> territory = List.of();
        private @Nullable Price referencePrice;
        private List<String> images = List.of();
        private @Nullable String fame;
        private List<String> lists = List.of();
        private List<Phase> phases = List.of();
        private @Nullable Phase season;
        private @Nullable String note;

        private Builder(RightId id) {
            this.id = id;
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        public Builder aliases(List<String> aliases) {
            this.aliases = aliases;
            return this;
        }

        public Builder holder(@Nullable String holder) {
            this.holder = holder;
            return this;
        }

        public Builder jurisdiction(@Nullable String jurisdiction) {
            this.jurisdiction = jurisdiction;
            return this;
        }

        public Builder number(@Nullable String number) {
            this.number = number;
            return this;
        }

        public Builder classes(List<NiceClass> classes) {
            this.classes = classes;
            return this;
        }

        public Builder goods(@Nullable String goods) {
            this.goods = goods;
            return this;
        }

        public Builder status(RightStatus status) {
            this.status = status;
            return this;
        }

        public Builder validFrom(@Nullable LocalDate validFrom) {
            this.validFrom = validFrom;
            return this;
        }

        public Builder validTo(@Nullable LocalDate validTo) {
            this.validTo = validTo;
            return this;
        }

        public Builder filed(@Nullable LocalDate filed) {
            this.filed = filed;
            return this;
        }

        public Builder origin(List<String> origin) {
            this.origin = origin;
            return this;
        }

        public Builder authorised(List<AuthorisedSeller> authorised) {
            this.authorised = authorised;
            return this;
        }

        public Builder licensees(List<String> licensees) {
            this.licensees = licensees;
            return this;
        }

        public Builder territory(List<String> territory) {
            this.territory = territory;
            return this;
        }

        public Builder referencePrice(@Nullable Price referencePrice) {
            this.referencePrice = referencePrice;
            return this;
        }

        public Builder images(List<String> images) {
            this.images = images;
            return this;
        }

        public Builder fame(@Nullable String fame) {
            this.fame = fame;
            return this;
        }

        public Builder lists(List<String> lists) {
            this.lists = lists;
            return this;
        }

        public Builder phases(List<Phase> phases) {
            this.phases = phases;
            return this;
        }

        public Builder season(@Nullable Phase season) {
            this.season = season;
            return this;
        }

        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        /** Checks and copies. */
        public RightEntry build() {
            return new RightEntry(
                    id,
                    name,
                    aliases,
                    holder,
                    jurisdiction,
                    number,
                    classes,
                    goods,
                    status,
                    validFrom,
                    validTo,
                    filed,
                    origin,
                    authorised,
                    licensees,
                    territory,
                    referencePrice,
                    images,
                    fame,
                    lists,
                    phases,
                    season,
                    note);
        }
    }
}
