package org.markwarden.marketplace.world;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.marketplace.world.World.Cast;

/** Writes what is said in a show: each item is explained in its turn, and one of them by a name that its title hides. */
final class ShowWriter {

    private ShowWriter() {}

    static LiveRoom write(LiveRoom room, List<Cast> cast) {
        List<LiveRoom.Line> lines = new ArrayList<>();
        List<LiveRoom.Line> remarks = new ArrayList<>();
        for (int i = 0; i < room.shelf().size(); i++) {
            int at = i * LiveRoom.STEP;
            Offer offer = room.shelf().get(i);
            lines.add(new LiveRoom.Line(at + 1, at + 4, "家人们看" + (i + 1) + "号链接"));
            lines.add(new LiveRoom.Line(at + 4, at + 8, pitch(offer, cast)));
            lines.add(new LiveRoom.Line(at + 8, at + 11, "喜欢的点小黄车"));
            remarks.add(new LiveRoom.Line(at + 5, at + 5, i % 2 == 0 ? "多少钱" : "链接在哪"));
        }
        return new LiveRoom(
                room.id(), room.title(), room.host(), room.shop(), room.shelf(), room.run(), lines, remarks);
    }

    private static String pitch(Offer offer, List<Cast> cast) {
        return cast.stream()
                .filter(one -> one.offer().equals(offer))
                .map(Cast::verdict)
                .flatMap(verdict -> verdict instanceof Verdict.Infringing infringing
                        ? infringing.infringements().stream()
                        : java.util.stream.Stream.empty())
                .filter(infringement -> infringement.kind() == InfringementKind.MARK_SPOKEN)
                .map(infringement -> "这款就是" + infringement.shown() + "的 专柜一模一样")
                .findFirst()
                .orElse("库存不多 三二一上链接");
    }
}
