package org.markwarden.matcher.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTableTest {

    private static final String SHIPPED = DemandTable.shippedText();
    private static final String SEAM = "seam\tlatin\tany\tany\t0.12\t\tlikeness\t";

    @Test
    void readsTheShippedTable() {
        DemandTable table = DemandTable.shipped();
        assertThat(table.number(Demand.SEAM)).isEqualTo(0.12);
        assertThat(table.of(Demand.FOREIGN_WORD).at(4)).isEqualTo(0.15);
        assertThat(table.of(Demand.FOREIGN_WORD).at(4, true)).isEqualTo(0.08);
        assertThat(table.of(Demand.LEAST, Script.HAN, NameSet.LEAN).at(200)).isEqualTo(0.75);
        assertThat(table.of(Demand.ANAGRAM).at(4)).isNaN();
        assertThat(table.of(Demand.ANAGRAM).shortest()).isEqualTo(5);
    }

    @Test
    void statesSourceDateAndLicence() {
        assertThat(SHIPPED.lines().findFirst().orElseThrow()).contains("source:", "date:", "licence:");
    }

    @ParameterizedTest
    @CsvSource({
        "'seem\tlatin\tany\tany\t0.12\t\tlikeness\twhy', no demand: 'seem'",
        "'seam\tlatin\tany\tany\tmuch\t\tlikeness\twhy', no number: 'much'",
        "'seam\tlatin\tany\tany\t1.2\t\tlikeness\twhy', 'wanted 0 to 1 likeness, found ''1.2'''",
        "'seam\tlatin\tany\tany\tNaN\t\tlikeness\twhy', 'wanted 0 to 1 likeness, found ''NaN'''",
        "'seam\tlatin\tany\tany\t0.12\t\tletters\twhy', 'wanted the unit likeness, found ''letters'''",
        "'seam\tlatin\tany\tany\t0.12\t\tlikeness\t', wanted a reason",
        "'seam\tlatin\tany\tany\t0.12\t0.1\tlikeness\twhy', seam does not depend on the place",
        "'seam\tlatin\tany\t3\t0.12\t\tlikeness\twhy', seam is the same for any length",
        "'seam\than\tany\tany\t0.12\t\tlikeness\twhy', seam is asked of latin",
        "'seam\tlatin\twatched\tany\t0.12\t\tlikeness\twhy', seam is the same for any set",
        "'seam\tlatin\tany\tany\t0.12', 'wanted 8 cells, found 5'",
        "'distinct\tlatin\tany\tany\t6.5\t\tletters\twhy', no whole number: '6.5'",
        "'distinct\tlatin\tany\tany\t0\t\tletters\twhy', 'wanted 1 to 48 letters, found ''0'''",
        "'anagram\tlatin\tany\t5-4\t0.7\t\tlikeness\twhy', 'wanted lengths from 1 to 99, found ''5-4'''",
        "'anagram\tlatin\tany\tfive\t0.7\t\tlikeness\twhy', no lengths: 'five'",
        "'least\thangul\tlean\t1\t0.7\t\tlikeness\twhy', no script: 'hangul'",
        "'least\than\tfat\t1\t0.7\t\tlikeness\twhy', no set: 'fat'",
        "'disguises\than\tlean\t1\tbeard\t\tdisguises\twhy', no disguise: 'beard'",
        "'as-registered\than\tany\t1\tperhaps\t\tyes-or-no\twhy', 'wanted yes or no, found ''perhaps'''",
        "'seam\tlatin\tany\tany\t0.12\t\tlikeness\twhy', 'seam is said twice of a length, any'",
    })
    void namesTheLineAndTheFaultOfARowItCannotUse(String row, String fault) {
        int line = (int) SHIPPED.lines().count() + 1;
        assertThatThrownBy(() -> DemandTable.read(SHIPPED + row))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("demands.tsv")
                .hasMessageContaining("line " + line + ": " + fault);
    }

    @Test
    void namesEveryMissingRowAtOnce() {
        String cut = SHIPPED.lines()
                .filter(line -> !line.startsWith("seam\t") && !line.startsWith("least\than\tvast\t3\t"))
                .reduce("", (text, line) -> text + line + "\n");
        assertThatThrownBy(() -> DemandTable.read(cut))
                .hasMessageContaining("no row says seam of latin")
                .hasMessageContaining("no row says least of han, vast, length 3");
    }

    @Test
    void changesItsVersionWithEveryByte() {
        assertThat(DemandTable.read(SHIPPED.replace(SEAM + "", SEAM.replace("0.12", "0.13")))
                        .version())
                .isNotEqualTo(DemandTable.shipped().version());
    }
}
