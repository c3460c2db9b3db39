package org.markwarden.matcher.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightId;

/** Rights by id: a later row replaces an earlier one, as an upsert would. */
final class UniqueRights {

    private UniqueRights() {}

    static List<Right> last(List<Right> rights) {
        Map<RightId, Right> unique = new LinkedHashMap<>();
        rights.forEach(right -> unique.put(right.id(), right));
        return new ArrayList<>(unique.values());
    }
}
