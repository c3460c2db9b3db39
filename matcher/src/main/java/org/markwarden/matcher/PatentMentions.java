package org.markwarden.matcher;

import java.util.ArrayList;
import java.util.List;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.Patent;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.patent.PatentBook;
import org.markwarden.matcher.patent.PatentNumber;
import org.markwarden.matcher.patent.PatentNumbers;
import org.markwarden.matcher.use.UseJudge.Judged;
import org.markwarden.matcher.use.Verdict;
import org.markwarden.matcher.wording.Wording.Kind;
import org.markwarden.matcher.wording.Wordings;

/** The patent numbers of a listing, and those of them that are in the register. */
final class PatentMentions {

    private PatentMentions() {}

    /** The numbers of each field; only listings that speak of patents are read. */
    static List<List<PatentNumber>> numbers(ListingText text, Wordings wordings) {
        List<List<PatentNumber>> numbers = new ArrayList<>(text.fields().size());
        boolean speaks = wordings.strongest(Kind.PATENT) != null;
        for (FieldText field : text.fields()) {
            numbers.add(speaks ? PatentNumbers.in(field.text()) : List.of());
        }
        return numbers;
    }

    static List<Judged> registered(List<List<PatentNumber>> numbers, PatentBook book) {
        List<Judged> found = new ArrayList<>();
        for (int field = 0; field < numbers.size(); field++) {
            for (PatentNumber number : numbers.get(field)) {
                Patent patent = book.find(number);
                if (patent != null) {
                    found.add(new Judged(
                            mention(patent, field, number), Verdict.patentNumber(number.start(), number.end())));
                }
            }
        }
        return found;
    }

    private static RawMention mention(Patent patent, int field, PatentNumber number) {
        boolean same = PatentBook.asRegistered(patent, number).sharesCheckDigit(number);
        Variant variant = same ? Variant.EXACT : Variant.SPELLING;
        double similarity = same ? 1 : number.likenessButForCheckDigit();
        return new RawMention(patent, field, number.start(), number.end(), variant, similarity, true);
    }
}
