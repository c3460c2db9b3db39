package org.markwarden.matcher;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;

/** A register of a few marks and a matcher over it, for tests. */
final class FewMarks implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final Register register;
    private final Matcher matcher;

    FewMarks(Right... marks) {
        TextTables tables = TextTables.load();
        register = Register.of(List.of(marks), tables);
        matcher = Matchers.of(register, tables).forThread();
    }

    Match match(Listing listing) {
        return matcher.match(listing, DAY);
    }

    Match match(String title) {
        return match(offer(title).build());
    }

    static Listing.Builder offer(String title) {
        return Listing.builder(new ListingId("t"), title);
    }

    static Right mark(String name, int nice, String goods) {
        return new Trademark(RightEntry.builder(new RightId(name))
                .name(name)
                .classes(List.of(new NiceClass(nice)))
                .goods(goods)
                .build());
    }

    @Override
    public void close() throws IOException {
        register.close();
    }
}
