package org.markwarden.matcher.origin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.lexicon.Lexicon;
import org.markwarden.matcher.lexicon.WordList;

/**
 * The administrative divisions of China, the countries, and regions abroad after which goods are called, in full and short form, each with
 * the area that holds it.
 */
public final class PlaceNames {

    private static final String[] ENDINGS = {
        "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "蒙古自治州", "自治州", "自治县", "自治旗", "地区", "新区", "省", "市", "县", "区", "盟",
        "旗"
    };
    private static final int SHORTEST = 2;

    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final Set<Place> divisions = new HashSet<>();
    private final Lexicon<Place> lexicon;
    private final Lexicon<Place> withRegionsAbroad;

    public PlaceNames() {
        for (WordList.Row row : WordList.shipped("places-cn.tsv").rows()) {
            Place province = add(row.cell(0), null);
            boolean direct = row.cell(1).equals("市辖区")
                    || row.cell(1).equals("县")
                    || row.cell(1).contains("直辖");
            Place city = direct ? province : add(row.cell(1), province);
            row.words(2).forEach(county -> add(county, city));
        }
        for (WordList.Row row : WordList.shipped("places-latin.tsv").rows()) {
            List<Place> named = places.getOrDefault(row.cell(0), List.of());
            row.words(1).forEach(name -> places.putIfAbsent(name, named));
        }
        for (WordList.Row row : WordList.shipped("countries.tsv").rows()) {
            Place country = new Place(row.words(0).getFirst(), null);
            row.words(0).forEach(name -> places.computeIfAbsent(name, _ -> List.of(country)));
        }
        lexicon = lexiconOf(places);
        for (WordList.Row row : WordList.shipped("places-abroad.tsv").rows()) {
            var country = new Place(row.cell(0), null);
            row.words(1).forEach(name -> places.computeIfAbsent(name, _ -> List.of(new Place(name, country))));
        }
        withRegionsAbroad = lexiconOf(places);
    }

    private static Lexicon<Place> lexiconOf(Map<String, List<Place>> places) {
        List<Lexicon.Entry<Place>> entries = new ArrayList<>();
        places.forEach((name, found) -> entries.add(new Lexicon.Entry<>(name, found.getFirst())));
        return Lexicon.of(entries);
    }

    /** Finds divisions of China and countries in folded text; of several with one name, the first. */
    public Lexicon<Place> lexicon() {
        return lexicon;
    }

    /** Finds regions abroad too, many of which are marks or words elsewhere: for text that tells where something comes from. */
    Lexicon<Place> withRegionsAbroad() {
        return withRegionsAbroad;
    }

    boolean isDivision(Place place) {
        return divisions.contains(place);
    }

    /**
     * Of several places with one name those that lie in another place named beside it, 吉林省朝阳区; where none does, every one of
     * them, but not what lies in a wider one of the name: 吉林 is the province.
     */
    List<Place> resolve(String written, Place first, List<Place> named) {
        List<Place> known = places.getOrDefault(written, List.of(first));
        if (known.size() == 1) {
            return known;
        }
        List<Place> candidates = known.stream()
                .filter(place -> known.stream().noneMatch(place::isPartOf))
                .toList();
        List<Place> told = candidates.stream()
                .filter(candidate -> named.stream().anyMatch(candidate::isPartOf))
                .toList();
        return told.isEmpty() ? candidates : told;
    }

    private Place add(String name, @Nullable Place within) {
        Place place = new Place(name, within);
        if (divisions.add(place)) {
            enter(name, place);
            for (String ending : ENDINGS) {
                if (name.endsWith(ending) && name.length() - ending.length() >= SHORTEST) {
                    enter(name.substring(0, name.length() - ending.length()), place);
                    break;
                }
            }
        }
        return place;
    }

    private void enter(String name, Place place) {
        List<Place> known = new ArrayList<>(places.getOrDefault(name, List.of()));
        known.add(place);
        places.put(name, List.copyOf(known));
    }
}
