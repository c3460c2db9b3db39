package org.markwarden.notice.byhand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.notice.channel.Letter;
import org.markwarden.notice.draft.NoticeContent;
import org.markwarden.notice.draft.NoticeFormat;
import org.markwarden.storage.folder.WholeFile;

/** Lays everything that a person needs for a submission into a folder of its own, named by the id of the notice. */
final class PaperFolder {
    private final Path root;

    PaperFolder(Path root) {
        this.root = root;
    }

    /** Where the papers of this notice are or will be. */
    Path of(NoticeId id) {
        return root.resolve(id.value().replaceAll("[^A-Za-z0-9-]", "_"));
    }

    /** Writes the notice in both languages and for programs, and the sheet that says what to do with them. */
    void lay(ClearedNotice notice, NoticeContent content, Portal portal, List<EvidencePackage> evidence) {
        Path folder = of(notice.id());
        Letter chinese = Letter.of(notice, content, NoticeFormat.CN);
        Letter english = Letter.of(notice, content, NoticeFormat.EN);
        try {
            Files.createDirectories(folder);
            write(folder.resolve("notice.cn.txt"), bytes(chinese.text()));
            write(folder.resolve("notice.en.txt"), bytes(english.text()));
            write(folder.resolve("notice.json"), chinese.json());
            write(folder.resolve("read-first.txt"), bytes(CoverSheet.of(notice, portal, evidence)));
        } catch (IOException e) {
            throw new UncheckedIOException("papers for " + notice.id() + " not written: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        WholeFile.write(file, out -> out.write(bytes));
    }
}
