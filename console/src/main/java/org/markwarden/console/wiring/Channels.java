package org.markwarden.console.wiring;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.markwarden.console.config.MailConfig;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.Operator;
import org.markwarden.notice.channel.AddressRule;
import org.markwarden.notice.channel.Channel;
import org.markwarden.notice.channel.HttpChannel;
import org.markwarden.notice.channel.HttpSettings;
import org.markwarden.notice.channel.MailChannel;
import org.markwarden.notice.channel.MailSettings;
import org.markwarden.notice.channel.SendStage.Route;
import org.markwarden.notice.draft.NoticeFormat;

/** The ways to the operators of the marketplaces, as their files and the mail configuration describe them. */
final class Channels {
    private final MailConfig mail;
    private final Set<String> allowedHosts;
    private final Clock clock;

    Channels(MailConfig mail, Set<String> allowedHosts, Clock clock) {
        this.mail = mail;
        this.allowedHosts = allowedHosts;
        this.clock = clock;
    }

    /** A route for every marketplace whose operator can be reached. */
    Map<String, Route> routes(List<MarketplaceFile> marketplaces) {
        Map<String, Route> routes = new HashMap<>();
        for (MarketplaceFile marketplace : marketplaces) {
            Operator operator = marketplace.operator();
            if (operator != null) {
                channel(marketplace.base(), operator)
                        .ifPresent(channel -> routes.put(marketplace.name(), new Route(channel, NoticeFormat.CN)));
            }
        }
        return routes;
    }

    private Optional<Channel> channel(URI base, Operator operator) {
        Optional<Channel> form = form(base, operator);
        Optional<Channel> mailbox = mailbox(operator);
        Integer limit = operator.maxLocations();
        if (form.isPresent() && mailbox.isPresent() && limit != null) {
            return Optional.of(new DeskChannel(form.get(), mailbox.get(), limit));
        }
        return form.or(() -> mailbox);
    }

    private Optional<Channel> form(URI base, Operator operator) {
        return Optional.ofNullable(operator.notices())
                .map(path -> new HttpSettings(
                        base.resolve(path), HttpSettings.USUAL_TIMEOUT, null, new AddressRule(allowedHosts)))
                .map(settings -> new HttpChannel(settings, clock));
    }

    private Optional<Channel> mailbox(Operator operator) {
        String to = operator.mail();
        if (to == null || mail.host() == null || mail.from() == null) {
            return Optional.empty();
        }
        String password = Secrets.optional(mail.passwordEnv(), "mail.password-env");
        return Optional.of(new MailChannel(new MailSettings(
                mail.host(),
                mail.port(),
                mail.startTls(),
                mail.user(),
                password,
                mail.from(),
                to,
                HttpSettings.USUAL_TIMEOUT)));
    }
}
