package org.markwarden.crawler.parse.markup;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.words.FrontDoor;

/** The way to a page that a schema.org BreadcrumbList names: its categories, without the site's front door and the page itself. */
final class Trail {
    private static final Set<String> TYPE = Set.of("breadcrumblist");
    private static final int MOST = 12;
    private static final int LONGEST = 80;

    private final PageAddress address;
    private final String title;

    private Trail(PageAddress address, @Nullable String title) {
        this.address = address;
        this.title = title == null ? "" : title.strip();
    }

    /** The categories of the first trail, the widest first; none where there is no trail. */
    static List<String> of(List<Thing> things, PageAddress address, @Nullable String title) {
        Trail trail = new Trail(address, title);
        return things.stream()
                .filter(thing -> thing.isA(TYPE))
                .map(list -> list.things("itemListElement"))
                .filter(steps -> !steps.isEmpty() && steps.size() <= MOST)
                .map(trail::categories)
                .findFirst()
                .orElse(List.of());
    }

    /** Where others lead somewhere, a last step that leads nowhere is the page itself. */
    private List<String> categories(List<Thing> steps) {
        List<Thing> inOrder =
                steps.stream().sorted(Comparator.comparingInt(Trail::position)).toList();
        boolean linked = inOrder.stream().anyMatch(step -> target(step) != null);
        boolean endsHere = linked && target(inOrder.getLast()) == null;
        return inOrder.subList(0, endsHere ? inOrder.size() - 1 : inOrder.size()).stream()
                .filter(step -> !isFrontDoor(step) && !isThisPage(step))
                .map(Trail::name)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank()
                        && name.length() <= LONGEST
                        && !name.strip().equalsIgnoreCase(title))
                .toList();
    }

    private static int position(Thing step) {
        String written = step.text("position");
        return written != null && written.matches("\\d{1,4}") ? Integer.parseInt(written) : Integer.MAX_VALUE;
    }

    private static @Nullable String name(Thing step) {
        String own = step.text("name");
        return own != null
                ? own
                : step.things("item").stream()
                        .map(item -> item.text("name"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private boolean isFrontDoor(Thing step) {
        String target = target(step);
        String name = name(step);
        return (target != null && address.isFrontDoor(target)) || (name != null && FrontDoor.isName(name));
    }

    private boolean isThisPage(Thing step) {
        return address.isSame(target(step));
    }

    /** The item may be an address, or a thing with one. */
    private static @Nullable String target(Thing step) {
        return step.things("item").stream()
                .findFirst()
                .map(item -> item.id() == null ? item.text("url") : item.id())
                .orElseGet(() -> step.text("item"));
    }
}
