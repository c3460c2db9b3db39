package org.markwarden.console.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.Matchers;
import org.markwarden.matcher.model.Model;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;

/** Matchers with the model a command names, or the one that is shipped. */
final class ModelChoices {
    private ModelChoices() {}

    static Matchers matchers(Register register, TextTables tables, @Nullable Path model) {
        return model == null
                ? Matchers.of(register, tables)
                : Matchers.of(register, tables, signals -> Model.open(model, signals));
    }
}
