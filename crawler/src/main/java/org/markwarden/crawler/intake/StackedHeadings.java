package org.markwarden.crawler.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Headings in two rows: the upper one names the parties, each over several columns, the lower one what is said of each. A name or
 * an address below means whom the heading above names, or the complainant would be accused.
 */
final class StackedHeadings {
    private static final String DETAILS = "(?:的?(?:基本)?(?:信息|情况|资料)|details|information|info)?";
    private static final Pattern ACCUSED =
            Pattern.compile("(?:被(?:投诉|举报|申诉|控告|申请){1,4}(?:人|方|者|企业|单位|主体|商家)?|(?:涉嫌)?侵权(?:人|方|者|企业|主体|商家)|经营者|商家|卖家"
                    + "|respondent|accused|seller|infringer)"
                    + DETAILS);
    private static final Pattern OTHERS =
            Pattern.compile("(?:(?:投诉|举报|申诉|控告|申请|投诉举报)(?:人|方|者|企业|单位|主体)|权利(?:人|方)|消费者|买家|品牌方|委托(?:人|方)|代理(?:人|方|机构)"
                    + "|complainant|claimant|reporter|rightsholder|rightholder|rightsowner|brandowner|buyer)"
                    + DETAILS);
    private static final Set<String> NAMES = Set.of("名称", "姓名", "全称", "单位名称", "企业名称", "公司名称", "name", "fullname");
    private static final Set<String> PLACES = Set.of("地址", "住所", "所在地", "住址", "address", "location");
    private static final int LONGEST = 20;
    private static final int LEAST = 2;

    private StackedHeadings() {}

    /** The headings of both rows in one; nothing where the rows are none such. */
    static @Nullable List<String> of(@Nullable List<String> upper, List<String> lower) {
        if (upper == null || !areHeadings(lower)) {
            return null;
        }
        List<String> joined = new ArrayList<>();
        String above = "";
        int underParties = 0;
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String own = at(upper, i);
            String below = at(lower, i);
            above = own.isEmpty() ? above : own;
            joined.add(below.isEmpty() ? own : joined(above, below));
            underParties += !below.isEmpty() && isParty(above) ? 1 : 0;
        }
        return underParties >= LEAST ? joined : null;
    }

    private static boolean areHeadings(List<String> lower) {
        List<String> written = lower.stream().filter(cell -> !cell.isBlank()).toList();
        long known = written.stream().filter(Columns::isKnown).count();
        return known >= LEAST
                && 2 * known >= written.size()
                && written.stream().allMatch(cell -> cell.strip().length() <= LONGEST);
    }

    private static String at(List<String> cells, int i) {
        return i < cells.size() ? cells.get(i).strip() : "";
    }

    private static boolean isParty(String above) {
        String plain = Columns.plain(above);
        return ACCUSED.matcher(plain).matches() || OTHERS.matcher(plain).matches();
    }

    private static String joined(String above, String below) {
        String party = Columns.plain(above);
        String word = Columns.plain(below);
        if (OTHERS.matcher(party).matches()) {
            return party.replaceFirst(DETAILS + "$", "") + below;
        }
        if (ACCUSED.matcher(party).matches()) {
            return NAMES.contains(word) ? "被投诉主体" : PLACES.contains(word) ? "被投诉主体地址" : below;
        }
        return Columns.isWhole(above + below) ? above + below : below;
    }
}
