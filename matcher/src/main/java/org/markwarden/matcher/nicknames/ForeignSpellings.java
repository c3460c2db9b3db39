package org.markwarden.matcher.nicknames;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.register.Register;

/**
 * Marks in Latin letters that Korean, Japanese, Thai and Russian offers write by ear: 뉴트로지나 for Neutrogena, ジュディドール for Judydoll, Самсонайт for Samsonite. Only registers that are
 * watched whole are looked through; of what is found the goods decide, and names of three consonants count only beside words of copies.
 */
final class ForeignSpellings {

    /** Shorter names share their sound with many words. */
    private static final int LEAST_LETTERS = 5;

    /** A syllable of hangul holds up to three sounds, a sign of katakana two. */
    private static final int LEAST_HANGUL = 2;

    private static final int LEAST_KATAKANA = 3;
    private static final char LONG_SOUND = 'ー';

    private static final int LEAST_THAI = 5;
    private static final int LEAST_CYRILLIC = 5;

    private final Map<String, List<Right>> bySound = new HashMap<>();
    private final Map<String, List<Right>> byRolledSound = new HashMap<>();

    ForeignSpellings(Register register) {
        if (register.watch().everyRight()) {
            register.rights()
                    .filter(right -> right.kind() == RightKind.TRADEMARK)
                    .forEach(right -> right.names().forEach(name -> add(right, name)));
        }
    }

    private void add(Right right, String name) {
        char[] folded = Folding.fold(name);
        UnicodeScript script = folded.length == 0 ? UnicodeScript.COMMON : script(folded[0]);
        if (least(script) > 0 && folded.length >= least(script)) {
            addHeard(right, new Run(folded, 0, 0, folded.length, script));
        }
        if (name.length() < LEAST_LETTERS) {
            return;
        }
        SoundSkeleton.ofLatin(name).forEach(sound -> add(bySound, sound, right));
        SoundSkeleton.ofLatinRolled(name).forEach(sound -> add(byRolledSound, sound, right));
    }

    /** A name in one word of such a script is heard as the words of its offers are. */
    private void addHeard(Right right, Run name) {
        for (int i = 0; i < name.end; i++) {
            if (script(name.text[i]) != name.script) {
                return;
            }
        }
        String sound = sound(name);
        if (!sound.isEmpty()) {
            add(soundsOf(name.script), sound, right);
        }
    }

    private Map<String, List<Right>> soundsOf(UnicodeScript script) {
        return script == UnicodeScript.CYRILLIC ? byRolledSound : bySound;
    }

    private static void add(Map<String, List<Right>> by, String sound, Right right) {
        List<Right> rights = by.computeIfAbsent(sound, _ -> new ArrayList<>(1));
        if (!rights.contains(right)) {
            rights.add(right);
        }
    }

    /** Adds the marks that are written by ear in the field, at most so many to each list. */
    void addTo(List<RawMention> bold, List<RawMention> faint, FieldText field, int index, int most) {
        if (bySound.isEmpty()) {
            return;
        }
        char[] text = field.folded();
        int at = 0;
        while (at < text.length) {
            UnicodeScript script = script(text[at]);
            int end = at + 1;
            int least = least(script);
            if (least > 0) {
                while (end < text.length && script(text[end]) == script) {
                    end++;
                }
                if (end - at >= least) {
                    add(bold, faint, new Run(text, index, at, end, script), most);
                }
            }
            at = end;
        }
    }

    private void add(List<RawMention> bold, List<RawMention> faint, Run run, int most) {
        String sound = sound(run);
        List<Right> rights = sound.isEmpty() ? null : soundsOf(run.script).get(sound);
        if (rights == null || !SpacedScripts.standsAlone(run.text, run.start, run.end)) {
            return;
        }
        List<RawMention> kind = SoundSkeleton.consonants(sound) > SoundSkeleton.LEAST ? bold : faint;
        for (Right right : rights) {
            if (kind.size() < most && !isNamed(right, run)) {
                kind.add(new RawMention(right, run.field, run.start, run.end, Variant.NICKNAME, 1, true));
            }
        }
    }

    /** Written as registered it is found without being heard. */
    private static boolean isNamed(Right right, Run run) {
        String word = new String(run.text, run.start, run.end - run.start);
        return right.names().stream().anyMatch(name -> Folding.folded(name).equals(word));
    }

    private static String sound(Run run) {
        return switch (run.script) {
            case CYRILLIC -> SoundSkeleton.ofCyrillic(run.text, run.start, run.end);
            case THAI -> SoundSkeleton.ofThai(run.text, run.start, run.end);
            default -> SoundSkeleton.ofRun(run.text, run.start, run.end);
        };
    }

    /** How long a run must be to be heard; 0 for other scripts. */
    private static int least(UnicodeScript script) {
        return switch (script) {
            case HANGUL -> LEAST_HANGUL;
            case KATAKANA -> LEAST_KATAKANA;
            case THAI -> LEAST_THAI;
            case CYRILLIC -> LEAST_CYRILLIC;
            default -> 0;
        };
    }

    private static UnicodeScript script(char c) {
        return c == LONG_SOUND ? UnicodeScript.KATAKANA : UnicodeScript.of(c);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Run(char[] text, int field, int start, int end, UnicodeScript script) {}
}
