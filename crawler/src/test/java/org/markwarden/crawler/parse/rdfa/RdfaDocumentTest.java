package org.markwarden.crawler.parse.rdfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The rules of RDFa Core 1.1 and HTML+RDFa 1.1, one by one; addresses are shortened. */
class RdfaDocumentTest {
    private static final String BASE = "https://shop.test/p/1";

    @Test
    void aTermBelongsToTheVocabularyInForce() {
        assertThat(said("<div vocab='http://schema.org/' about='#k'><b property='name'>Kettle</b></div>"))
                .containsExactly("<> rdfa:usesVocabulary <http://schema.org/>", "<#k> schema:name 'Kettle'");
    }

    @Test
    void aTermWithoutVocabularyIsNothingUnlessTheInitialContextKnowsIt() {
        assertThat(said("<p about='#k' property='name'>Kettle</p><a rel='license LICENSE colour' href='/l'>l</a>"))
                .containsExactly("<> xhv:license <https://shop.test/l>");
    }

    @Test
    void anEmptyVocabularyTakesItAway() {
        assertThat(said("<div vocab='http://schema.org/'><p vocab='' property='name'>Kettle</p></div>"))
                .containsExactly("<> rdfa:usesVocabulary <http://schema.org/>");
    }

    @Test
    void patternsThatCopyEachOtherAreEachCopiedOnce() {
        assertThat(said("<div about='#k'><link property='rdfa:copy' href='#p'></div>"
                        + "<div resource='#p' typeof='rdfa:Pattern'><p property='schema:name'>K</p>"
                        + "<link property='rdfa:copy' href='#p'><link property='rdfa:copy' href='#q'></div>"
                        + "<div resource='#q' typeof='rdfa:Pattern'><p property='schema:sku'>1</p>"
                        + "<link property='rdfa:copy' href='#p'></div>"))
                .containsExactlyInAnyOrder("<#k> schema:name 'K'", "<#k> schema:sku '1'");
    }

    @Test
    void prefixesAreDeclaredByPrefixOrNamespaceInAnyCase() {
        assertThat(said("<div prefix='s: http://schema.org/ X: http://x.test/'><p property='S:name x:code'>K</p></div>"
                        + "<div xmlns:Y='http://y.test/'><p property='y:code'>K</p></div>"))
                .containsExactly("<> schema:name 'K'", "<> <http://x.test/code> 'K'", "<> <http://y.test/code> 'K'");
    }

    @Test
    void aDeclaredPrefixHoldsInsideOnlyAndTheNearestWins() {
        assertThat(said("<div prefix='x: http://one.test/'><p prefix='x: http://two.test/' property='x:a'>K</p>"
                        + "<p property='x:a'>L</p></div><p property='x:a'>M</p>"))
                .containsExactly("<> <http://two.test/a> 'K'", "<> <http://one.test/a> 'L'", "<> <x:a> 'M'");
    }

    @Test
    void widelyUsedPrefixesNeedNoDeclaration() {
        assertThat(said("<p property='foaf:name dc:title og:title'>K</p>"))
                .containsExactly("<> foaf:name 'K'", "<> dc:title 'K'", "<> og:title 'K'");
    }

    @Test
    void anAddressIsAPropertyAsItStandsAndAPropertyIsNeverBlank() {
        assertThat(said("<p property='http://schema.org/name _:x'>K</p>")).containsExactly("<> schema:name 'K'");
    }

    @Test
    void aSafeCompactAddressMustBeKnownElseTheAttributeIsNotThere() {
        assertThat(
                        said(
                                "<p about='[foaf:x]' property='foaf:name'>K</p><p about='[unknown:x]' property='foaf:name'>L</p>"))
                .containsExactly("<foaf:x> foaf:name 'K'", "<> foaf:name 'L'");
    }

    @Test
    void aSubjectMayBeAPathACompactAddressOrBlank() {
        assertThat(said("<p about='../q' property='foaf:name'>K</p><p about='foaf:z' property='foaf:name'>L</p>"
                        + "<p about='_:n' property='foaf:name'>M</p><p about='' property='foaf:name'>N</p>"))
                .containsExactly(
                        "<https://shop.test/q> foaf:name 'K'",
                        "<foaf:z> foaf:name 'L'",
                        "_:n foaf:name 'M'",
                        "<> foaf:name 'N'");
    }

