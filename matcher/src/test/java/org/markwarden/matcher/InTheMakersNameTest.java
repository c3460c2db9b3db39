package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.SpecialSign;

/** Words that are marks and something else besides: who speaks for the maker, trades on the sign, or means the other thing. */
class InTheMakersNameTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                FewMarks.mark("大麦", 41, "演出票务"),
                FewMarks.mark("特斯拉", 12, "汽车;车载配件"),
                FewMarks.mark("Tesla", 12, "汽车;车载配件"),
                FewMarks.mark("Citizen", 14, "手表"),
                FewMarks.mark("WPS", 9, "办公软件"),
                FewMarks.mark("Lindberg", 9, "眼镜架"),
                FewMarks.mark("芬达", 15, "电吉他"),
                new SpecialSign(RightEntry.builder(new RightId("奥运")).name("奥运").build()));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "大麦官方内部通道 演唱会门票, AS_MARK",
        "大麦若叶青汁 30条, DESCRIPTIVE",
        "奥运专供白酒 两瓶装, AS_MARK",
        "奥运冠军的故事 小学生读物, DESCRIPTIVE",
        "特斯拉车标 字标 4只, AS_MARK",
        "特斯拉车标 新款设计 4只, AS_MARK",
        "大麦演唱会门票 苗阜专场, AS_MARK",
        "Military army style wrist watch Citizen 40 mm, AS_MARK",
        "高斯计特斯拉计 磁场测试仪, DESCRIPTIVE",
        "Nikola Tesla bust 3D printed, DESCRIPTIVE",
        "Tesla coil kit plasma speaker, DESCRIPTIVE",
        "Citizen Kane programme 1941, DESCRIPTIVE",
        "路由器WPS一键配对 WiFi扩展器, DESCRIPTIVE",
        "WPS会员激活码 一年, AS_MARK",
        "Lindberg鼻托 硅胶 眼镜配件 通用替换, COMPATIBLE",
        "芬达琴头标 水贴 金色, AS_MARK",
    })
    void tellsWhatTheWordIsUsedFor(String title, Use use) {
        assertThat(marks.match(title).mentions()).extracting(Mention::use).contains(use);
    }
}
