package org.markwarden.notice.publication;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.text.CleanText;

/** Finds the entries about our notices on an announcement page, whatever its layout: rows, list items, blocks. */
final class AnnouncementPage {
    private static final String ENTRIES = "tr, li, article, dl, section, [role=row], [role=listitem]";
    private static final Pattern RESULT = Pattern.compile("结果|处理情况|状态|result|status|outcome", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATEMENT = Pattern.compile("声明|statement|counter", Pattern.CASE_INSENSITIVE);
    private static final int WORDS = 500;

    private final Document page;
    private final AnnouncedResult results;

    AnnouncementPage(Document page, AnnouncedResult results) {
        this.page = page;
        this.results = results;
    }

    /** Entries that carry the notice's id; where none does, those that carry one of its locations. */
    List<Announcement> about(NoticeDraft notice) {
        Set<Element> entries = new LinkedHashSet<>();
        for (Element element : page.getElementsContainingOwnText(notice.id().value())) {
            if (hasWord(element.ownText(), notice.id().value())) {
                entries.add(entry(element));
            }
        }
        if (entries.isEmpty()) {
            linksTo(notice.locations()).forEach(link -> entries.add(entry(link)));
        }
        return entries.stream().map(this::announcement).toList();
    }

    /** The next page of the same announcement, on the same host only. */
    Optional<URI> next() {
        Element link = page.selectFirst("link[rel=next][href], a[rel=next][href]");
        if (link == null) {
            return Optional.empty();
        }
        try {
            URI next = URI.create(link.absUrl("href"));
            URI here = URI.create(page.baseUri());
            return String.valueOf(next.getRawAuthority()).equals(here.getRawAuthority())
                    ? Optional.of(next)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean hasWord(String text, String word) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(text)
                .find();
    }

    private List<Element> linksTo(List<URI> locations) {
        List<Element> links = new ArrayList<>();
        for (Element link : page.select("a[href]")) {
            if (locations.stream().anyMatch(location -> location.toString().equals(link.absUrl("href")))) {
                links.add(link);
            }
        }
        return links;
    }

    private static Element entry(Element inside) {
        Element entry = inside.closest(ENTRIES);
        if (entry != null) {
            return entry;
        }
        Element block = inside.closest("div");
        return block == null ? inside : block;
    }

    private Announcement announcement(Element entry) {
        Element statementCell = cell(entry, STATEMENT);
        String statement = statementCell == null ? null : words(statementCell);
        Element resultCell = cell(entry, RESULT);
        String announced = resultCell == null ? without(entry, statementCell) : resultCell.text();
        return new Announcement(
                results.of(announced), words(entry), statement == null || statement.isEmpty() ? null : statement);
    }

    private static String without(Element entry, @Nullable Element cell) {
        String text = entry.text();
        return cell == null ? text : text.replace(cell.text(), "");
    }

    /** The part of an entry that a class of its own, or the head of its column, calls by such a name. */
    private static @Nullable Element cell(Element entry, Pattern name) {
        Optional<Element> named = entry.getAllElements().stream()
                .skip(1)
                .filter(part -> name.matcher(part.className()).find())
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        Element table = entry.closest("table");
        if (table == null) {
            return null;
        }
        List<Element> heads = table.select("tr:has(th)").stream()
                .findFirst()
                .map(row -> List.copyOf(row.select("> th")))
                .orElse(List.of());
        List<Element> cells = List.copyOf(entry.select("> td"));
        for (int i = 0; i < Math.min(heads.size(), cells.size()); i++) {
            if (name.matcher(heads.get(i).text()).find()) {
                return cells.get(i);
            }
        }
        return null;
    }

    private static String words(Element element) {
        String text = element.text();
        return CleanText.cleaned(
                text.codePointCount(0, text.length()) <= WORDS
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, WORDS)));
    }
}
