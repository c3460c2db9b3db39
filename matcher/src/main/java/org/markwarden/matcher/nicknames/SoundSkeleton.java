package org.markwarden.matcher.nicknames;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is left of a name in each writing when it is heard: classes of consonants, and whether it begins with a vowel. Hangul, katakana and Thai write
 * foreign names by ear, put vowels between consonants and leave an r before a consonant out: 뉴트로지나, Neutrogena {@code NTRSN}.
 * After the rules of transcription of Korea's Ministry of Culture, Sports and Tourism (외래어 표기법, notice 2017-14) and of Japan's Cabinet (外来語の表記, notice 2 of 1991).
 */
final class SoundSkeleton {

    /** Fewer consonants are those of too many words. */
    static final int LEAST = 3;
    /** Letters that may be heard in two ways are followed up to so many readings of one name. */
    private static final int MOST_READINGS = 8;

    private static final char OPEN = '^';
    private static final char SEAM = '/';
    private static final String VOWELS = "aeiouy";
    private static final String SOFTENING = "eiy";

    /** Hangul by the order of Unicode: the 19 initial and 28 final consonants; a blank is heard as none. */
    private static final String INITIALS = "KKNTTRMPPSS SSSKTP ";

    private static final String FINALS = " KKKNNNTRRRRRRRRMPPTTNTTKTP ";
    private static final char FIRST_HANGUL = '가';
    private static final char LAST_HANGUL = '힣';
    private static final int VOWEL_FORMS = 21;
    private static final int FINAL_FORMS = 28;

    private static final String KANA = "カキクケコガギグゲゴサシスセソザジズゼゾタチツテトダヂヅデドナニヌネノフバビブベボパピプペポマミムメモラリルレロンヴ";
    private static final String KANA_HEARD = "KKKKKKKKKKSSSSSSSSSSTSSTTTSSTTNNNNNPPPPPPPPPPPMMMMMRRRRRNP";
    private static final String SILENT_KANA = "ッー・";

    private static final String THAI = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมรลวศษสฬ";
    private static final String THAI_HEARD = "KKKKNSSSSSNTTTTTNTTTTTNPPPPPPPMRRPSSSR";
    /** Silences the letter before it. */
    private static final char THAI_SILENCER = '์';

    private static final String THAI_VOWEL_BEARERS = "อฮหย";
    private static final String THAI_VOWELS_BEFORE = "เแโใไ";

    private static final String CYRILLIC = "пбфвтдкгцчшщжзслрмн";
    private static final String CYRILLIC_HEARD = "PPPPTTKKSSSSSSSRQMN";
    /** A letter of no name, put for an r that is heard wherever it stands. */
    private static final char ROLLED = '1';

    private SoundSkeleton() {}

    /** The skeletons of a name in Latin letters; none when it is too short or holds digits. */
    static Set<String> ofLatin(String name) {
        return skeletons(name, 'r');
    }

    /** @param r what stands for the letter r */
    private static Set<String> skeletons(String name, char r) {
        String letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s'’.&-]", "");
        if (letters.isEmpty() || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return Set.of();
        }
        letters = letters.replace('r', r);
        List<StringBuilder> readings = new ArrayList<>(List.of(new StringBuilder()));
        if (VOWELS.indexOf(letters.charAt(0)) >= 0 || letters.charAt(0) == 'h' || letters.charAt(0) == 'w') {
            readings.getFirst().append(OPEN);
        }
        for (int i = 0; i < letters.length(); ) {
            Heard heard = Heard.at(letters, i);
            readings = followed(readings, heard);
            i += heard.letters;
        }
        Set<String> skeletons = new LinkedHashSet<>();
        readings.stream()
                .map(StringBuilder::toString)
                .filter(SoundSkeleton::tells)
                .forEach(skeletons::add);
        return skeletons;
    }

    /** The same for writings that keep every r apart from l and hear w as v or not at all: Тимберленд, Timberland. */
    static Set<String> ofLatinRolled(String name) {
        Set<String> skeletons = new LinkedHashSet<>(skeletons(name, ROLLED));
        if (name.toLowerCase(Locale.ROOT).indexOf('w') >= 0) {
            skeletons.addAll(skeletons(name.toLowerCase(Locale.ROOT).replace('w', 'v'), ROLLED));
        }
        return skeletons;
    }

    private static List<StringBuilder> followed(List<StringBuilder> readings, Heard heard) {
        List<StringBuilder> next = new ArrayList<>();
        for (StringBuilder reading : readings) {
            for (String sound : heard.sounds) {
                if (next.size() < MOST_READINGS) {
                    next.add(new StringBuilder(reading).append(sound));
                }
            }
        }
        return next;
    }

