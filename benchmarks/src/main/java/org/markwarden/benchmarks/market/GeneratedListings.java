package org.markwarden.benchmarks.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.ShopType;

/** Whole listings around titles: a title of {@value #TITLE} characters, a description of {@value #DESCRIPTION}, eight attributes. */
public final class GeneratedListings {

    /** Characters of a title. */
    public static final int TITLE = 60;
    /** Characters of a description. */
    public static final int DESCRIPTION = 500;

    private static final String FILLER = " 新款家用大容量便携式加厚多功能办公学生礼盒套装 包邮";
    private static final String[] CATEGORIES = {"服装", "运动鞋", "手机配件", "厨房电器", "休闲食品", "家居日用", "美容护肤", "文具"};
    private static final String[] COLOURS = {"黑色", "白色", "藏青色", "香槟金", "粉红色"};
    private static final String[] MATERIALS = {"纯棉", "304不锈钢", "ABS塑料", "头层牛皮", "陶瓷", "聚酯纤维"};
    private static final String[] PLACES = {"浙江杭州", "广东深圳", "福建泉州", "江苏苏州", "山东青岛"};

    private final List<String> names;
    private final List<String> sentences = sentences();
    private final Random random;

    /** @param names of makers, one of which a listing is by */
    public GeneratedListings(List<String> names, long seed) {
        this.names = List.copyOf(names);
        random = new Random(seed);
    }

    /** One listing a title. */
    public List<Listing> of(List<String> titles) {
        List<Listing> listings = new ArrayList<>(titles.size());
        for (int i = 0; i < titles.size(); i++) {
            listings.add(listing(i, titles.get(i)));
        }
        return listings;
    }

    private Listing listing(int number, String title) {
        String maker = any(names);
        String place = any(PLACES);
        return Listing.builder(new ListingId("l" + number), sized(title, TITLE))
                .platform("generated")
                .url("https://shop.example/item/" + number)
                .description(description(maker))
                .brand(random.nextInt(10) < 6 ? maker : null)
                .category(List.of(any(CATEGORIES), any(CATEGORIES)))
                .attributes(attributes(number, maker, place))
                .price(new Price(BigDecimal.valueOf(990 + random.nextInt(90_000), 2), null, "CNY"))
                .seller(new Seller("s" + number % 997, shop(maker), ShopType.OTHER, null, null, place))
                .shipsFrom(place)
                .build();
    }

    private static String sized(String title, int characters) {
        var text = new StringBuilder(title);
        while (text.codePointCount(0, text.length()) < characters) {
            text.append(FILLER);
        }
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }

    private String shop(String maker) {
        return random.nextInt(3) == 0 ? maker + "专营店" : "好物优选" + random.nextInt(1000) + "号店";
    }

    private String description(String maker) {
        var text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < DESCRIPTION) {
            text.append(any(sentences).replace("{name}", maker));
        }
        return sized(text.toString(), DESCRIPTION);
    }

    private Map<String, String> attributes(int number, String maker, String place) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("品牌", maker);
        attributes.put("型号", "M" + Integer.toString(number % 9000 + 1000, 36).toUpperCase(Locale.ROOT) + "-2026");
        attributes.put("颜色", any(COLOURS));
        attributes.put("材质", any(MATERIALS));
        attributes.put("产地", place);
        attributes.put("尺寸", 10 + random.nextInt(90) + "x" + (10 + random.nextInt(90)) + "cm");
        attributes.put("适用场景", "家用 办公 户外");
        attributes.put("上市时间", "2026年秋季");
        return attributes;
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static List<String> sentences() {
        InputStream list = Objects.requireNonNull(GeneratedListings.class.getResourceAsStream("sentences.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
