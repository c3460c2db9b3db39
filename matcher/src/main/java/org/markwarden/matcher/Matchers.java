package org.markwarden.matcher;

import java.util.Map;
import org.markwarden.domain.match.Versions;
import org.markwarden.matcher.model.Model;
import org.markwarden.matcher.nicknames.NicknamedRights;
import org.markwarden.matcher.patent.PatentBook;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.signals.Sense;
import org.markwarden.matcher.text.Readings;
import org.markwarden.matcher.text.TextTables;

/** Gives a matcher to each thread: they share the register, the tables and the model. */
public final class Matchers {

    private final Register register;
    private final MatcherKit kit;
    private final Readings readings;
    private final Versions versions;

    private Matchers(Register register, MatcherKit kit, TextTables tables) {
        this.register = register;
        this.kit = kit;
        this.readings = tables.readings();
        this.versions = new Versions(kit.model().version(), tables.version() + "-" + kit.tables(), register.version());
    }

    /** Matchers over an open register with the shipped model. */
    public static Matchers of(Register register, TextTables tables) {
        return new Matchers(register, MatcherKit.shipped(patents(register), tables.readings()), tables);
    }

    /** Matchers over an open register with another model. */
    public static Matchers of(Register register, TextTables tables, MatcherKit.ModelChoice model) {
        return new Matchers(register, new MatcherKit(model, patents(register), tables.readings()), tables);
    }

    private static PatentBook patents(Register register) {
        return new PatentBook(register::patents);
    }

    /** A matcher for one thread. */
    public Matcher forThread() {
        var names = new NicknamedRights(new RegisterNames(register), register, kit.nicknames, kit.wordings, readings);
        return new Matcher(names, kit, versions);
    }

    public Versions versions() {
        return versions;
    }

    /** The model in use. */
    public Model model() {
        return kit.model();
    }

    /** The signals there are, each with the direction it may weigh in. */
    public Map<String, Sense> senses() {
        return kit.signals.senses();
    }
}
