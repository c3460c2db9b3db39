package org.markwarden.matcher.use;

import org.markwarden.domain.match.Use;

/** Why a mention counts as the use it was given; {@code {0}} is the name, {@code {1}} the words that decided. */
enum UseGround {
    LEAD(Use.AS_MARK, "“{0}” stands where titles name the maker", "“{0}”位于标题中标示品牌的位置"),
    BRAND_FIELD(Use.AS_MARK, "the brand field says “{1}”", "品牌栏写明“{1}”"),
    SELLER_NAME(Use.AS_MARK, "the shop calls itself “{1}”", "店铺名称使用“{1}”"),
    REPEATED(Use.AS_MARK, "“{0}” repeats the name given as the maker", "“{0}”重复了作为品牌标示的名称"),
    PAIRED(Use.AS_MARK, "“{0}” stands beside its other spelling “{1}”", "“{0}”与其另一写法“{1}”并列"),
    OTHER_SPELLING(Use.AS_MARK, "“{0}” is written as the other spelling of “{1}”", "“{0}”系作为“{1}”的另一写法使用"),
    NICKNAME(
            Use.AS_MARK,
            "“{0}” is another name in use for the mark, on goods it covers",
            "“{0}”系该商标通行的别称或外文写法，且用于其核定商品"),
    PAI(Use.AS_MARK, "“{0}{1}” names a brand", "“{0}{1}”即标示品牌"),
    OFFICIAL(Use.AS_MARK, "“{0}{1}” speaks in the name of “{0}”", "“{0}{1}”系以“{0}”名义宣称"),
    GENUINE_CLAIM(Use.AS_MARK, "“{1}” beside “{0}” offers the goods as the maker's own", "“{0}”旁的“{1}”将商品宣称为该品牌商品"),
    GOODS_FIT(Use.AS_MARK, "“{0}” names goods the right covers", "“{0}”用于该权利核定的商品上"),
    DISTINCTIVE(Use.AS_MARK, "“{0}” is no everyday word and no other maker is named", "“{0}”非日常用语，且未标示其他品牌"),
    PACKAGING(Use.AS_MARK, "“{1}” for goods of “{0}” is what is sold", "所售即用于“{0}”商品的“{1}”"),
    BORNE(
            Use.AS_MARK,
            "said to fit “{0}” or to be set apart from it, but “{1}”: the goods carry its sign",
            "虽称适用或区别于“{0}”，但“{1}”表明商品带有其标识"),
    PUT(Use.AS_MARK, "“{1}”: the sign itself is put on the goods", "“{1}”表明商品上标有该标识"),
    FORM(Use.AS_MARK, "“{0}” has the form and the place of a maker's name", "“{0}”的字形与位置符合品牌标示"),
    IMITATION(Use.AS_MARK, "“{1}” trades on “{0}” for goods of the same kind", "“{1}”借“{0}”推销同类商品"),
    DISGUISED(Use.AS_MARK, "“{0}” is written to look or sound like the mark", "“{0}”的写法与商标相近"),
    DRESSED(Use.AS_MARK, "signs or gaps are put into “{0}”, as nobody writes a common word", "“{0}”中插入了符号或空格，非普通用语的写法"),
    CUE(Use.COMPATIBLE, "“{1}” says what the goods fit", "“{1}”说明商品适用的对象"),
    FITTING(Use.COMPATIBLE, "“{1}” is made to fit products of “{0}”", "“{1}”系为“{0}”产品配套的商品"),
    FITTING_ATTRIBUTE(Use.COMPATIBLE, "the field says what the goods fit", "该栏目填写的是适用对象"),
    SECOND_HAND(Use.SECOND_HAND, "“{1}” offers used goods or a service on them", "“{1}”表明系二手商品或针对该品牌商品的服务"),
    SECOND_HAND_CONDITION(Use.SECOND_HAND, "the condition is given as “{1}”", "成色标注为“{1}”"),
    KEPT_EMPTY(
            Use.SECOND_HAND,
            "“{1}”: what once held goods of “{0}” is sold empty, to look at or to collect",
            "“{1}”：所售系“{0}”商品用后的空容器，供装饰或收藏"),
    NEGATION(Use.NEGATED, "“{1}” sets the goods apart from “{0}”", "“{1}”表明商品并非“{0}”"),
    SWALLOWED(Use.DESCRIPTIVE, "part of the longer name “{1}”", "属于更长名称“{1}”的一部分"),
    FRAGMENT(Use.DESCRIPTIVE, "“{0}” is cut out of the words “{1}”", "“{0}”系由“{1}”中截取，并非独立词语"),
    TOO_SHORT(Use.DESCRIPTIVE, "“{0}” is too short to name a maker here", "“{0}”过短，此处不足以标示品牌"),
    SENSE(Use.DESCRIPTIVE, "beside “{1}” it has its everyday meaning", "与“{1}”连用，取其日常含义"),
    COMPOUND(Use.DESCRIPTIVE, "“{0}{1}” describes the goods", "“{0}{1}”系描述商品"),
    ARTICLE(Use.DESCRIPTIVE, "after “{1}” it is an ordinary word", "在“{1}”之后为普通用语"),
    OTHER_BRAND(Use.DESCRIPTIVE, "an everyday word; the brand field names “{1}”", "日常用语，品牌栏标示为“{1}”"),
    PLAIN(Use.DESCRIPTIVE, "“{0}” is a word every title uses", "“{0}”为商品标题通用词语"),
    GOODS_WORD(Use.DESCRIPTIVE, "“{0}” is the name of goods", "“{0}”为商品通用名称"),
    PLACE(Use.DESCRIPTIVE, "“{0}” is a place", "“{0}”为地名"),
    SUBJECT(
            Use.DESCRIPTIVE,
            "“{1}”: the goods speak of “{0}”, they are not offered as its goods",
            "“{1}”表明商品以“{0}”为题材，并非以其名义出售"),
    NAMESAKE(Use.DESCRIPTIVE, "“{1}”: “{0}” is a person's name", "“{1}”表明“{0}”系姓名"),
    WORDS_APART(Use.DESCRIPTIVE, "“{0}” is two ordinary words on other goods", "“{0}”系用于其他商品的普通词语"),
    WORD_AMONG_WORDS(
            Use.DESCRIPTIVE,
            "“{0}” is an ordinary word and does not stand where titles name the maker",
            "“{0}”为日常用语，且不在标题中标示品牌的位置"),
    CHANNEL(Use.DESCRIPTIVE, "“{0}” names where the goods are talked about", "“{0}”指宣传渠道"),
    OTHER_GOODS(
            Use.DESCRIPTIVE,
            "“{0}” is an everyday word and the goods are not those of the mark",
            "“{0}”为日常用语，且商品并非该权利核定的商品"),
    ORIGIN_OF_OTHERS(Use.DESCRIPTIVE, "“{0}” is named, but other goods are sold", "提及“{0}”，但所售并非该类商品"),
    COMPONENT(Use.DESCRIPTIVE, "“{1}”: “{0}” makes a part or a material of the goods", "“{1}”表明“{0}”仅涉及商品的部件或材料"),
    ADDED(
            Use.DESCRIPTIVE,
            "“{1}”: “{0}” goes with the goods or into the dish, it is not what is sold",
            "“{1}”表明“{0}”系搭配食用或加入之物，并非所售商品"),
    VARIETY(Use.DESCRIPTIVE, "“{0}” tells the variety; no seed or seedling is sold", "“{0}”仅说明品种，所售并非繁殖材料"),
    WHEREABOUTS(Use.DESCRIPTIVE, "“{0}{1}” says where", "“{0}{1}”系说明地点"),
    LIKENESS_ELSEWHERE(Use.DESCRIPTIVE, "“{0}” is only like the mark and stands on other goods", "“{0}”仅与商标近似，且用于不同商品"),
    KEYWORD(Use.DESCRIPTIVE, "“{0}” stands among keywords; nothing shows it as the maker", "“{0}”仅列于关键词中，未见作为品牌使用"),
    PATENT_TITLE(Use.DESCRIPTIVE, "“{0}” is the title of a patent and says what the goods are", "“{0}”为专利名称，用于说明商品"),
    PATENT_NUMBER(Use.AS_MARK, "the number “{1}” is claimed for the goods", "商品标示专利号“{1}”"),
    AUTHORISED(Use.AUTHORISED, "the holder allows this seller: “{1}”", "权利人许可该经营者：“{1}”"),
    HOLDER(Use.AUTHORISED, "the seller is the holder: “{1}”", "经营者即权利人：“{1}”");

