package org.markwarden.matcher.wording;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.lexicon.Alongside;
import org.markwarden.matcher.lexicon.Lexicon;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.lexicon.WordList.Row;
import org.markwarden.matcher.wording.Wording.Kind;

/** Finds telling words in the fields of a listing. The list is literal: characters with a meaning in patterns have none here. */
public final class WordingReader {

    /** How far before a word its denial may end. */
    private static final int DENIAL = 3;

    /** More telling words in one field tell nothing more. */
    private static final int MOST_IN_FIELD = 256;

    private final Lexicon<Wording> lexicon;

    public WordingReader() {
        this(
                WordList.shipped("listing-words.tsv"),
                WordList.shipped("lessons.tsv").words());
    }

    WordingReader(WordList list) {
        this(list, List.of());
    }

    private WordingReader(WordList list, List<String> lessons) {
        List<Lexicon.Entry<Wording>> entries = new ArrayList<>();
        for (Row row : list.rows()) {
            var wording = new Wording(Kind.of(row.cell(0)), Double.parseDouble(row.cell(1)));
            row.words(2).forEach(word -> entries.add(new Lexicon.Entry<>(word, wording)));
        }
        var lesson = new Wording(Kind.TEACH, 1);
        lessons.forEach(phrase -> entries.add(new Lexicon.Entry<>(phrase, lesson)));
        lexicon = Lexicon.of(entries);
    }

    /** The words of a listing without those that are denied, part of an honest word, or a grade of jade. */
    public Wordings read(ListingText listing) {
        List<WordingHit> hits = new ArrayList<>();
        for (FieldText field : listing.fields()) {
            if (!field.isCategory()) {
                readField(field, hits);
            }
        }
        if (!hits.isEmpty()) {
            settleGrades(hits);
            settleClaims(hits);
            settleLessons(hits);
        }
        return new Wordings(hits);
    }

    private static void settleGrades(List<WordingHit> hits) {
        boolean jade = hits.stream().anyMatch(hit -> hit.kind() == Kind.GRADE_CONTEXT);
        hits.removeIf(hit -> hit.kind() == Kind.GRADE_CONTEXT || (jade && hit.kind() == Kind.GRADED));
        hits.replaceAll(hit -> hit.kind() == Kind.GRADED ? hit.as(Kind.COUNTERFEIT) : hit);
    }

    /** {@code bought from an authorised dealer} tells of another shop. */
    private static void settleClaims(List<WordingHit> hits) {
        List<WordingHit> sources =
                hits.stream().filter(hit -> hit.kind() == Kind.SOURCE).toList();
        hits.removeIf(hit -> hit.kind() == Kind.CLAIM
                && sources.stream()
                        .anyMatch(source -> source.field() == hit.field()
                                && source.start() <= hit.start()
                                && hit.end() <= source.end()));
    }

    /** A lesson in the title is what is sold; one in another field speaks for that field alone. */
    private static void settleLessons(List<WordingHit> hits) {
        List<FieldText> taught = hits.stream()
                .filter(hit -> hit.kind() == Kind.TEACH)
                .map(WordingHit::field)
                .toList();
        if (!taught.isEmpty()) {
            boolean everywhere = taught.stream().anyMatch(FieldText::isTitle);
            hits.removeIf(hit -> hit.kind() == Kind.TEACH
                    || (isOfCopies(hit.kind()) && (everywhere || taught.contains(hit.field()))));
        }
    }

    private static boolean isOfCopies(Kind kind) {
        return kind == Kind.COUNTERFEIT || kind == Kind.WEAK;
    }

    private void readField(FieldText field, List<WordingHit> hits) {
        int first = hits.size();
        lexicon.scan(field.folded(), (start, end, wording) -> {
            if (hits.size() - first < MOST_IN_FIELD && !isHidden(hits, first, start, end, wording.kind())) {
                hits.add(new WordingHit(field, start, end, wording));
            }
        });
        if (hits.size() > first) {
            List<WordingHit> own = hits.subList(first, hits.size());
            List<WordingHit> softeners =
                    own.stream().filter(hit -> isSoftener(hit.kind())).toList();
            own.removeIf(hit -> isSoftener(hit.kind()) || isSoftened(hit, softeners));
        }
    }

    private static boolean isSoftener(Kind kind) {
        return kind == Kind.NEGATOR || kind == Kind.HARMLESS;
    }

    private static boolean isHidden(List<WordingHit> hits, int first, int start, int end, Kind kind) {
        for (int i = first; i < hits.size(); i++) {
            WordingHit other = hits.get(i);
            if (other.kind() == kind && other.start() <= start && end <= other.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSoftened(WordingHit hit, List<WordingHit> softeners) {
        return switch (hit.kind()) {
            case COUNTERFEIT, GRADED, WEAK, PROHIBITED -> softeners.stream().anyMatch(other -> softens(other, hit));
            case CLAIM, EVASION ->
                softeners.stream().anyMatch(other -> other.kind() == Kind.HARMLESS && softens(other, hit));
            case LABEL ->
                Alongside.isNamed(hit.field().folded(), hit.start(), hit.end())
                        || softeners.stream().anyMatch(other -> isAround(other, hit));
            case PATENT, NEGATOR, TEACH, GRADE_CONTEXT, HARMLESS, GI_STYLE, PART_PRICE, SOURCE, DIRECT_MAIL -> false;
        };
    }

    private static boolean softens(WordingHit softener, WordingHit hit) {
        if (softener.kind() == Kind.HARMLESS) {
            return isAround(softener, hit);
        }
        int gap = hit.start() - softener.end();
        return gap >= 0 && gap <= DENIAL;
    }

    private static boolean isAround(WordingHit softener, WordingHit hit) {
        return softener.kind() == Kind.HARMLESS && softener.start() < hit.end() && hit.start() < softener.end();
    }
}
