package org.markwarden.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.RightId;

class HtmlTest {
    private static Mention mention(int start, int end) {
        return new Mention(new RightId("R\"1"), "title", start, end, "x", Variant.EXACT, 1, Use.AS_MARK);
    }

    @Test
    void marksSpansByCodePoints() {
        assertThat(Html.highlight("😀耐克鞋", List.of(mention(1, 3))))
                .isEqualTo("😀<mark class=\"mention\" title=\"R&quot;1\n完全一致 · 作为商标使用\nexact · as a mark\">耐克</mark>鞋");
    }

    @Test
    void escapesHostileText() {
        assertThat(Html.highlight("<script>alert('x')</script>&", List.of(mention(0, 8))))
                .isEqualTo(
                        "<mark class=\"mention\" title=\"R&quot;1\n完全一致 · 作为商标使用\nexact · as a mark\">&lt;script&gt;</mark>"
                                + "alert(&#39;x&#39;)&lt;/script&gt;&amp;");
    }

    @Test
    void marksEveryOverlappingSpanAndPassesOverSpansBeyondTheText() {
        String html = Html.highlight("abcdef", List.of(mention(1, 3), mention(2, 4), mention(7, 9)));

        assertThat(html.replaceAll("<[^>]+>", "")).isEqualTo("abcdef");
        assertThat(html).startsWith("a<mark").endsWith("</mark>ef");
    }

    @Test
    void namesCharactersThatHide() {
        assertThat(Html.highlight("a\u202Eb", List.of()))
                .contains("<mark class=\"hidden\"")
                .contains("U+202E");
    }
}
