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
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            words("en", "brass garden travel winter linen studio oak classic kids outdoor new sets"),
            words("de", "Garten Küche Wolle Leder Winter Zubehör Neuheiten Pflege Werkzeug Marken"),
            words("fr", "maison cuisine hiver lin cadeaux jardin nouveautés soins papier marques"),
            words("es", "hogar cocina invierno barro regalos jardín novedades lana papel marcas"),
            words("pt", "casa cozinha inverno luz presentes jardim novidades algodão marcas"),
            words("pl", "dom kuchnia zima drewno prezenty ogród nowości wełna marki"),
            words("ru", "дом кухня зима подарки сад новинки шерсть бренды уход"),
            words("zh", "家居 厨房 新品 礼品 户外 童装 茶具 收纳 数码 女装"),
            words("ja", "新着 台所 贈り物 庭 冬物 木工 文具 お茶 雑貨"),
            words("ko", "신상품 주방 선물 겨울 원목 문구 잡화 아동"),
            words("tw", "居家 廚房 新品 禮品 戶外 童裝 茶具 收納"),
            words("it", "casa cucina inverno regali giardino novità lana marche"),
            words("tr", "ev mutfak kış hediye bahçe yeni yün markalar"),
            words("vi", "nhà bếp quà vườn mới áo giày sách"),
            words("th", "บ้าน ครัว ของขวัญ สวน ใหม่ เสื้อ รองเท้า"),
            words("id", "rumah dapur kado kebun baru baju sepatu buku"),
            words("ar", "منزل مطبخ هدايا حديقة جديد عطور كتب"));
    private static final Map<String, String> REVIEWS = Map.ofEntries(
            Map.entry("en", "Bought it for #, arrived in % days, would buy again."),
            Map.entry("de", "Für # Euro gekauft, kam nach % Tagen, gerne wieder."),
            Map.entry("fr", "Acheté # euros, reçu en % jours, je recommande."),
            Map.entry("es", "Lo compré por # euros y llegó en % días."),
            Map.entry("pt", "Comprei por # reais e chegou em % dias."),
            Map.entry("pl", "Kupiłam za # zł, przyszło po % dniach."),
            Map.entry("ru", "Брала за # рублей, пришло за % дня."),
            Map.entry("zh", "#元入手,%天到货,很满意。"),
            Map.entry("ja", "#円で購入、%日で届きました。"),
            Map.entry("ko", "#원에 샀어요, %일 만에 도착."),
            Map.entry("tw", "#元買的，%天就到了，很滿意。"),
            Map.entry("tr", "# liraya aldım, % günde geldi."),
            Map.entry("vi", "Mua giá # nghìn, % ngày là tới."),
            Map.entry("id", "Beli # ribu, sampai dalam % hari."));

    private final Random random;

    private PageNoise(long seed) {
        random = new Random(seed);
    }

    private static Map.Entry<String, List<String>> words(String language, String words) {
        return Map.entry(language, List.of(words.split(" ")));
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
            case "goods" -> goods(Integer.parseInt(cells[0]), cells[1]);
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

    /** Recommended goods as Chinese shops write them, each with a former price. */
    private String goods(int count, String price) {
        List<String> words = Objects.requireNonNull(WORDS.get("zh"));
        StringBuilder list = new StringBuilder("<div class=\"goods-list\">");
        for (int i = 0; i < count; i++) {
            String id = Integer.toString(10_000 + random.nextInt(80_000));
            int amount = 12 + random.nextInt(380);
            list.append("<div class=\"goods-item\"><a href=\"/goods/")
                    .append(id)
                    .append(".html\"><img src=\"/img/")
                    .append(id)
                    .append(".jpg\" alt=\"\"></a><div class=\"goods-name\"><a href=\"/goods/")
                    .append(id)
                    .append(".html\">")
                    .append(words.get(random.nextInt(words.size())))
                    .append(words.get(random.nextInt(words.size())))
                    .append(' ')
                    .append(id)
                    .append("</a></div><p><b class=\"price\">")
                    .append(price.replace("#", Integer.toString(amount)))
                    .append("</b> <del>")
                    .append(price.replace("#", Integer.toString(amount + 30)))
                    .append("</del></p><span>已售")
                    .append(random.nextInt(900))
                    .append("件</span></div>");
        }
        return list.append("</div>").toString();
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
