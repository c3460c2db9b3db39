package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextLinksTest {
    private static final String HERE = "https://shop.test/list?cat=5&page=2";

    private static List<URI> next(String here, String body, @Nullable String header) {
        Document document = Jsoup.parse("<html><head></head><body>" + body + "</body></html>", here);
        URI url = URI.create(here);
        return NextLinks.of(document, new HtmlPage(document, url, null).anchors(), url, header);
    }

    private static void assertNext(String here, String body, String wanted) {
        assertThat(next(here, body, null)).extracting(URI::toString).containsExactly(wanted);
    }

    private static void assertNone(String here, String body) {
        assertThat(next(here, body, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Next",
                "NEXT »",
                "Next page",
                "Next ›",
                "Next (3)",
                "下一页",
                "下一页 ›",
                "下一頁",
                "次へ",
                "次へ »",
                "次の20件",
                "次ページ",
                "다음",
                "다음 ▶",
                "Weiter",
                "Nächste Seite",
                "Suivant ›",
                "Page suivante",
                "Siguiente »",
                "Próxima",
                "Avanti",
                "Volgende",
                "Další",
                "Następna »",
                "Sonraki",
                "Nästa",
                "Далее",
                "Следующая →",
                "Επόμενη",
                "التالي",
                "הבא",
                "Tiếp theo",
                "Berikutnya",
                "ถัดไป",
                "›",
                "→",
                "Load more",
                "加载更多",
                "もっと見る",
                "더보기"
            })
    void knowsTheWordsOfManyLanguages(String label) {
        assertNext(
                HERE,
                "<p>shop</p><a href='/list?cat=5&amp;page=1'>1</a> <a href='/list?cat=5&amp;page=3'>" + label + "</a>",
                "https://shop.test/list?cat=5&page=3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://shop.test/list             | /list?page=2",
                "https://shop.test/list?page=2      | /list?page=3",
                "https://shop.test/list/page/2/     | /list/page/3/",
                "https://shop.test/list/            | /list/page/2/",
                "https://shop.test/list.html        | /list_2.html",
                "https://shop.test/list-p2.html     | /list-p3.html",
                "https://shop.test/search?q=a&s=44  | /search?q=a&s=88",
                "https://shop.test/a?offset=20      | /a?offset=40",
                "https://shop.test/a?after=abc      | /a?after=def",
                "https://shop.test/a                | /a?cursor=eyJpZCI6MTB9",
                "https://shop.test/a?page=9         | /a?page=10&sort=",
            })
    void followsEveryShapeOfAddress(String here, String next) {
        assertNext(here, "<a class=next href='" + next + "'>Next</a>", "https://shop.test" + next);
    }

    @Test
    void findsRelationsInHeadBodyAndHeader() {
        Document document = Jsoup.parse(
                "<html><head><link rel='prev next' href='/l?page=2'></head><body></body></html>",
                "https://shop.test/l");
        URI url = URI.create("https://shop.test/l");
        assertThat(NextLinks.of(document, List.of(), url, null))
                .containsExactly(URI.create("https://shop.test/l?page=2"));
        assertNext("https://shop.test/l", "<a rel=next href='/l?page=2'><i></i></a>", "https://shop.test/l?page=2");
        assertThat(next(
                        "https://shop.test/l",
                        "",
                        "<https://shop.test/l?page=1>; rel=\"first\", </l?page=2>; rel=\"next\"; title=x"))
                .containsExactly(URI.create("https://shop.test/l?page=2"));
        assertThat(next("https://shop.test/l", "", "<<<;;;rel=next" + ",".repeat(9000)))
                .isEmpty();
    }

    @Test
    void takesTheNumberBehindTheCurrentOne() {
        String row =
                "<ul class=pagination><li><a href='/l?page=1'>1</a></li><li class=active><a href='/l?page=2'>2</a></li>"
                        + "<li><a href='/l?page=3'>3</a></li><li><a href='/l?page=90'>90</a></li></ul>";
        assertNext("https://shop.test/l?page=2", row, "https://shop.test/l?page=3");
        assertNext(
                "https://shop.test/l?page=2",
                "<div class=pager><a href='/l?page=1'>1</a><strong>2</strong><a href='/l?page=3'>3</a></div>",
                "https://shop.test/l?page=3");
        assertNext(
                "https://shop.test/l",
                "<div class=fenye><a href='/l?page=2'>2</a><a href='/l?page=1'>1</a><a href='/l?page=3'>3</a></div>",
                "https://shop.test/l?page=2");
        assertNone(
                "https://shop.test/l?page=3",
                "<div class=pager><a href='/l?page=1'>1</a><a href='/l?page=2'>2</a><span class=current>3</span></div>");
    }

    @Test
    void followsButtonsScrollMarksAndForms() {
        assertNext(
                "https://shop.test/l",
                "<button class=load-more data-url='/api/items?page=2'>Load more</button>",
                "https://shop.test/api/items?page=2");
        assertNext(
                "https://shop.test/l",
                "<div class=infinite-scroll data-next-url='?page=2'></div>",
                "https://shop.test/l?page=2");
        assertNext(
                "https://shop.test/l",
                "<button hx-get='/l?page=2' hx-swap=beforeend>Mehr laden</button>",
                "https://shop.test/l?page=2");
        assertNext(
                "https://shop.test/l?page=2",
                "<div id=load-more data-next-page=3>加载更多</div>",
                "https://shop.test/l?page=3");
        assertNext(
                "https://shop.test/l",
                "<button onclick=\"location.href='/l?page=2'\">下一页</button>",
                "https://shop.test/l?page=2");
        assertNext(
                "https://shop.test/l",
                "<form action='/l'><input type=hidden name=q value=cap><input type=hidden name=page value=2><button>Next</button></form>",
                "https://shop.test/l?q=cap&page=2");
        assertNone("https://shop.test/l", "<button class=load-more disabled data-url='/l?page=2'>Load more</button>");
    }

    @Test
    void followsWhatIsLoadedWhenItIsReachedAndListsOfChoicesByTheirNumbers() {
        assertNext(
                "https://shop.test/l?page=2",
                "<div hx-get='/api/l?page=3' hx-trigger='revealed'></div>",
                "https://shop.test/api/l?page=3");
        assertNext(
                "https://shop.test/l",
                "<turbo-frame id=more src='/l?page=2' loading=lazy></turbo-frame>",
                "https://shop.test/l?page=2");
        assertNext(
                "https://shop.test/l?page=2",
                "<select onchange='location=this.value'><option value='/l?page=1'>1<option value='/l?page=2'>2<option value='/l?page=3'>3</select>",
                "https://shop.test/l?page=3");
        assertNone("https://shop.test/l", "<div hx-get='/cart' hx-trigger='revealed'></div>");
        assertNone("https://shop.test/l", "<turbo-frame src='/recommended/2' loading=lazy></turbo-frame>");
        assertNone(
                "https://shop.test/l",
                "<select onchange='go(this)'><option value='/l?sort=price'>Price<option value='/l?sort=new'>New</select>");
    }

    @Test
    void seesPicturesAndIconsInAPager() {
        assertNext(
                "https://shop.test/l",
                "<div class=pagination><a href='/l?page=2'><img src=x.png alt='Next page'></a></div>",
                "https://shop.test/l?page=2");
        assertNext(
                "https://shop.test/l",
                "<div class=pagination><a href='/l?page=2'><i class='fa fa-chevron-right'></i></a></div>",
                "https://shop.test/l?page=2");
        assertNext(
                "https://shop.test/l",
                "<nav aria-label=Pagination><a href='/l?page=2'><svg><title>Next</title></svg></a></nav>",
                "https://shop.test/l?page=2");
        assertNext(
                "https://shop.test/l",
                "<div class=pager><a href='/l?page=2'>&raquo;</a></div>",
                "https://shop.test/l?page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a class='next disabled' href='/list?cat=5&page=3'>Next</a>",
                "<li class='next disabled'><a href='/list?cat=5&page=3'>下一页</a></li>",
                "<a aria-disabled=true href='/list?cat=5&page=3'>Next</a>",
                "<a href='#'>Next</a>",
                "<a href='javascript:void(0)'>下一页</a>",
                "<a href='/list?cat=5&page=2'>Next</a>",
                "<a href='/list?cat=5&page=1'>Next</a>",
                "<a href='/list?cat=5'>Next</a>",
                "<span class=next>Next</span>",
            })
    void leavesTheLastPageAlone(String link) {
        assertNone(HERE, link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='slick-slider'><a class=next href='/hot'>Next</a></div>",
                "<div class='swiper-nav'><a href='/hot'>›</a></div>",
                "<div class=post-navigation><a rel=next href='/2026/why-we-knit'>Next</a></div>",
                "<a class=next href='/p/12'>Next product</a>",
                "<a rel=next href='/p/12'>下一个商品</a>",
                "<a class=next href='/a/9'>下一篇</a>",
                "<a class=next href='/list?cat=5&limit=all'>Show all</a>",
                "<a class=next href='/list?cat=5&limit=all'>查看全部</a>",
                "<a href='/summer-sale'>View more</a>",
                "<a href='/news'>查看更多</a>",
                "<a href='/blog'>»</a>",
                "<a href='https://elsewhere.test/list?page=3'>Next</a>",
                "<a href='/list?cat=5&page=1'>« Previous</a>",
                "<a href='/p/77'>Nike Next% running shoe</a>",
                "<a href='/brands/next'>NEXT women's jackets 2026</a>",
            })
    void passesByWhatOnlyLooksLikeIt(String link) {
        assertNone(HERE, link);
    }

    @Test
    void takesNoRelationOfAnArticleForTheNextPageOfAList() {
        Document document = Jsoup.parse(
                "<html><head><meta property=og:type content=article><link rel=next href='/2026/why-we-knit'></head></html>",
                "https://shop.test/2026/how-we-knit");
        URI url = URI.create("https://shop.test/2026/how-we-knit");
        assertThat(NextLinks.of(document, List.of(), url, null)).isEmpty();
    }

    @Test
    void prefersThePageOfThisListWhereSeveralAreCalledNext() {
        assertNext(
                HERE,
                "<a class=next href='/campaign'>Next</a><a class=next href='/list?cat=5&page=3'>Next</a>",
                "https://shop.test/list?cat=5&page=3");
    }

    @Test
    void survivesPagesOfNothingButLinks() {
        assertThat(next(HERE, "<a href='/x?page=1'>Next</a>".repeat(20_000), null))
                .hasSizeLessThanOrEqualTo(1);
    }
}