    private final Use use;
    private final String english;
    private final String chinese;

    UseGround(Use use, String english, String chinese) {
        this.use = use;
        this.english = english;
        this.chinese = chinese;
    }

    Use use() {
        return use;
    }

    /** Grounds on which the span is no name at all, so that the right is not compared any further. */
    boolean isIdle() {
        return switch (this) {
            case SWALLOWED,
                    FRAGMENT,
                    TOO_SHORT,
                    PLAIN,
                    GOODS_WORD,
                    PLACE,
                    CHANNEL,
                    KEYWORD,
                    LIKENESS_ELSEWHERE,
                    PATENT_TITLE -> true;
            case LEAD,
                    BRAND_FIELD,
                    SELLER_NAME,
                    REPEATED,
                    PAIRED,
                    OTHER_SPELLING,
                    NICKNAME,
                    PAI,
                    OFFICIAL,
                    GENUINE_CLAIM,
                    GOODS_FIT,
                    DISTINCTIVE,
                    PACKAGING,
                    BORNE,
                    PUT,
                    FORM,
                    IMITATION,
                    DISGUISED,
                    DRESSED,
                    CUE,
                    FITTING,
                    FITTING_ATTRIBUTE,
                    SECOND_HAND,
                    SECOND_HAND_CONDITION,
                    KEPT_EMPTY,
                    NEGATION,
                    SENSE,
                    OTHER_BRAND,
                    OTHER_GOODS,
                    ORIGIN_OF_OTHERS,
                    COMPONENT,
                    ADDED,
                    VARIETY,
                    SUBJECT,
                    NAMESAKE,
                    WORDS_APART,
                    WORD_AMONG_WORDS,
                    WHEREABOUTS,
                    COMPOUND,
                    ARTICLE,
                    PATENT_NUMBER,
                    AUTHORISED,
                    HOLDER -> false;
        };
    }

    String english(String name, String words) {
        return english.replace("{0}", name).replace("{1}", words);
    }

    String chinese(String name, String words) {
        return chinese.replace("{0}", name).replace("{1}", words);
    }
}
