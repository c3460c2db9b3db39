package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** What an offer leaves out says something of a mark only where it is the mark's; words of landscapes end places and lines of goods. */
class WhatIsLeftOutTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                known("Norvelle", "shoes;bags;鞋;包", 18, 25),
                known("Columbia", "jackets;服装", 25),
                known("沃拓", "电动工具", 7),
                known("Voltrena", "power tools", 7),
                known("米其林", "轮胎", 12));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不含电池 沃拓电钻 无刷冲击钻",
                "沃拓电钻 裸机 不带充电器",
                "不附带充电器 沃拓角磨机 全新",
                "Voltrena cordless drill battery not included",
                "Norvelle beach shoes women",
                "Norvelle Valley bag leather",
                "Columbia Lake jacket waterproof",
            })
    void leavesTheNameAMark(String title) {
        assertThat(uses(title)).as(title).containsOnly(Use.AS_MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "铝合金轮毂 不含米其林轮胎",
                "轮毂 不包含米其林 轮胎",
                "Tool belt holder, Voltrena drill not included",
                "Tool belt holder without Voltrena drill",
                "Columbia Falls Montana sticker",
                "Columbia University hoodie",
                "British Columbia lake poster",
            })
    void namesNoMaker(String title) {
        assertThat(uses(title)).as(title).isNotEmpty().doesNotContain(Use.AS_MARK);
    }

    private static List<Use> uses(String title) {
        return marks.match(title).mentions().stream().map(Mention::use).toList();
    }

    private static Right known(String name, String goods, Integer... classes) {
        return new Trademark(RightEntry.builder(new RightId(name))
                .name(name)
                .classes(List.of(classes).stream().map(NiceClass::new).toList())
                .goods(goods)
                .fame("known to the public everywhere")
                .build());
    }
}
