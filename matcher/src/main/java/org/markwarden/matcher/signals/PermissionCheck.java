package org.markwarden.matcher.signals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.right.AuthorisedSeller;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.goods.GoodsEstimate;
import org.markwarden.matcher.lexicon.Folding;

/** Recognises a seller in a right's list by shop name, licence name or unified social credit code (F-08). */
public final class PermissionCheck {

    private final TerritoryCheck territory;
    private final GoodsComparison goods;

    public PermissionCheck(TerritoryCheck territory, GoodsComparison goods) {
        this.territory = territory;
        this.goods = goods;
    }

    /** What the holder of the right says of the seller on a day; a denial outweighs a permission. */
    public Permission check(ListingText text, GoodsEstimate estimate, Right right, LocalDate day) {
        Listing listing = text.listing();
        Seller seller = listing.seller();
        Permission found = Permission.NONE;
        for (AuthorisedSeller statement : right.entry().authorised()) {
            String shown = recognised(seller, statement);
            if (shown != null) {
                found = stronger(found, judge(statement, shown, new Offer(listing, estimate, right, day)));
            }
        }
        found = found.kind() == Permission.Kind.DENIED ? found : holderOr(found, seller, right);
        return SpecialMarkCheck.after(found, text, right, day);
    }

    private static Permission holderOr(Permission found, Seller seller, Right right) {
        String holder = right.entry().holder();
        if (holder != null && same(holder, seller.licenceName())) {
            return new Permission(Permission.Kind.HOLDER, holder, null);
        }
        for (String licensee : right.entry().licensees()) {
            if (same(licensee, seller.licenceName())
                    || same(licensee, seller.name())
                    || same(licensee, seller.uscc())) {
                return new Permission(Permission.Kind.ALLOWED, licensee, null);
            }
        }
        return found;
    }

    private Permission judge(AuthorisedSeller statement, String shown, Offer offer) {
        boolean holds = statement.holdsOn(offer.day);
        return switch (statement.mode()) {
            case DENY -> holds ? new Permission(Permission.Kind.DENIED, shown, null) : Permission.NONE;
            case WATCH -> holds ? new Permission(Permission.Kind.WATCHED, shown, null) : Permission.NONE;
            case ALLOW -> {
                Reason lack = holds ? lack(statement, offer) : new Reason("ended or not begun", "已终止或尚未开始");
                yield lack == null
                        ? new Permission(Permission.Kind.ALLOWED, shown, null)
                        : new Permission(Permission.Kind.LAPSED, shown, lack);
            }
        };
    }

    private @Nullable Reason lack(AuthorisedSeller statement, Offer offer) {
        if (!territory.covers(statement.territory(), offer.listing)) {
            return new Reason("outside the territory", "超出授权地域");
        }
        String covered = statement.goods();
        return covered == null || goods.namesAny(covered, offer.estimate) ? null : new Reason("other goods", "商品不同");
    }

    private static Permission stronger(Permission a, Permission b) {
        return rank(b.kind()) > rank(a.kind()) ? b : a;
    }

    private static int rank(Permission.Kind kind) {
        return switch (kind) {
            case NONE -> 0;
            case WATCHED -> 1;
            case LAPSED -> 2;
            case CODE_ENDED -> 3;
            case ALLOWED -> 4;
            case HOLDER -> 5;
            case DENIED -> 6;
        };
    }

    private static @Nullable String recognised(Seller seller, AuthorisedSeller statement) {
        String uscc = statement.uscc();
        if (uscc != null && same(uscc, seller.uscc())) {
            return uscc;
        }
        String name = statement.seller();
        if (name != null
                && (same(name, seller.name())
                        || same(name, seller.licenceName())
                        || same(name, seller.uscc())
                        || same(name, seller.id()))) {
            return name;
        }
        return null;
    }

    /** Equal but for case, width and spaces. */
    static boolean same(String a, @Nullable String b) {
        return b != null && bare(a).equals(bare(b));
    }

    private static String bare(String text) {
        char[] folded = Folding.fold(text);
        int length = 0;
        for (char c : folded) {
            if (!Character.isWhitespace(c)) {
                folded[length++] = c;
            }
        }
        return new String(folded, 0, length);
    }

    private record Offer(Listing listing, GoodsEstimate estimate, Right right, LocalDate day) {}
}
