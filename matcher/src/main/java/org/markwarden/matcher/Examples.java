package org.markwarden.matcher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.model.Example;
import org.markwarden.matcher.model.Weigher.Heard;
import org.markwarden.matcher.past.Past;
import org.markwarden.matcher.past.PriceBook;
import org.markwarden.matcher.past.PricePoint;
import org.markwarden.matcher.samples.SampleLabel;
import org.markwarden.matcher.samples.SampleListing;

/**
 * Turns labelled listings into examples to fit to. A right that a listing touches and no label speaks of counts as not
 * infringed: whoever labelled the listing was to name every right that should be raised.
 */
public final class Examples {

    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private Examples() {}

    /**
     * What became of labelled listings.
     *
     * @param unheard labels that want a right raised which the matcher does not find in the listing, as {@code listing/right}
     */
    public record Made(List<Example> examples, List<String> unheard) {
        public Made {
            examples = List.copyOf(examples);
            unheard = List.copyOf(unheard);
        }

        /** No label at all. */
        public static final Made NOTHING = new Made(List.of(), List.of());

        /** These and others. */
        public Made with(Made more) {
            return new Made(
                    Stream.concat(examples.stream(), more.examples.stream()).toList(),
                    Stream.concat(unheard.stream(), more.unheard.stream()).toList());
        }
    }

    /** As {@link #of}, of the labelled rights only: where the labels are decisions, a right without one is undecided. */
    public static Made labelled(Matcher matcher, List<SampleListing> listings) {
        Set<String> labelled = listings.stream()
                .flatMap(sample -> sample.labels().stream().map(label -> key(sample, label.right())))
                .collect(Collectors.toSet());
        Made all = of(matcher, listings);
        return new Made(
                all.examples.stream()
                        .filter(example -> labelled.contains(example.key()))
                        .toList(),
                all.unheard);
    }

    /** Reads every listing as {@code match} would, beside the prices of the others. */
    public static Made of(Matcher matcher, List<SampleListing> listings) {
        List<Look> looks = new ArrayList<>(listings.size());
        List<PricePoint> prices = new ArrayList<>();
        for (SampleListing sample : listings) {
            Look look = matcher.look(sample.listing(), day(sample.listing()));
            looks.add(look);
            prices.addAll(look.prices());
        }
        Past past = Past.NONE.with(PriceBook.EMPTY.with(prices));
        List<Example> examples = new ArrayList<>();
        List<String> unheard = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            add(matcher, looks.get(i), listings.get(i), past, examples, unheard);
        }
        return new Made(examples, unheard);
    }

    private static void add(
            Matcher matcher, Look look, SampleListing sample, Past past, List<Example> examples, List<String> unheard) {
        for (Right right : look.rights()) {
            List<Heard> heard = matcher.heard(look, right, past);
            SampleLabel label = label(sample, right.id());
            examples.add(new Example(
                    key(sample, right.id()),
                    seller(sample.listing()),
                    right.id().value(),
                    look.asOf,
                    heard,
                    matcher.terms(look, right, past),
                    label != null && label.raised()));
        }
        for (SampleLabel label : sample.labels()) {
            if (label.raised()
                    && look.rights().stream().noneMatch(right -> right.id().equals(label.right()))) {
                unheard.add(key(sample, label.right()));
            }
        }
    }

    private static @Nullable SampleLabel label(SampleListing sample, RightId right) {
        return sample.labels().stream()
                .filter(label -> label.right().equals(right))
                .findFirst()
                .orElse(null);
    }

    private static String key(SampleListing sample, RightId right) {
        return sample.listing().id().value() + "/" + right.value();
    }

    /** The day a listing speaks of: when it was captured, in China; long ago when nobody says. */
    public static LocalDate day(Listing listing) {
        Instant captured = listing.capturedAt();
        return captured == null ? LocalDate.EPOCH : LocalDate.ofInstant(captured, DAYS);
    }

    private static String seller(Listing listing) {
        Seller seller = listing.seller();
        if (seller.uscc() != null) {
            return seller.uscc();
        }
        String shop = seller.id() != null ? seller.id() : seller.name();
        return shop == null ? "only " + listing.id().value() : listing.platform() + " " + shop;
    }
}
