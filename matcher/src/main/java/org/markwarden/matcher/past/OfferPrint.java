package org.markwarden.matcher.past;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.markwarden.domain.listing.Listing;
import org.markwarden.matcher.lexicon.Folding;

/** By what an offer is known again when it comes back under another address (F-63): its words, its pictures, its seller. */
final class OfferPrint {

    private static final int LONGEST = 400;
    private static final int PICTURES = 12;

    private final int[] shingles;
    private final Set<String> pictures;
    private final Set<SellerKey> seller;

    private OfferPrint(int[] shingles, Set<String> pictures, Set<SellerKey> seller) {
        this.shingles = shingles;
        this.pictures = pictures;
        this.seller = seller;
    }

    static OfferPrint of(Listing listing) {
        String description = listing.description() == null ? "" : listing.description();
        Set<String> pictures = new HashSet<>();
        listing.images().stream().limit(PICTURES).forEach(image -> pictures.add(bare(image)));
        return new OfferPrint(
                shingles(listing.title() + " " + description), pictures, new HashSet<>(SellerKey.of(listing)));
    }

    /** Pairs of neighbouring letters, digits or characters, whatever stands between them. */
    private static int[] shingles(String text) {
        char[] folded = Folding.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        int[] pairs = new int[folded.length];
        int count = 0;
        int last = 0;
        for (char c : folded) {
            if (Character.isLetterOrDigit(c)) {
                if (last != 0) {
                    pairs[count++] = last << 16 | c;
                }
                last = c;
            }
        }
        return Arrays.stream(pairs, 0, count).sorted().distinct().toArray();
    }

    private static String bare(String image) {
        int query = image.indexOf('?');
        return query < 0 ? image : image.substring(0, query);
    }

    /** The share of letter pairs they have in common, 0 to 1 (Jaccard). */
    double text(OfferPrint other) {
        int shared = 0;
        for (int i = 0, j = 0; i < shingles.length && j < other.shingles.length; ) {
            int order = Integer.compare(shingles[i], other.shingles[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = shingles.length + other.shingles.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    boolean sharesPicture(OfferPrint other) {
        return pictures.stream().anyMatch(other.pictures::contains);
    }

    boolean sharesSeller(OfferPrint other) {
        return seller.stream().anyMatch(other.seller::contains);
    }
}
