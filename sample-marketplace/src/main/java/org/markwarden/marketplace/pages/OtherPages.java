package org.markwarden.marketplace.pages;

import org.markwarden.marketplace.world.LiveRoom;
import org.markwarden.marketplace.world.Offer;
import org.markwarden.marketplace.world.Shop;

/** Help, the challenge, errors, and what robots read. */
public final class OtherPages {

    private final Site site;
    private final Frame frame;

    public OtherPages(Site site) {
        this.site = site;
        this.frame = new Frame(site);
    }

    public Page help() {
        return Page.html(frame.around("帮助中心", "", """
                <h1>帮助中心</h1><div class="text"><p>下单、退换与发票问题请先查看店铺说明。</p>
                <p>知识产权权利人可以通过 <code>POST /operator/notices</code> 或电子邮件提交通知，处理结果见<a href="/operator/publications">公示</a>。</p></div>"""));
    }

    /** What a visitor gets who must first show to be human; nobody may solve it for us. */
    public Page challenge() {
        return Page.html(frame.around("安全验证", "<meta name=\"robots\" content=\"noindex\">", """
                <div class="notice captcha"><div class="big">🧩</div><h1>访问过于频繁，请完成安全验证</h1>
                <p>请按住滑块，拖动到最右边 (captcha)</p><form><input type="range" aria-label="滑块"></form></div>"""));
    }

    public Page notFound() {
        return Page.html(404, message("404", "页面不存在", "您访问的页面走丢了。"));
    }

    public Page tooBusy() {
        return Page.html(429, message("🚦", "请求过于频繁", "请稍后再试。"));
    }

    public Page notAllowed() {
        return Page.html(405, message("405", "不支持的请求方式", "Method not allowed."));
    }

    private String message(String sign, String title, String text) {
        return frame.around(
                title,
                "",
                "<div class=\"notice\"><div class=\"big\">%s</div><h1>%s</h1><p>%s</p></div>"
                        .formatted(sign, title, text));
    }

    /** The terms are the one open page behind the closed door. */
    public Page terms() {
        return Page.html(frame.around("内部条款", "", "<h1>内部条款</h1><p class=\"text\">仓内特卖仅限员工。</p>"));
    }

    public Page backroom() {
        return Page.html(frame.around(
                "仓内特卖", "", "<h1>仓内特卖</h1>" + Cards.grid(site.world().traps())));
    }

    public Page robots() {
        return Page.text("text/plain", """
                User-agent: *
                Disallow: /backroom/
                Allow: /backroom/terms.html$
                Disallow: /*sort=
                Disallow: /cart

                Sitemap: %s
                """.formatted(site.absolute("/sitemap.xml")));
    }

    public Page sitemap() {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        add(xml, "/");
        site.world().categories().forEach(category -> add(xml, "/category/" + category));
        site.world().shops().stream().map(Shop::path).forEach(path -> add(xml, path));
        site.world().rooms().stream().map(LiveRoom::path).forEach(path -> add(xml, path));
        site.offers().stream().map(Offer::path).forEach(path -> add(xml, path));
        add(xml, "/backroom/");
        return Page.text("application/xml", xml.append("</urlset>\n").toString());
    }

    private void add(StringBuilder xml, String path) {
        xml.append("<url><loc>%s</loc></url>\n".formatted(site.absolute(path)));
    }
}
