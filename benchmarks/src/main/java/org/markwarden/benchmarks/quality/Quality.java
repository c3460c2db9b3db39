package org.markwarden.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.Versions;
import org.markwarden.matcher.Matchers;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.samples.BlindSet;
import org.markwarden.matcher.samples.LabelledSamples;
import org.markwarden.matcher.samples.SampleListing;
import org.markwarden.matcher.samples.SampleSet;
import org.markwarden.matcher.samples.SampleSplit;
import org.markwarden.matcher.text.TextTables;

/** Measures how often matching is right: on the samples of the project, and on a folder of evaluation data kept outside. */
public final class Quality {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final Reason ABOUT_NEWEST = new Reason(
            "Written and labelled before any error was read; no error of these was read since, and nothing of the model is set by them.",
            "在查看任何误判之前编写并标注；此后其误判未被查看，模型亦未据此确定任何数值。");

    private static final Reason ABOUT_UNREAD = new Reason(
            "Labelled before any error was read, and no error of these was read since; other sellers and other rights than anything"
                    + " fitted to. Two numbers of the model, how steep and how high, are set by them.",
            "在查看任何误判之前标注，此后其误判亦未被查看；经营者与权利均不与训练样本重复。模型的斜率与截距两个数值据此确定。");

    private static final Reason ABOUT_SEEN = new Reason(
            "Written in the same way; rules and weights were set with these in view since, so they show faults, not quality.",
            "以同样方式编写；此后规则与权重据此调整，仅用于发现问题，不代表实际质量。");

    private final TextTables tables = TextTables.load();

    /** Makes matchers over a register, with the model that is to be measured. */
    @FunctionalInterface
    public interface Making {
        Matchers over(Register register, TextTables tables);
    }

    private final Making making;

    public Quality(Making making) {
        this.making = making;
    }

    /**
     * Measures.
     *
     * @param evaluation with zh-title-jd, zh-title-taobao, zh-brand-jd and knockoff-pairs; absent for the samples alone
     */
    public MeasuredQuality measure(@Nullable Path evaluation) throws IOException {
        List<QualityPart> parts = new ArrayList<>();
        Versions versions;
        try (Register register = Register.of(LabelledSamples.own().rights(), tables)) {
            Matchers matchers = making.over(register, tables);
            versions = matchers.versions();
            var outcomes = new SampleOutcomes(register, matchers.forThread());
            parts.add(samples(SampleSplit.FROZEN, outcomes));
            parts.add(samples(SampleSplit.CALIBRATION, outcomes));
            parts.add(samples(SampleSplit.DEV, outcomes));
        }
        for (BlindSet set : BlindSet.values()) {
            if (set.unread().listings().isEmpty()) {
                parts.add(seen(set));
            } else {
                parts.addFirst(unread(set));
                parts.add(seen(set));
            }
        }
        if (evaluation != null) {
            titles(parts, evaluation);
        }
        return new MeasuredQuality(new QualityReport(versions, parts));
    }

    private QualityPart unread(BlindSet set) throws IOException {
        return blind(
                "blind-%d-unread".formatted(set.number()),
                new Reason(
                        "Blind samples %d, unread half".formatted(set.number()),
                        "第%d批盲测样本（未查看的一半）".formatted(set.number())),
                set == BlindSet.newest() ? ABOUT_NEWEST : ABOUT_UNREAD,
                set.unread());
    }

    private QualityPart seen(BlindSet set) throws IOException {
        return blind(
                "blind-%d-seen".formatted(set.number()),
                new Reason(
                        "Blind samples %d, seen since".formatted(set.number()),
                        "第%d批盲测样本（已用于调整）".formatted(set.number())),
                ABOUT_SEEN,
                set.seen());
    }

    /** Written and labelled by someone who had seen neither rules nor scores. */
    private QualityPart blind(String key, Reason name, Reason about, SampleSet samples) throws IOException {
        try (Register register = Register.of(samples.rights(), tables)) {
            var outcomes =
                    new SampleOutcomes(register, making.over(register, tables).forThread());
            int listings = samples.listings().size();
            return new QualityPart(
                    key, name, about, outcomes.of(samples.listings()), Map.of("listings", Integer.toString(listings)));
        }
    }

    private static QualityPart samples(SampleSplit split, SampleOutcomes outcomes) {
        List<SampleListing> samples = LabelledSamples.own().listings().stream()
                .filter(sample -> sample.split() == split)
                .toList();
        Map<String, String> figures = Map.of("listings", Integer.toString(samples.size()));
        return switch (split) {
            case FROZEN ->
                new QualityPart(
                        "samples-frozen",
                        new Reason("Own samples, frozen", "自有样本（冻结集）"),
                        new Reason(
                                "Written for the project, labelled with reasons; later in time than what was fitted to, other sellers, other rights.",
                                "为本项目编写并附理由标注；时间晚于训练样本，经营者与权利均不重复。"),
                        outcomes.of(samples),
                        figures);
            case CALIBRATION ->
                new QualityPart(
                        "samples-calibration",
                        new Reason("Own samples, for calibration", "自有样本（校准集）"),
                        new Reason(
                                "Written for the project; weights were set with these in view: they show faults, not quality.",
                                "为本项目编写；权重据此调整，仅用于发现问题，不代表实际质量。"),
                        outcomes.of(samples),
                        figures);
            case DEV ->
                new QualityPart(
                        "samples-dev",
                        new Reason("Own samples, for development", "自有样本（开发集）"),
                        new Reason(
                                "Written for the project; rules and weights were set with these in view: they show faults, not quality.",
                                "为本项目编写；规则与权重据此调整，仅用于发现问题，不代表实际质量。"),
                        outcomes.of(samples),
                        figures);
        };
    }

    private void titles(List<QualityPart> parts, Path folder) throws IOException {
        Map<String, String> figures = new TitleQuality(folder, making).measure();
        List<LabelledTitle> jd = LabelledTitles.ofJsonLines(folder.resolve("zh-title-jd/labelled.dev.jsonl"));
        List<LabelledTitle> taobao = LabelledTitles.ofTags(folder.resolve("zh-title-taobao/dev.bio.txt"));
        var about = new Reason(
                "Real titles that nobody here wrote or labelled; not part of the project. A label says where the maker's own brand"
                        + " stands, not whether anything infringes: precision and recall are those of use as a mark.",
                "真实商品标题，非本项目编写或标注，亦不随项目发布。标注仅指出自有品牌的位置，不涉及是否侵权：精确率与召回率针对“作为商标使用”的判断。");
        try (Register register = Register.open(folder.resolve("zh-brand-jd/register.csv"), tables, _ -> {})) {
            Matchers matchers = making.over(register, tables);
            parts.add(new QualityPart(
                    "jd",
                    new Reason("JD titles", "京东标题"),
                    about,
                    new TitleOutcomes(matchers.forThread(), "jd", DAY).of(jd),
                    figures));
            parts.add(new QualityPart(
                    "taobao",
                    new Reason("Taobao titles", "淘宝标题"),
                    about,
                    new TitleOutcomes(matchers.forThread(), "taobao", DAY).of(taobao),
                    Map.of()));
        }
    }
}
