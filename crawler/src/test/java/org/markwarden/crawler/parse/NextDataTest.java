package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.crawler.parse.state.StateTrees.Tree;
import tools.jackson.databind.json.JsonMapper;

class NextDataTest {
    private static List<Tree> trees(String json) {
        return List.of(new Tree("json", JsonMapper.shared().readTree(json)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/api?page=1              | {'items':[],'next':'/api?page=2'}                               | /api?page=2",
                "/api                     | {'count':9,'next':'https://shop.test/api?offset=3'}             | /api?offset=3",
                "/api?q=a                 | {'_links':{'next':{'href':'/api?q=a&page=2'}}}                  | /api?q=a&page=2",
                "/api?limit=2             | {'data':{'has_more':true,'next_cursor':'abc='}}                 | /api?limit=2&cursor=abc%3D",
                "/api?cursor=aa&limit=2   | {'cursor':'bb','items':[]}                                      | /api?cursor=bb&limit=2",
                "/graph                   | {'pageInfo':{'hasNextPage':true,'endCursor':'X1'}}              | /graph?after=X1",
                "/api?page=3&size=10      | {'page':3,'totalPages':7}                                       | /api?page=4&size=10",
                "/api?pageNo=1            | {'data':{'pageNo':'1','pageCount':'4'}}                         | /api?pageNo=2",
                "/api?page=2              | {'meta':{'pagination':{'current_page':2,'last_page':3}}}        | /api?page=3",
                "/api?page=2              | {'page':2,'pageSize':20,'total':45}                             | /api?page=3",
                "/api                     | {'data':{'items':[],'page':1,'nextPage':2}}                     | /api?page=2",
                "/api?limit=30&newest=0   | {'total_count':61}                                              | /api?limit=30&newest=30",
                "/api?offset=20           | {'offset':20,'limit':20,'total':100}                            | /api?offset=40",
            })
    void findsWhereTheListGoesOn(String here, String json, String next) {
        assertThat(NextData.of(trees(json.replace('\'', '"')), URI.create("https://shop.test" + here)))
                .contains(URI.create("https://shop.test" + next));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/api?page=7              | {'page':7,'totalPages':7}",
                "/api?page=3              | {'page':3,'pageSize':20,'total':45}",
                "/api?limit=30&newest=60  | {'total_count':61}",
                "/api?cursor=bb           | {'cursor':'','items':[]}",
                "/api                     | {'hasMore':false,'next_cursor':'zz'}",
                "/api                     | {'pageInfo':{'hasNextPage':false,'endCursor':'X9'}}",
                "/api                     | {'next':null}",
                "/api                     | {'next':'https://ads.test/api?page=2'}",
                "/api                     | {'next':true,'after':'sales service'}",
                "/api                     | {'cursor':'pointer','total':5}",
            })
    void saysNothingAtTheEndOrOfOtherThings(String here, String json) {
        assertThat(NextData.of(trees(json.replace('\'', '"')), URI.create("https://shop.test" + here)))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div class=total>共 1,234 件商品</div>                               | 1234",
                "<p class=toolbar-amount>Items 1-12 of 45</p>                         | 45",
                "<span class=results>1–48 of 1,234 results for cap</span>             | 1234",
                "<div class=s-result>1.234 Ergebnisse</div>                           | 1234",
                "<div class=count>1 234 résultats</div>                               | 1234",
                "<h1>全 86件</h1>                                                      | 86",
                "<div class=total>총 57개</div>                                        | 57",
                "<div class=result-count>Найдено 312 товаров</div>                    | 312",
            })
    void readsHowManyItemsAListDeclares(String body, long count) {
        assertThat(DeclaredCount.of(Jsoup.parse(body))).hasValue(count);
    }

    @Test
    void saysNothingWhereTwoNumbersContradictEachOther() {
        assertThat(DeclaredCount.of(Jsoup.parse("<b class=count>12 items</b><b class=count>90 items</b>")))
                .isEmpty();
        assertThat(DeclaredCount.of(Jsoup.parse("<b class=count>3 itemsets</b><p>12 items</p>")))
                .isEmpty();
    }

    @Test
    void takesTheTotalOfAnEndpointForDeclared() {
        URI here = URI.create("https://shop.test/api?limit=30&newest=0");
        assertThat(NextData.declared(trees("{\"total_count\":61,\"items\":[]}"), here))
                .isEqualTo(OptionalLong.of(61));
        assertThat(NextData.declared(trees("{\"total\":61}"), URI.create("https://shop.test/cart")))
                .isEmpty();
    }
}