    @Test
    void aTypeMakesABlankSubjectForWhatIsInside() {
        assertThat(said("<div typeof='schema:Product'><p property='schema:name'>K</p></div>"))
                .containsExactly("_:b0 rdf:type <schema:Product>", "_:b0 schema:name 'K'");
    }

    @Test
    void headAndBodyWithATypeAreThePage() {
        assertThat(said("<html><body typeof='schema:WebPage'><p property='schema:name'>K</p></body></html>"))
                .containsExactly("<> rdf:type <schema:WebPage>", "<> schema:name 'K'");
    }

    @Test
    void aPropertyWithATypeHasThatThingAsItsValue() {
        assertThat(said("<div about='#k'><div property='schema:offers' typeof='schema:Offer'>"
                        + "<p property='schema:price'>7</p></div></div>"))
                .containsExactly("_:b0 rdf:type <schema:Offer>", "<#k> schema:offers _:b0", "_:b0 schema:price '7'");
    }

    @Test
    void contentBesideATypeIsTheValueAndTheTypeIsTheSubject() {
        assertThat(said("<p about='#k' property='schema:name' content='K' typeof='schema:Product'>shown</p>"))
                .containsExactly("<#k> rdf:type <schema:Product>", "<#k> schema:name 'K'");
    }

    @Test
    void aPropertyOnALinkOrPictureIsItsAddressInThisOrder() {
        assertThat(said("<a property='schema:url' resource='#r' href='/h'>x</a><a property='schema:url' href='/h'>x</a>"
                        + "<img property='schema:image' src='/i.png'>"))
                .containsExactly(
                        "<> schema:url <#r>",
                        "<> schema:url <https://shop.test/h>",
                        "<> schema:image <https://shop.test/i.png>");
    }

    @Test
    void contentBeatsTheTextAndTheAddressThatIsThenTheSubject() {
        String link = "<a property='schema:price' content='7.50' href='/h'>EUR 7,50</a>";

        assertThat(said(link)).containsExactly("<https://shop.test/h> schema:price '7.50'");
        assertThat(ofShop(link)).containsExactly("<> schema:price '7.50'");
    }

    @Test
    void aLiteralIsAllTextInside() {
        assertThat(said("<p property='schema:name'>Blue <b>ket<i>tle</i></b> 2</p>"))
                .containsExactly("<> schema:name 'Blue kettle 2'");
    }

    @Test
    void aDatatypeMakesALiteralOfALinkAndAnEmptyOneAPlainOne() {
        assertThat(said("<a about='#k' property='schema:price' datatype='xsd:decimal' href='/h'>7</a>"
                        + "<a about='#k' property='schema:name' datatype='' href='/h' lang='fr'>K</a>"))
                .containsExactly("<#k> schema:price '7'^^xsd:decimal", "<#k> schema:name 'K'@fr");
    }

    @Test
    void xmlAndHtmlLiteralsKeepTheirTags() {
        assertThat(said("<p property='schema:text' datatype='rdf:XMLLiteral'>a<br></p>"
                        + "<p property='schema:text' datatype='rdf:HTML'>a<br></p>"))
                .containsExactly(
                        "<> schema:text 'a<br xmlns=\"http://www.w3.org/1999/xhtml\" />'^^rdf:XMLLiteral",
                        "<> schema:text 'a<br>'^^rdf:HTML");
    }

    @Test
    void aTimeIsTypedByItsForm() {
        assertThat(
                        said(
                                "<time property='schema:a' datetime='2026-11-29'>today</time><time property='schema:b'>P3D</time>"
                                        + "<time property='schema:c'>soon</time><time property='schema:d' datetime='2026' content='x'>y</time>"))
                .containsExactly(
                        "<> schema:a '2026-11-29'^^xsd:date",
                        "<> schema:b 'P3D'^^xsd:duration",
                        "<> schema:c 'soon'",
                        "<> schema:d 'x'");
    }

