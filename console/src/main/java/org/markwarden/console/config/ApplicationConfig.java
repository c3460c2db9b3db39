package org.markwarden.console.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.yaml.StrictYaml;

/**
 * The configuration of the program.
 *
 * @param contact how the operator of a site can reach us; goes into the User-Agent
 * @param sender in whose name notices are sent
 * @param allowHosts private or loopback hosts that may be visited, each HOST or HOST:PORT
 * @param caseThreshold score from which a match opens a case file, above 0, at most 1
 * @param marketplaces folder of marketplace files that {@code serve} watches, relative to the folder of configuration
 */
public record ApplicationConfig(
        @Nullable String contact,
        SenderConfig sender,
        List<String> allowHosts,
        Double caseThreshold,
        String marketplaces,
        DatabaseConfig database,
        EvidenceConfig evidence,
        MailConfig mail,
        ServeConfig serve) {
    /** Name of the file in the folder of configuration. */
    public static final String FILE = "application.yml";

    public ApplicationConfig {
        contact = contact == null || contact.isBlank() ? null : contact;
        sender = sender == null ? SenderConfig.NONE : sender;
        allowHosts = allowHosts == null ? List.of() : List.copyOf(allowHosts);
        caseThreshold = caseThreshold == null ? Double.valueOf(0.5) : caseThreshold;
        marketplaces = marketplaces == null ? "watch" : marketplaces;
        database = database == null ? DatabaseConfig.EMBEDDED : database;
        evidence = evidence == null ? EvidenceConfig.LOCAL : evidence;
        mail = mail == null ? MailConfig.NONE : mail;
        serve = serve == null ? ServeConfig.LOCAL : serve;
        if (!(caseThreshold > 0 && caseThreshold <= 1)) {
            throw new IllegalArgumentException("case-threshold: wants above 0 and at most 1, has " + caseThreshold);
        }
    }

    /** Reads the file in this folder; a folder without one gives the defaults. */
    public static ApplicationConfig read(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file)
                ? StrictYaml.read(file, ApplicationConfig.class)
                : StrictYaml.parse(FILE, "", ApplicationConfig.class);
    }
}
