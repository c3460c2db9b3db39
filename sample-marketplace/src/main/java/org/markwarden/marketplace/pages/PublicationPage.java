package org.markwarden.marketplace.pages;

import static org.markwarden.marketplace.pages.Html.escape;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.markwarden.marketplace.operator.Publication;

/** The public announcement of notices, statements and results (E-Commerce Law art. 44), in pages. */
public final class PublicationPage {

    private static final int ROWS = 10;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Frame frame;

    public PublicationPage(Site site) {
        this.frame = new Frame(site);
    }

    public Page of(List<Publication> publications, int page) {
        int last = Math.max(1, (publications.size() + ROWS - 1) / ROWS);
        int at = Math.clamp(page, 1, last);
        List<Publication> shown = publications.subList((at - 1) * ROWS, Math.min(at * ROWS, publications.size()));
        String body = """
                <h1>知识产权通知公示</h1>
                <p>依据《电子商务法》第四十四条，公示收到的通知、声明及处理结果，共 %d 条。</p>
                <table id="publications"><thead><tr><th>通知编号</th><th>权利</th><th>商品链接</th><th>公示日期</th><th>处理结果</th><th>说明</th><th>不存在侵权行为的声明</th></tr></thead>
                <tbody>
                %s
                </tbody></table>
                %s""".formatted(
                        publications.size(),
                        shown.stream().map(PublicationPage::row).collect(Collectors.joining("\n")),
                        pages(at, last));
        return Page.html(frame.around("知识产权通知公示", next(at, last), body));
    }

    private static String row(Publication each) {
        return """
                <tr><td class="notice-id">%s</td><td>%s</td><td><a href="%s">%s</a></td><td><time datetime="%s">%s</time></td>\
                <td class="result">%s</td><td>%s</td><td class="statement">%s</td></tr>""".formatted(
                        escape(each.noticeId()),
                        escape(Objects.requireNonNullElse(each.right(), "—")),
                        escape(each.listing().toString()),
                        escape(each.listing().toString()),
                        each.publishedAt(),
                        DATE.format(each.publishedAt()),
                        each.result().wording(),
                        escape(each.explanation()),
                        escape(Objects.requireNonNullElse(each.statement(), "")));
    }

    private static String next(int at, int last) {
        return at >= last ? "" : "<link rel=\"next\" href=\"/operator/publications?page=%d\">".formatted(at + 1);
    }

    private static String pages(int at, int last) {
        String next =
                at >= last ? "" : "<a rel=\"next\" href=\"/operator/publications?page=%d\">下一页</a>".formatted(at + 1);
        return "<div class=\"pages\"><b>%d / %d</b>%s</div>".formatted(at, last, next);
    }
}
