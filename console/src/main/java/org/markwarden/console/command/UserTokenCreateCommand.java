package org.markwarden.console.command;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.security.AccessTokens;
import org.markwarden.console.wiring.Folders;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code user token create}: a secret for a program, printed once. */
@Command(name = "create", description = "makes an access token for the API and prints it, once")
final class UserTokenCreateCommand extends ProgramCommand {
    @Option(names = "--role", paramLabel = "R", required = true, description = "what the token may do")
    String role = "";

    @Option(names = "--name", paramLabel = "NAME", description = "account name (default: token-<role>-<time>)")
    @Nullable
    String name;

    @Override
    public Integer call() {
        Role wanted = Role.of(role).orElseThrow(() -> new WrongUse("--role wants one of " + roles() + ", has " + role));
        Clock clock = Clock.systemUTC();
        String account = name == null
                ? "token-" + role + "-" + Long.toString(clock.millis(), 36).toLowerCase(Locale.ROOT)
                : name;
        try (DataFolder folder = Folders.open(program().data, configuration().database())) {
            out().println(new AccessTokens(folder.storage(), clock).create(account, wanted, "command-line"));
        }
        return ExitStatus.SUCCESS;
    }

    private static String roles() {
        return Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(", "));
    }
}
