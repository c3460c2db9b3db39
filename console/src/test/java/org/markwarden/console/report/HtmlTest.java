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
                .isEqualTo("😀<mark title=\"R&quot;1 · exact · as-mark\">耐克</mark>鞋");
    }

    @Test
    void escapesHostileText() {
        assertThat(Html.highlight("<script>alert('x')</script>&", List.of(mention(0, 8))))
                .isEqualTo("<mark title=\"R&quot;1 · exact · as-mark\">&lt;script&gt;</mark>"
                        + "alert(&#39;x&#39;)&lt;/script&gt;&amp;");
    }

    @Test
    void showsTheLongerOfOverlappingSpansAndPassesOverSpansBeyondTheText() {
        assertThat(Html.highlight("abcdef", List.of(mention(1, 2), mention(1, 4), mention(3, 5), mention(5, 9))))
                .isEqualTo("a<mark title=\"R&quot;1 · exact · as-mark\">bcd</mark>ef");
    }
}
