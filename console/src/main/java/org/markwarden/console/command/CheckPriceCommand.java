package org.markwarden.console.command;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.layout.LabelledPrice;
import org.markwarden.crawler.price.PriceText;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code check price}: what a displayed price says. */
@Command(name = "price", description = "{text, currency_hint} -> {amount, currency}")
final class CheckPriceCommand extends LineByLine {
    @Override
    ObjectNode answer(JsonNode question) {
        JsonNode hint = question.get("currency_hint");
        PriceText price =
                LabelledPrice.of(text(question, "text"), hint == null || hint.isNull() ? null : hint.asString());
        return JSON.createObjectNode().put("amount", plain(price.amount())).put("currency", price.currency());
    }

    @Override
    ObjectNode unanswered() {
        return JSON.createObjectNode().putNull("amount").putNull("currency");
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
