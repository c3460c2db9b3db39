package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code evidence}: build, verify and show sealed packages. */
@Command(
        name = "evidence",
        description = "builds, verifies and shows evidence packages",
        subcommands = {EvidenceBuildCommand.class, EvidenceVerifyCommand.class, EvidenceShowCommand.class})
final class EvidenceCommand extends GroupCommand {}
