package org.markwarden.matcher.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;

class GeographicalFormsTest {

    private final GeographicalForms forms = new GeographicalForms();

    @Test
    void cutsTheNameWhereItsAreaEnds() {
        assertThat(forms("五常大米", "黑龙江省五常市"))
                .contains("五常式大米", "仿五常", "五常风味", "五常米")
                .doesNotContain("五常");
        assertThat(forms("阳澄湖大闸蟹")).contains("阳澄湖蟹", "阳澄湖式大闸蟹");
    }

    @Test
    void leavesANameAloneThatHasNoArea() {
        assertThat(forms("大米")).isEmpty();
        assertThat(forms("某物")).isEmpty();
    }

    private List<String> forms(String name, String... origin) {
        var entry = RightEntry.builder(new RightId("g"))
                .name(name)
                .origin(List.of(origin))
                .build();
        return forms.of(new GeographicalIndication(entry, List.of()), name);
    }
}
