package org.markwarden.notice.byhand;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.notice.ClearedNotice;

/** The sheet on top of the papers: where to submit, what is wanted, which links, and what to record afterwards. */
final class CoverSheet {
    private CoverSheet() {}

    static String of(ClearedNotice notice, Portal portal, List<EvidencePackage> evidence) {
        List<String> lines = new ArrayList<>();
        lines.add("通知 notice: " + notice.id());
        lines.add("由人工递交至 to be submitted by a person at: " + portal.address());
        if (portal.operator() != null) {
            lines.add("平台经营者 operator: " + portal.operator());
        }
        if (portal.unverifiedSince() != null) {
            lines.add("该地址自 " + portal.unverifiedSince() + " 起未经核对，递交前请核对 "
                    + "the address is unverified since then: compare it before you submit");
        }
        if (!portal.wants().isEmpty()) {
            lines.add("平台要求 the portal wants: " + String.join(", ", portal.wants()));
        }
        lines.add("文本 text: notice.cn.txt, notice.en.txt, notice.json");
        evidence.forEach(each -> lines.add("证据 evidence: " + each.file() + ", SHA-256 " + each.sha256()));
        lines.add("链接 links:");
        notice.draft().locations().stream().map(URI::toString).distinct().forEach(lines::add);
        lines.add("递交后登记回执 then record the receipt: " + SubmissionDesk.command(notice.id()));
        return String.join("\n", lines) + "\n";
    }
}