    @Test
    void languageComesFromTheNearestAndAnEmptyOneEndsIt() {
        assertThat(said(
                        "<div lang='de'><p property='schema:a'>K</p><p xml:lang='en' lang='fr' property='schema:b'>L</p>"
                                + "<p lang='' property='schema:c'>M</p></div>"))
                .containsExactly("<> schema:a 'K'@de", "<> schema:b 'L'@en", "<> schema:c 'M'");
    }

    @Test
    void relAndRevSayItForwardsAndBackwards() {
        assertThat(said("<a about='#k' rel='foaf:knows' rev='foaf:made' href='/h'>x</a>"))
                .containsExactly("<#k> foaf:knows <https://shop.test/h>", "<https://shop.test/h> foaf:made <#k>");
    }

    @Test
    void relWithATypeHangsTheNewThingOnTheSubject() {
        assertThat(
                        said(
                                "<div about='#k'><div rel='schema:offers' typeof='schema:Offer'><p property='schema:price'>7</p></div></div>"))
                .containsExactly("_:b0 rdf:type <schema:Offer>", "<#k> schema:offers _:b0", "_:b0 schema:price '7'");
    }

    @Test
    void anOpenRelationTakesEverySubjectFurtherInside() {
        assertThat(
                        said(
                                "<div about='#k' rel='schema:offers'><ul><li about='#o1'>x</li><li typeof='schema:Offer'>y</li></ul></div>"))
                .containsExactly("<#k> schema:offers <#o1>", "_:b1 rdf:type <schema:Offer>", "<#k> schema:offers _:b1");
    }

    @Test
    void anOpenRelationTakesABlankWhenOnlyPropertiesFollow() {
        assertThat(
                        said(
                                "<div about='#k' rev='schema:offers'><p property='schema:price'>7</p><p property='schema:sku'>A</p></div>"))
                .containsExactly("_:b0 schema:price '7'", "_:b0 schema:offers <#k>", "_:b0 schema:sku 'A'");
    }

    @Test
    void theObjectOfARelationIsTheSubjectInside() {
        assertThat(said("<div about='#k' rel='schema:brand' resource='#b'><p property='schema:name'>Acme</p></div>"))
                .containsExactly("<#k> schema:brand <#b>", "<#b> schema:name 'Acme'");
    }

    @Test
    void theAddressOfALinkIsTheSubjectInside() {
        assertThat(said("<a href='/q'><b property='schema:name'>Other</b></a>"))
                .containsExactly("<https://shop.test/q> schema:name 'Other'");
    }

    @Test
    void besidePropertyOnlyRelationsWithAColonCount() {
        assertThat(said("<a property='schema:url' rel='nofollow' href='/h'>x</a>"
                        + "<a property='schema:name' rel='foaf:page license' href='/h'>x</a>"))
                .containsExactly(
                        "<> schema:url <https://shop.test/h>",
                        "<> foaf:page <https://shop.test/h>",
                        "<> schema:name 'x'");
    }

    @Test
    void listsKeepTheirOrderAcrossElementsOfOneSubject() {
        assertThat(
                        said(
                                "<div about='#k'><p inlist property='schema:step'>a</p><div><a inlist rel='schema:step' href='#s'>b</a></div></div>"))
                .containsExactly(
                        "<#k> schema:step _:b0",
                        "_:b0 rdf:first 'a'",
                        "_:b0 rdf:rest _:b1",
                        "_:b1 rdf:first <#s>",
                        "_:b1 rdf:rest <rdf:nil>");
    }

    @Test
    void anOpenRelationMayFillAListAndAnEmptyListIsNil() {
        assertThat(said("<div about='#k' rel='schema:step' inlist><p about='#a'>x</p><p about='#b'>y</p></div>"
                        + "<div about='#l' rel='schema:step' inlist></div>"))
                .containsExactly(
                        "<#k> schema:step _:b1",
                        "_:b1 rdf:first <#a>",
                        "_:b1 rdf:rest _:b2",
                        "_:b2 rdf:first <#b>",
                        "_:b2 rdf:rest <rdf:nil>",
                        "<#l> schema:step <rdf:nil>");
    }

