package org.markwarden.crawler.parse.state;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a value of state stands; written out and judged only for what is claimed. */
final class StatePlace {
    private static final Pattern RELATED = Pattern.compile(
            "recommend|related|similar|secondary|upsell|cross_?sell|recently|viewed|sponsor|p4p|advert|banner|alsobought|guess|suggest|personality|wishlist|^ads?$|minicart|^cart|navigation|menu|breadcrumb|facet|filter",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 2;

    private final @Nullable StatePlace parent;
    private final String key;
    private @Nullable Boolean related;

    private StatePlace(@Nullable StatePlace parent, String key) {
        this.parent = parent;
        this.key = key;
    }

    /** The root of a tree, by whatever path leads there. */
    static StatePlace root(String path) {
        return new StatePlace(null, path);
    }

    StatePlace child(String name) {
        return new StatePlace(this, name);
    }

    StatePlace child(int index) {
        return new StatePlace(this, String.valueOf(index));
    }

    /** Whether the way leads through recommendations, adverts, carts or menus; asked once for each place. */
    boolean isRelated() {
        Boolean known = related;
        if (known == null) {
            known = (parent != null && parent.isRelated())
                    || (key.length() >= SHORTEST && RELATED.matcher(key).find());
            related = known;
        }
        return known;
    }

    /** Whether it is one of several in an array. */
    boolean isEntry() {
        return !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    }

    /** Whether it is, or stands in, one of several in an array. */
    boolean isInList() {
        return isEntry() || (parent != null && parent.isInList());
    }

    /** Whether the other place is this one or below it; places are made once in a walk. */
    boolean holds(StatePlace other) {
        for (StatePlace place = other; place != null; place = place.parent) {
            if (place == this) {
                return true;
            }
        }
        return false;
    }

    /** Whether the other place stands in the object or array that holds this one. */
    boolean isBeside(StatePlace other) {
        return parent != null && parent.holds(other);
    }

    /** The path, its parts joined by slashes. */
    @Override
    public String toString() {
        return parent == null ? key : parent + "/" + key;
    }
}
