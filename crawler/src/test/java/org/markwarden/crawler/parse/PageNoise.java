package org.markwarden.crawler.parse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What real pages of shops carry besides their offer: styles, scripts, menus, recommended goods with prices, reviews, footers. A mark
 * such as <code>{{related:8:$#.00}}</code> is replaced by it, always by the same for the same seed.
 */
final class PageNoise {
    private static final Pattern MARK = Pattern.compile("\\{\\{([a-z0-9]+)(?::([^{}]*))?}}");
    private static final Map<String, List<String>> WORDS = Map.of(
            "en",
                    List.of(
                            "brass", "garden", "travel", "winter", "linen", "studio", "oak", "classic", "kids",
                            "outdoor", "new", "sets"),
            "de",
                    List.of(
                            "Garten",
                            "Küche",
                            "Wolle",
                            "Leder",
                            "Winter",
                            "Zubehör",
                            "Neuheiten",
                            "Pflege",
                            "Werkzeug",
                            "Marken"),
            "fr",
                    List.of(
                            "maison",
                            "cuisine",
                            "hiver",
                            "lin",
                            "cadeaux",
                            "jardin",
                            "nouveautés",
                            "soins",
                            "papier",
                            "marques"),
            "es",
                    List.of(
                            "hogar",
                            "cocina",
                            "invierno",
                            "barro",
                            "regalos",
                            "jardín",
                            "novedades",
                            "lana",
                            "papel",
                            "marcas"),
            "pt", List.of("casa", "cozinha", "inverno", "luz", "presentes", "jardim", "novidades", "algodão", "marcas"),
            "pl", List.of("dom", "kuchnia", "zima", "drewno", "prezenty", "ogród", "nowości", "wełna", "marki"),
            "ru", List.of("дом", "кухня", "зима", "подарки", "сад", "новинки", "шерсть", "бренды", "уход"),
            "zh", List.of("家居", "厨房", "新品", "礼品", "户外", "童装", "茶具", "收纳", "数码", "女装"),
            "ja", List.of("新着", "台所", "贈り物", "庭", "冬物", "木工", "文具", "お茶", "雑貨"),
            "ko", List.of("신상품", "주방", "선물", "겨울", "원목", "문구", "잡화", "아동"));
    private static final Map<String, String> REVIEWS = Map.of(
            "en", "Bought it for #, arrived in % days, would buy again.",
            "de", "Für # Euro gekauft, kam nach % Tagen, gerne wieder.",
            "fr", "Acheté # euros, reçu en % jours, je recommande.",
            "es", "Lo compré por # euros y llegó en % días.",
            "ru", "Брала за # рублей, пришло за % дня.",
            "zh", "#元入手,%天到货,很满意。",
            "ja", "#円で購入、%日で届きました。",
            "ko", "#원에 샀어요, %일 만에 도착.");

    private final Random random;

    private PageNoise(long seed) {
        random = new Random(seed);
    }

    /** The page with every mark replaced. */
    static String fill(String page, long seed) {
        PageNoise noise = new PageNoise(seed);
        return MARK.matcher(page).replaceAll(mark -> java.util.regex.Matcher.quoteReplacement(noise.of(mark)));
    }

    private String of(MatchResult mark) {
        String[] cells = mark.group(2) == null ? new String[0] : mark.group(2).split(":", 2);
        return switch (mark.group(1)) {
            case "css" -> "<style>" + repeated(cells[0], this::rule) + "</style>";
            case "script" -> "<script>" + repeated(cells[0], this::statement) + "</script>";
            case "state" -> repeated(cells[0], () -> "\\\"" + word() + "\\\":\\\"" + word() + "\\\",");
            case "state2" -> repeated(cells[0], () -> "\"" + word() + "\":\"" + word() + "\",") + "\"end\":0";
            case "menu" -> menu(cells[0], Integer.parseInt(cells[1]));
            case "related" -> related(Integer.parseInt(cells[0]), cells[1]);
            case "reviews" -> reviews(cells[0], Integer.parseInt(cells[1]));
            case "countries" -> countries(Integer.parseInt(cells[0]));
            case "footer" -> "<footer>" + menu(cells[0], 24) + "<p>© 2026</p></footer>";
            default -> throw new IllegalArgumentException(mark.group());
        };
    }

    private static String repeated(String kilobytes, java.util.function.Supplier<String> piece) {
        StringBuilder text = new StringBuilder();
        while (text.length() < Integer.parseInt(kilobytes) << 10) {
            text.append(piece.get());
        }
        return text.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private String rule() {
        return "." + word() + "-" + word() + "{margin:" + random.nextInt(40) + "px;color:#"
                + (100 + random.nextInt(900)) + "}";
    }

    private String statement() {
        return switch (random.nextInt(4)) {
            case 0 -> "function " + word() + "(e){return e&&e." + word() + "?" + random.nextInt(999) + ":null}";
            case 1 ->
                "window." + word() + "={\"id\":" + random.nextInt(99_999) + ",\"on\":true,\"k\":\"" + word() + "\"};";
            case 2 -> "var " + word() + "=[" + random.nextInt(9) + ",\"" + word() + "\"];";
            default -> "document.addEventListener(\"" + word() + "\",function(){" + word() + "()});";
        };
    }

    private String menu(String language, int links) {
        List<String> words = Objects.requireNonNull(WORDS.get(language), language);
        StringBuilder menu = new StringBuilder("<nav class=\"menu\"><ul>");
        for (int i = 0; i < links; i++) {
            menu.append("<li class=\"menu__item\"><a class=\"menu__link\" href=\"/c/")
                    .append(word())
                    .append("\"><span>")
                    .append(words.get(random.nextInt(words.size())))
                    .append(' ')
                    .append(words.get(random.nextInt(words.size())))
                    .append("</span></a></li>");
        }
        return menu.append("</ul></nav>").toString();
    }

    private String related(int cards, String price) {
        StringBuilder list = new StringBuilder("<ul class=\"grid product-grid\">");
        for (int i = 0; i < cards; i++) {
            String id = word();
            list.append("<li class=\"grid__item\"><div class=\"card\"><a href=\"/products/")
                    .append(id)
                    .append("\"><img loading=\"lazy\" src=\"/img/")
                    .append(id)
                    .append(".jpg\" alt=\"\"></a><h3 class=\"card__heading\"><a href=\"/products/")
                    .append(id)
                    .append("\">")
                    .append(Character.toUpperCase(id.charAt(0)))
                    .append(id.substring(1))
                    .append(' ')
                    .append(word())
                    .append("</a></h3><div class=\"price\"><span class=\"price-item\">")
                    .append(price.replace("#", Integer.toString(12 + random.nextInt(380))))
                    .append("</span></div></div></li>");
        }
        return list.append("</ul>").toString();
    }

    private String reviews(String language, int count) {
        StringBuilder list = new StringBuilder("<div class=\"reviews\">");
        for (int i = 0; i < count; i++) {
            list.append("<div class=\"review\"><span class=\"stars\">★★★★★</span><b>")
                    .append(word())
                    .append("</b><p>")
                    .append(Objects.requireNonNull(REVIEWS.get(language), language)
                            .replace("#", Integer.toString(5 + random.nextInt(90)))
                            .replace("%", Integer.toString(2 + random.nextInt(7))))
                    .append("</p></div>");
        }
        return list.append("</div>").toString();
    }

    private String countries(int count) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < count; i++) {
            list.append("<li><a href=\"/")
                    .append(word(), 0, 2)
                    .append("\">")
                    .append(word())
                    .append(" (EUR €)</a></li>");
        }
        return list.toString();
    }
}
