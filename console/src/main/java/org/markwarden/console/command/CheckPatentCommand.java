package org.markwarden.console.command;

import org.markwarden.domain.right.PatentType;
import org.markwarden.matcher.patent.PatentNumber;
import org.markwarden.matcher.patent.PatentNumbers;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code check patent}: the Chinese patent numbers a text shows, and whether their check digits fit. */
@Command(name = "patent", description = "{text} -> {numbers: [{text, number, kind, check_digit_ok}]}")
final class CheckPatentCommand extends LineByLine {
    @Override
    ObjectNode answer(JsonNode question) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode numbers = answer.putArray("numbers");
        for (PatentNumber number : PatentNumbers.in(text(question, "text"))) {
            PatentType kind = number.kind();
            numbers.addObject()
                    .put("text", number.text())
                    .put("number", number.number())
                    .put("kind", kind == null ? null : kind.label())
                    .put("check_digit_ok", number.checkDigitFits());
        }
        return answer;
    }

    @Override
    ObjectNode unanswered() {
        return JSON.createObjectNode().putNull("numbers");
    }
}
