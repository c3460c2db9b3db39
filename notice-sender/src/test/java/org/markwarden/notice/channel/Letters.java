package org.markwarden.notice.channel;

import java.nio.file.Path;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.notice.World;
import org.markwarden.notice.draft.NoticeContents;
import org.markwarden.notice.draft.NoticeFormat;

/** Letters for tests. */
final class Letters {
    private Letters() {}

    /** A cleared notice about two offers of one seller. */
    static Letter two(Path folder) {
        World world = new World(folder).withRight();
        world.sealed(1, "a");
        world.sealed(2, "a");
        world.desk().runDue(World.NOW);
        ClearedNotice notice = world.storage.notices().unsent(0, 1).getFirst();
        return Letter.of(notice, new NoticeContents(world.storage).of(notice.draft()), NoticeFormat.CN);
    }
}