    /** The skeleton of a Thai run, empty when it is too short; to be compared with {@link #ofLatin}. */
    static String ofThai(char[] text, int start, int end) {
        StringBuilder skeleton = new StringBuilder();
        boolean begun = false;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (i + 1 < end && text[i + 1] == THAI_SILENCER) {
                continue;
            }
            int at = THAI.indexOf(c);
            if (at >= 0 && !isSilentR(text, i, end)) {
                skeleton.append(THAI_HEARD.charAt(at));
            } else if (!begun && THAI_VOWEL_BEARERS.indexOf(c) >= 0) {
                skeleton.append(OPEN);
            }
            begun |= THAI_VOWELS_BEFORE.indexOf(c) < 0;
        }
        return tells(skeleton.toString()) ? skeleton.toString() : "";
    }

    private static boolean isSilentR(char[] text, int at, int end) {
        return text[at] == 'ร'
                && at + 1 < end
                && THAI.indexOf(text[at + 1]) >= 0
                && at > 0
                && THAI.indexOf(text[at - 1]) < 0;
    }

    /** The skeleton of a Cyrillic run in small letters, empty when it is too short; to be compared with {@link #ofLatinRolled}. */
    static String ofCyrillic(char[] text, int start, int end) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = text[i];
            boolean soft = c == 'д' && i + 1 < end && text[i + 1] == 'ж';
            if (soft || (i > start && c == text[i - 1])) {
                continue;
            }
            int at = CYRILLIC.indexOf(c);
            if (at >= 0) {
                skeleton.append(CYRILLIC_HEARD.charAt(at));
            } else if (i == start) {
                skeleton.append(OPEN);
            }
        }
        return tells(skeleton.toString()) ? skeleton.toString() : "";
    }

    /** The skeleton of a run of hangul or katakana, empty when it is too short. */
    static String ofRun(char[] text, int start, int end) {
        StringBuilder skeleton = new StringBuilder();
        boolean first = true;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c >= FIRST_HANGUL && c <= LAST_HANGUL) {
                addSyllable(skeleton, c - FIRST_HANGUL, first);
            } else if (SILENT_KANA.indexOf(c) < 0) {
                addKana(skeleton, c, first);
            }
            first = false;
        }
        String heard = skeleton.toString().replace("/", "");
        return tells(heard) ? heard : "";
    }

    /** A final ㄹ before ㄹ is one sound: 블랙. */
    private static void addSyllable(StringBuilder skeleton, int index, boolean first) {
        char initial = INITIALS.charAt(index / (VOWEL_FORMS * FINAL_FORMS));
        boolean seam = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == SEAM;
        if (seam) {
            skeleton.setLength(skeleton.length() - 1);
        }
        if (initial == ' ') {
            skeleton.append(first ? "^" : "");
        } else if (!seam || initial != 'R') {
            skeleton.append(initial);
        }
        char last = FINALS.charAt(index % FINAL_FORMS);
        if (last != ' ') {
            skeleton.append(last).append(last == 'R' ? "/" : "");
        }
    }

    private static void addKana(StringBuilder skeleton, char c, boolean first) {
        int at = KANA.indexOf(c);
        if (at >= 0) {
            skeleton.append(KANA_HEARD.charAt(at));
        } else if (first) {
            skeleton.append(OPEN);
        }
    }

    private static boolean tells(String skeleton) {
        return consonants(skeleton) >= LEAST;
    }

    /** How many consonants a skeleton has. */
    static int consonants(String skeleton) {
        return skeleton.length() - (skeleton.startsWith("^") ? 1 : 0);
    }

    /** How many letters are heard together, and as what. */
    private record Heard(int letters, List<String> sounds) {
        private static final List<String> NOTHING = List.of("");

        static Heard at(String name, int i) {
            char c = name.charAt(i);
            char next = i + 1 < name.length() ? name.charAt(i + 1) : 0;
            if (c == next && VOWELS.indexOf(c) < 0) {
                Heard one = at(name, i + 1);
                return new Heard(one.letters + 1, one.sounds);
            }
            if (next == 'h' || name.startsWith("sch", i)) {
                return withBreath(name, i, c);
            }
            return switch (c) {
                case 'b', 'p', 'f', 'v' -> one("P");
                case 'd' -> one("T");
                case 't' -> next == 'z' || next == 's' ? new Heard(2, List.of("S", "TS")) : one("T");
                case 'k', 'q' -> one("K");
                case 'c' ->
                    next == 'k'
                            ? new Heard(2, List.of("K"))
                            : one(SOFTENING.indexOf(next) >= 0 && next != 0 ? "S" : "K");
                case 'g' -> SOFTENING.indexOf(next) >= 0 && next != 0 ? new Heard(1, List.of("S", "K")) : one("K");
                case 'x' -> i == 0 ? one("S") : one("KS");
                case 's', 'z', 'j' -> one("S");
                case 'l' -> one("R");
                case 'r' -> r(name, i, next);
                case ROLLED -> one("Q");
                case 'm' -> next == 'b' || next == 'p' ? new Heard(1, List.of("M", "N")) : one("M");
                case 'n' -> next == 'g' && i + 2 == name.length() ? new Heard(2, List.of("N")) : one("N");
                default -> new Heard(1, NOTHING);
            };
        }

        /** Heard before a vowel only; {@code more} and {@code mores} end in none. */
        private static Heard r(String name, int i, char next) {
            if (next == 0 || VOWELS.indexOf(next) < 0) {
                return new Heard(1, NOTHING);
            }
            boolean silent = next == 'e' && (i + 2 == name.length() || (i + 3 == name.length() && name.endsWith("s")));
            return silent ? new Heard(1, List.of("", "R")) : one("R");
        }

        private static Heard withBreath(String name, int i, char c) {
            if (name.startsWith("sch", i)) {
                return new Heard(3, List.of("S", "SK"));
            }
            return switch (c) {
                case 'p' -> new Heard(2, List.of("P"));
                case 't' -> new Heard(2, List.of("S", "T"));
                case 'c' -> new Heard(2, List.of("S", "K"));
                case 's' -> new Heard(2, List.of("S"));
                case 'k', 'g' -> new Heard(2, List.of("K"));
                case 'r' -> new Heard(2, List.of("R"));
                default -> new Heard(1, VOWELS.indexOf(c) >= 0 ? NOTHING : at(name.substring(i, i + 1), 0).sounds);
            };
        }

        private static Heard one(String sound) {
            return new Heard(1, List.of(sound));
        }
    }
}