    @Test
    void aPatternIsCopiedAndSaysNothingItself() {
        assertThat(said("<div about='#k'><link property='rdfa:copy' href='#p'></div>"
                        + "<div resource='#p' typeof='rdfa:Pattern'><p property='schema:brand'>Acme</p></div>"))
                .containsExactly("<#k> schema:brand 'Acme'");
    }

    @Test
    void aPageOfTheFirstVersionKeepsMarkupInLiteralsAndKnowsTheTermsOfXhtml() {
        assertThat(said("<html version='XHTML+RDFa 1.0'><head><link rel='next' href='/2'></head><body>"
                        + "<p property='dc:title'>a<b>b</b></p></body></html>"))
                .containsExactly(
                        "<> xhv:next <https://shop.test/2>",
                        "<> dc:title 'a<b xmlns=\"http://www.w3.org/1999/xhtml\">b</b>'^^rdf:XMLLiteral");
    }

    @Test
    void aShopMeansSchemaOrgWithoutSayingSoAndForgetsTheLastSlash() {
        assertThat(ofShop("<div typeof='Product'><p property='name'>K</p></div>"
                        + "<div vocab='https://schema.org' typeof='Product'><p property='name'>L</p></div>"))
                .contains(
                        "_:b0 rdf:type <schema:Product>", "_:b0 schema:name 'K'", "_:b1 <https://schema.org/name> 'L'");
    }

    @Test
    void aShopsPlainLinkIsNoSubjectAndItsNamesAreText() {
        assertThat(
                        ofShop(
                                "<div typeof='Product'><a href='/q' rel='nofollow'><b property='name'>K</b></a>"
                                        + "<a property='brand' href='/acme'>Acme</a><data property='sku' value='A-1'>No. 1</data></div>"))
                .containsExactly(
                        "_:b0 rdf:type <schema:Product>",
                        "_:b0 schema:name 'K'",
                        "_:b0 schema:brand 'Acme'",
                        "_:b0 schema:sku 'A-1'");
    }

    @Test
    void hostilePagesAreReadToABound() {
        String nested = "<div property='schema:a' typeof='schema:B' prefix='p: http://x.test/'>".repeat(3_000);
        String wide = "<p property='schema:a schema:b schema:c'>x</p><p rel='schema:d'>".repeat(10_000);

        assertThat(RdfaDocument.triples(Jsoup.parse(nested + wide, BASE), Manner.RECOMMENDED))
                .hasSizeLessThanOrEqualTo(10_000);
    }

    private static List<String> said(String html) {
        return said(html, Manner.RECOMMENDED);
    }

    private static List<String> ofShop(String html) {
        return said(html, Manner.OF_SHOPS);
    }

    private static List<String> said(String html, Manner manner) {
        return RdfaDocument.triples(Jsoup.parse(html, BASE), manner).stream()
                .map(triple ->
                        shown(triple.subject()) + " " + predicate(triple.predicate()) + " " + shown(triple.object()))
                .toList();
    }

    private static String shown(Value value) {
        return switch (value) {
            case Resource resource when resource.isBlank() -> resource.id();
            case Resource resource -> "<" + brief(resource.id()) + ">";
            case Literal literal ->
                "'" + literal.text() + "'"
                        + (literal.type() == null ? "" : "^^" + brief(literal.type()))
                        + (literal.language() == null ? "" : "@" + literal.language());
        };
    }

    private static String predicate(String address) {
        String brief = brief(address);
        return brief.startsWith("http") || brief.equals(address) ? "<" + brief + ">" : brief;
    }

    private static String brief(String address) {
        return address.replace(BASE, "")
                .replaceFirst("^http://schema\\.org/(?=.)", "schema:")
                .replace("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:")
                .replace("http://www.w3.org/ns/rdfa#", "rdfa:")
                .replace("http://www.w3.org/1999/xhtml/vocab#", "xhv:")
                .replace("http://www.w3.org/2001/XMLSchema#", "xsd:")
                .replace("http://xmlns.com/foaf/0.1/", "foaf:")
                .replace("http://purl.org/dc/terms/", "dc:")
                .replace("http://ogp.me/ns#", "og:");
    }
}
