package org.markwarden.matcher.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Computes every table the matcher ships, from the files of one folder. */
public final class TableMaker {

    private final TableSources sources;

    /** A maker that reads only from the given sources. */
    public TableMaker(TableSources sources) {
        this.sources = sources;
    }

    /** Writes all tables into a folder and returns their paths; the same sources give the same bytes. */
    public List<Path> makeInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        var characters = new CommonCharacters(sources);
        var strokes = new Strokes(sources);
        var canvas = new GlyphCanvas(sources.path(TableSources.FONT));
        var serif = new GlyphCanvas(sources.path(TableSources.SERIF_FONT));
        var glyphs = new GlyphShapes(List.of(canvas, serif), characters.all());
        return List.of(
                write(folder, "fold.tsv", new FoldTable(sources).lines()),
                write(folder, "readings.tsv", new ReadingTable(sources, characters).lines()),
                write(folder, "glyphs.tsv", new GlyphTable(glyphs).lines()),
                write(
                        folder,
                        "splits.tsv",
                        new SplitTable(canvas, characters, strokes, new Cangjie(sources, characters.all(), strokes))
                                .lines()),
                write(folder, "words-zh.tsv", new ChineseWordTable(sources).lines()),
                write(folder, "words-en.tsv", EnglishWordTable.ofWords(sources).lines()),
                write(folder, "names-en.tsv", EnglishWordTable.ofNames(sources).lines()));
    }

    private static Path write(Path folder, String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
