package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.SellerTexts;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.layout.Anchor;

/**
 * Finds who advertises on a site of members by the link that leads to their other offers. Those who review, ask and write have such pages,
 * too: where the offer links to several members, or others than the seller speak of it, none is taken.
 */
final class MemberLink {
    private static final double TRUST = 0.4;
    private static final int LONGEST = 40;
    private static final int LONGEST_WORD = 16;
    private static final Set<String> MEMBER = Set.of(
            "user",
            "users",
            "u",
            "member",
            "members",
            "profile",
            "profiles",
            "profil",
            "perfil",
            "usuario",
            "usuarios",
            "membre",
            "membres",
            "utilisateur",
            "utilisateurs",
            "mitglied",
            "mitglieder",
            "benutzer",
            "nutzer",
            "profilo",
            "utente",
            "uzytkownik",
            "anvandare",
            "bruker",
            "user-profile",
            "seller-profile");
    /** Pages that name in their query whose they are. */
    private static final Set<String> ASKED = Set.of(
            "seller",
            "sellers",
            "shop",
            "store",
            "personal",
            "space",
            "userinfo",
            "user_info",
            "user-info",
            "userprofile",
            "viewprofile",
            "view_profile",
            "sellerinfo",
            "seller_info",
            "seller-info",
            "vendeur",
            "vendedor",
            "verkaeufer",
            "anbieter",
            "sprzedawca",
            "bestand",
            "bestandsliste");

    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:^|&)(?:user_?id|seller_?id|member_?id|owner_?id|uid)=[^&]");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:\\d.*|.*\\b(?:log ?in|sign ?(?:in|up|out)|register|account|anmelden|registrieren|konto|connexion|compte|entrar|cuenta|conta)\\b.*"
                    + "|(?:my|mein|mon|mi|see|view|show|all|more|other|alle|mehr|weitere|voir|plus|ver|más|follow|contact|report|rate|reviews?|profile?)\\b.*"
                    + "|.*(?:登录|注册|我的|关注|进入|更多|ログイン|マイページ|로그인).*)");

    private MemberLink() {}

    static void claim(HtmlPage page, Sheet sheet) {
        if (page.marketplace() != null || sheet.first(Field.SELLER_NAME) != null) {
            return;
        }
        Map<URI, Anchor> links = new HashMap<>();
        for (Anchor anchor : page.anchors()) {
            boolean own = isMember(anchor.target(), page) && page.layout().isOwn(anchor.element());
            if (own && name(anchor) != null) {
                links.putIfAbsent(anchor.target(), anchor);
            }
        }
        if (links.size() == 1) {
            claim(page, links.values().iterator().next(), sheet);
        }
    }

    private static void claim(HtmlPage page, Anchor anchor, Sheet sheet) {
        if (!page.layout().place(anchor.element()).isOfOthers()) {
            sheet.claim(Field.SELLER_NAME, name(anchor), "text:member link", TRUST);
            sheet.claim(Field.SELLER_URL, anchor.target().toString(), "address:member link", TRUST);
        }
    }

    private static boolean isMember(URI target, HtmlPage page) {
        String query = target.getRawQuery();
        boolean member = isBehindWord(target.getRawPath())
                || (query != null && NUMBER.matcher(query).find() && isWord(target.getRawPath()));
        return member && page.address().asked().getHost().equalsIgnoreCase(target.getHost());
    }

    /** {@code …/user/NAME}, with or without a slash behind. */
    private static boolean isBehindWord(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        int name = path.lastIndexOf('/', end - 1);
        int word = name <= 0 ? -1 : path.lastIndexOf('/', name - 1);
        return word >= 0
                && end - name > 1
                && name - word <= LONGEST_WORD
                && MEMBER.contains(path.substring(word + 1, name).toLowerCase(Locale.ROOT));
    }

    /** {@code …/profile?user_id=NUMBER}, {@code …/member.php?uid=NUMBER}: chats and reports name members in their queries, too. */
    private static boolean isWord(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        String last = path.substring(path.lastIndexOf('/', end - 1) + 1, Math.max(end, 0));
        int dot = last.indexOf('.');
        String word = (dot < 0 ? last : last.substring(0, dot)).toLowerCase(Locale.ROOT);
        word = word.length() > 2 && word.charAt(1) == '-' ? word.substring(2) : word;
        return MEMBER.contains(word) || ASKED.contains(word);
    }

    /** A name whose page has a number, or is called after it: "register" and "log in" are pages of members, too. */
    private static @Nullable String named(URI target, String name) {
        String path = target.getRawPath();
        String last = target.getRawQuery() == null ? path.replaceFirst(".*/(?=[^/])", "") : target.getRawQuery();
        boolean numbered = last.chars().anyMatch(Character::isDigit);
        return numbered || letters(last).equals(letters(name)) ? name : null;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static @Nullable String name(Anchor anchor) {
        String name = Tidy.text(anchor.text());
        return name.length() < 2
                        || name.length() > LONGEST
                        || NO_NAME.matcher(name).matches()
                        || SellerTexts.isCallOfLink(name)
                        || SellerTexts.isSentence(name)
                ? null
                : named(anchor.target(), name);
    }
}
