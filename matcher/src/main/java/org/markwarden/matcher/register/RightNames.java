package org.markwarden.matcher.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.Right;
import org.markwarden.matcher.names.CaseForms;
import org.markwarden.matcher.names.NameEntry;
import org.markwarden.matcher.names.NameOrigin;

/** The names a right is searched by: its name, its aliases, and what stands inside and before brackets. */
final class RightNames {

    private static final Pattern BRACKETED = Pattern.compile("^(.+?)\\s*[（(\\[【](.+?)[）)\\]】]\\s*$");
    /** Chinese characters and then a number of two digits or more: {@code 先玉335}. */
    private static final Pattern NUMBERED = Pattern.compile("\\p{IsHan}{2,}\\d{2,8}");

    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    /** A name of more UTF-16 units is not searched. */
    static final int LONGEST = 256;

    private static final GeographicalForms GEOGRAPHICAL = new GeographicalForms();

    private RightNames() {}

    static void addTo(Consumer<NameEntry> index, int number, Right right, boolean watched) {
        List<String> names = right.names();
        boolean isHan = !names.isEmpty() && hasHan(names.getFirst());
        for (int i = 0; i < names.size(); i++) {
            for (String name : forms(names.get(i))) {
                boolean own = i == 0 && name.equals(names.getFirst());
                NameOrigin origin = hasHan(name) == isHan ? NameOrigin.ALIAS : NameOrigin.TRANSLATION;
                index.accept(new NameEntry(number, i, name, watched, own ? NameOrigin.NAME : origin));
                for (String latin : LatinWriting.of(name)) {
                    index.accept(new NameEntry(number, i, latin, watched, NameOrigin.TRANSLATION));
                }
            }
            for (String form : geographical(right, names.get(i))) {
                index.accept(new NameEntry(number, i, form, false, NameOrigin.ALIAS));
            }
        }
    }

    /** Every name as it is searched. */
    static List<String> searched(Right right) {
        return right.names().stream()
                .flatMap(name -> Stream.concat(
                        forms(name).stream()
                                .flatMap(form ->
                                        Stream.concat(CaseForms.of(form).stream(), LatinWriting.of(form).stream())),
                        geographical(right, name).stream()))
                .distinct()
                .toList();
    }

    /** Shortened and bent forms, never watched: disguises of a disguise mean nothing. */
    private static List<String> geographical(Right right, String name) {
        return right instanceof GeographicalIndication indication && hasHan(name) && name.length() <= LONGEST
                ? GEOGRAPHICAL.of(indication, name)
                : List.of();
    }

    private static List<String> forms(String name) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        List<String> forms = new ArrayList<>(List.of(name));
        Matcher bracketed = BRACKETED.matcher(name);
        if (bracketed.matches()) {
            forms.add(bracketed.group(1));
            forms.add(bracketed.group(2));
        }
        if (NUMBERED.matcher(name).matches()) {
            forms.add(inChineseDigits(name));
        }
        return forms;
    }

    /** {@code 先玉三三五}: as hosts say a number, and write it where they fear to be found. */
    private static String inChineseDigits(String name) {
        StringBuilder written = new StringBuilder(name.length());
        name.chars().forEach(c -> written.append(c >= '0' && c <= '9' ? CHINESE_DIGITS.charAt(c - '0') : (char) c));
        return written.toString();
    }

    private static boolean hasHan(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }
}
