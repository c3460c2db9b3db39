package org.markwarden.crawler.parse.seller;

import java.util.regex.Pattern;

/** The endings by which the name of an enterprise is told from that of a person. */
final class LegalForm {
    private static final Pattern ENDING = Pattern.compile(
            "(?i).*(?:(?<![\\p{L}])(?:GmbH|UG(?: \\(haftungsbeschränkt\\))?|AG|KGaA|KG|OHG|GbR|eG|e\\. ?K\\.?|e\\. ?Kfm\\.?|Ltd|Limited|LLC|LLP"
                    + "|Inc|Corp|SARL|S\\.à r\\.l|SAS|SASU|S\\.L|S\\.A|S\\.p\\.A|S\\.r\\.l|B\\.V|Sp\\. z o\\.o|Oy|AB|ApS|A/S)\\.?"
                    + "|公司|商行|经营部|工作室|经营中心|合作社|有限合伙|加工厂|个体工商户[)）])");

    private LegalForm() {}

    static boolean ends(String name) {
        return ENDING.matcher(name).matches();
    }
}
