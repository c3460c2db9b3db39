package org.markwarden.benchmarks.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** A register and titles made up from a seed, with the length and script mix of a real marketplace. */
public final class GeneratedMarket {

    private static final String HAN = "美佳丽康宝华安达乐天福尔维雅诺格洁清新金银龙凤海山川江河云雨雪风花草木林森春夏秋冬东西南北中大小明亮光星辰"
            + "月日阳永恒久长远高上品优尚尊贵皇王公主子孙伊娜莎兰黛芙蓉莲荷桃李梅竹菊松柏石玉珠宝贝奇妙思想智慧科技创新"
            + "飞腾达通顺利发财源广盛世纪元亨利贞和谐平安吉祥如意百千万亿兆双喜庆丰收成功胜利荣耀辉煌卓越超凡脱俗";
    private static final String[] SYLLABLES = {
        "ba", "be", "bo", "ca", "co", "da", "de", "do", "el", "en", "fi", "ga", "go", "hi", "in", "ka", "ke", "la",
                "le",
        "li", "lo", "ma", "me", "mi", "mo", "na", "ne", "no", "on", "or", "pa", "pe", "po", "ra", "re", "ri", "ro",
                "sa",
        "se", "si", "so", "ta", "te", "ti", "to", "ur", "va", "ve", "vi", "xi", "za", "zo"
    };
    private static final String[] GOODS = {
        "手机壳", "保护套", "数据线", "充电器", "洗面奶", "面霜", "运动鞋", "连衣裙", "衬衫", "牛仔裤", "保温杯", "床上四件套", "台灯",
        "蓝牙耳机", "键盘", "鼠标", "行车记录仪", "儿童玩具", "积木", "奶粉", "坚果", "饼干", "牛奶", "茶叶", "电饭煲", "榨汁机",
        "吸尘器", "拖把", "收纳箱", "书包", "钢笔", "笔记本", "渔具", "帐篷", "登山鞋"
    };
    private static final String[] TRAITS = {
        "新款", "加厚", "家用", "大容量", "男女通用", "2026", "官方正品", "包邮", "黑色", "白色", "XL码", "套装", "便携式", "防水", "静音", "适用", "苹果",
        "1.5m", "3件装", "礼盒", "夏季", "透气", "学生", "办公", "车载", "USB", "Type-C", "500ml", "纯棉"
    };

    private final Random random;

    private GeneratedMarket(long seed) {
        random = new Random(seed);
    }

    /**
     * Distinct names, the same for the same seed: six in ten Chinese of two to five characters, the rest Latin of one or two
     * words. They are made again each time they are asked for, so that ten million need no room.
     */
    public static Names names(long seed, int count) {
        return new Names() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public void forEach(Consumer<String> name) {
                var market = new GeneratedMarket(seed);
                var seen = new SeenHashes(count);
                for (int made = 0; made < count; ) {
                    String next = market.name();
                    if (seen.add(next)) {
                        name.accept(next);
                        made++;
                    }
                }
            }
        };
    }

    private String name() {
        return random.nextInt(10) < 6 ? chinese() : latin();
    }

    private String chinese() {
        int length = 2 + (random.nextInt(10) < 5 ? 0 : random.nextInt(10) < 7 ? 1 : 1 + random.nextInt(3));
        var name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean common = random.nextInt(4) > 0;
            name.append(common ? HAN.charAt(random.nextInt(HAN.length())) : (char) (0x4E00 + random.nextInt(0x4000)));
        }
        return name.toString();
    }

    private String latin() {
        var name = new StringBuilder(word());
        if (random.nextInt(5) == 0) {
            name.append(' ').append(word());
        }
        return name.toString();
    }

    private String word() {
        var word = new StringBuilder();
        int syllables = 2 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        if (random.nextBoolean()) {
            word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
            return word.toString();
        }
        return word.toString().toUpperCase(Locale.ROOT);
    }

    /** Titles of about 56 characters, the same for the same seed; most begin with one of the names. */
    public static List<String> titles(long seed, List<String> names, int count) {
        var market = new GeneratedMarket(seed);
        List<String> titles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            titles.add(market.title(names));
        }
        return titles;
    }

    private String title(List<String> names) {
        var title = new StringBuilder();
        if (random.nextInt(10) < 8) {
            title.append(names.get(random.nextInt(names.size()))).append(random.nextBoolean() ? " " : "");
        }
        int length = 36 + random.nextInt(40);
        while (title.length() < length) {
            String[] words = random.nextInt(3) == 0 ? GOODS : TRAITS;
            title.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? " " : "");
        }
        return title.toString();
    }
}
