package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** Boxes, tags and bags that come with goods, the same sold by themselves, and parts that others make for known goods. */
class WhatComesAlongTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                mark("禾泉", 33, "白酒"),
                mark("五粮液", 33, "白酒"),
                mark("沐岚", 25, "服装"),
                mark("乐高", 28, "积木;玩具"),
                mark("路易威登", 18, "手提包"),
                mark("AirPods", 9, "耳机"),
                mark("戴森", 11, "吹风机"),
                mark("Philips", 8, "剃须刀;手动工具"),
                mark("茅台", 33, "白酒", "贵州茅台"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "禾泉 52度 500ml 带包装盒, false",
        "禾泉 480ml 带手提袋 包装盒, false",
        "禾泉 480ml 附包装盒 送手提袋, false",
        "沐岚 卫衣 吊牌齐全 全新, false",
        "沐岚 卫衣 吊牌未剪, false",
        "禾泉包装盒 手提袋 整套, true",
        "五粮液包装盒 手提袋 整套, true",
        "五粮液空瓶 带包装盒, true",
        "沐岚吊牌 领标 定制, true",
    })
    void areForSaleOnlyWhereNothingElseIs(String title, boolean labels) {
        Match match = marks.match(title);
        assertThat(match.matches().stream()
                        .flatMap(one -> one.signals().stream())
                        .anyMatch(signal -> signal.name().equals("labels-for-sale")))
                .as(title)
                .isEqualTo(labels);
        assertThat(match.mentions()).extracting(Mention::use).contains(Use.AS_MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "乐高积木收纳盒 分格",
                "路易威登内胆包 收纳包中包",
                "戴森吹风机收纳架 免打孔",
            })
    void fitTheGoodsOfOthers(String title) {
        assertThat(uses(title)).containsOnly(Use.COMPATIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "乐高积木 城市系列 送积木收纳盒",
                "乐高跑车 积木 带展示盒",
                "路易威登托特包 老花 带内胆包",
                "戴森吹风机 送收纳架",
                "AirPods蓝牙耳机 三代 入耳式",
            })
    void doNotHideTheGoodsTheyComeWith(String title) {
        assertThat(uses(title)).contains(Use.AS_MARK);
    }

    @ParameterizedTest
    @CsvSource({
        "phillips screwdriver magnetic, false",
        "Philips head screwdriver set, false",
        "Philips shaver series 5000, true",
        "茅台鎮 醬香酒 53度, false",
        "贵州 茅台镇 高粱酒, false",
        "贵州 茅台镇店之宝 白酒, true",
        "贵州 茅台 白酒, true",
    })
    void areNoMarksWhereTheyAreWordsOrTowns(String title, boolean mark) {
        assertThat(uses(title).contains(Use.AS_MARK)).as(title).isEqualTo(mark);
    }

    private static List<Use> uses(String title) {
        return marks.match(title).mentions().stream().map(Mention::use).toList();
    }

    private static Right mark(String name, int nice, String goods, String... aliases) {
        return new Trademark(RightEntry.builder(new RightId(name))
                .name(name)
                .aliases(List.of(aliases))
                .classes(List.of(new NiceClass(nice)))
                .goods(goods)
                .fame("known")
                .build());
    }
}
