package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.crawler.parse.layout.Anchor;

/**
 * Finds who advertises on a site of members by the link that leads to their other offers. Reviewers have such pages, too: where the offer
 * links to several members, none is taken.
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
        Map<URI, String> names = new HashMap<>();
        for (Anchor anchor : page.anchors()) {
            boolean own = isMember(anchor.target(), page) && page.layout().isOwn(anchor.element());
            String name = own ? name(anchor) : null;
            if (name != null) {
                names.putIfAbsent(anchor.target(), name);
            }
        }
        if (names.size() == 1) {
            URI url = names.keySet().iterator().next();
            sheet.claim(Field.SELLER_NAME, names.get(url), "text:member link", TRUST);
            sheet.claim(Field.SELLER_URL, url.toString(), "address:member link", TRUST);
        }
    }

    private static boolean isMember(URI target, HtmlPage page) {
        String query = target.getRawQuery();
        boolean member = isBehindWord(target.getRawPath())
                || (query != null && NUMBER.matcher(query).find());
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
                ? null
                : named(anchor.target(), name);
    }
}
