package org.markwarden.crawler.parse.state;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of state stands; written out only for what is claimed.
 *
 * @param parent absent for the tree itself
 * @param key the last part of the path
 * @param isRelated whether the way leads through recommendations, adverts, carts or menus
 */
record StatePlace(@Nullable StatePlace parent, String key, boolean isRelated) {
    private static final Pattern RELATED = Pattern.compile(
            "recommend|related|similar|upsell|cross_?sell|recently|viewed|sponsor|p4p|advert|banner|alsobought|guess|suggest|personality|wishlist|^ads?$|minicart|^cart|navigation|menu|breadcrumb|facet|filter",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 2;

    /** The root of a tree, by whatever path leads there. */
    static StatePlace root(String path) {
        return new StatePlace(null, path, namesOther(path));
    }

    /**
     * A value of an object.
     *
     * @param namesOther what {@link #namesOther} says of the name
     */
    StatePlace child(String name, boolean namesOther) {
        return new StatePlace(this, name, isRelated || namesOther);
    }

    StatePlace child(int index) {
        return new StatePlace(this, String.valueOf(index), isRelated);
    }

    /** Whether a key names something other than the page's own offer. */
    static boolean namesOther(String name) {
        return name.length() >= SHORTEST && RELATED.matcher(name).find();
    }

    /** Whether the other place is this one or below it. */
    boolean holds(StatePlace other) {
        for (StatePlace place = other; place != null; place = place.parent) {
            if (place == this) { // places are made once in a walk
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return parent == null ? key : parent + "/" + key;
    }
}
