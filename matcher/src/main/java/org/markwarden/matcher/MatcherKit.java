package org.markwarden.matcher;

import java.util.List;
import java.util.Map;
import org.markwarden.matcher.findings.Findings;
import org.markwarden.matcher.goods.GoodsComparison;
import org.markwarden.matcher.goods.GoodsReader;
import org.markwarden.matcher.goods.GoodsTable;
import org.markwarden.matcher.learned.LearnedWords;
import org.markwarden.matcher.lexicon.Vocabulary;
import org.markwarden.matcher.lexicon.WordList;
import org.markwarden.matcher.model.Model;
import org.markwarden.matcher.model.Weigher;
import org.markwarden.matcher.nicknames.NicknameTable;
import org.markwarden.matcher.origin.AreaReader;
import org.markwarden.matcher.origin.OriginCheck;
import org.markwarden.matcher.origin.PlaceNames;
import org.markwarden.matcher.patent.PatentBook;
import org.markwarden.matcher.patent.PatentFindings;
import org.markwarden.matcher.signals.PermissionCheck;
import org.markwarden.matcher.signals.Sense;
import org.markwarden.matcher.signals.SignalTable;
import org.markwarden.matcher.signals.TerritoryCheck;
import org.markwarden.matcher.text.Readings;
import org.markwarden.matcher.use.UseJudge;
import org.markwarden.matcher.wording.WordingReader;

/** Everything a matcher needs besides the names: tables, rules and model, read once and shared by all threads. */
public final class MatcherKit {

    private static final List<String> LISTS = List.of(
            "accessories.tsv",
            "added-words.tsv",
            "bearing-words.tsv",
            "claim-words.tsv",
            "conditions.tsv",
            "countries.tsv",
            "exchange-rates.tsv",
            "goods-companions.tsv",
            "goods-fittings.tsv",
            "goods-terms.tsv",
            "harmless-words.tsv",
            "hosts.tsv",
            "lessons.tsv",
            "letter-words.tsv",
            "listing-words.tsv",
            "longer-names.tsv",
            "mark-form.tsv",
            "nicknames.tsv",
            "origin-words.tsv",
            "other-places.tsv",
            "own-use.tsv",
            "packaging-words.tsv",
            "places-cn.tsv",
            "places-latin.tsv",
            "places-abroad.tsv",
            "plain-words.tsv",
            "related-classes.tsv",
            "senses.tsv",
            "set-against.tsv",
            "use-cues.tsv",
            "words-other.tsv");

    final Vocabulary vocabulary;
    final UseJudge judge;
    final GoodsReader goodsReader;
    final GoodsComparison goods;
    final OriginCheck origins;
    final PermissionCheck permissions;
    final WordingReader wordings;
    final NicknameTable nicknames;
    final SignalTable signals;
    final Weigher weigher;
    final LearnedWords learnedWords;
    final PatentBook patents;
    final Findings findings;
    private final String tables;

    /** A kit with the shipped tables and a model. */
    public MatcherKit(ModelChoice choice, PatentBook patents, Readings readings) {
        var goodsTable = GoodsTable.shipped();
        var places = new PlaceNames();
        var areas = new AreaReader(places);
        vocabulary = Vocabulary.shipped();
        judge = new UseJudge(goodsTable, places, vocabulary, readings);
        goodsReader = new GoodsReader(goodsTable);
        goods = new GoodsComparison(goodsTable);
        origins = new OriginCheck(areas);
        permissions = new PermissionCheck(new TerritoryCheck(areas), goods);
        wordings = new WordingReader();
        nicknames = new NicknameTable();
        signals = new SignalTable(vocabulary, areas);
        weigher = new Weigher(signals, choice.model(signals.senses()));
        learnedWords = new LearnedWords(weigher.model().terms());
        this.patents = patents;
        findings = new Findings(new PatentFindings(patents));
        tables = WordList.versionOf(LISTS);
    }

    /** A kit with the shipped tables and the shipped model. */
    public static MatcherKit shipped(PatentBook patents, Readings readings) {
        return new MatcherKit(Model::shipped, patents, readings);
    }

    public Model model() {
        return weigher.model();
    }

    /** The version of the lists of words. */
    public String tables() {
        return tables;
    }

    /** Gives the model for the signals there are. */
    @FunctionalInterface
    public interface ModelChoice {
        Model model(Map<String, Sense> signals);
    }
}
