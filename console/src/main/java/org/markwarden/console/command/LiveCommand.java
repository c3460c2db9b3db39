package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code live}: livestream rooms. */
@Command(
        name = "live",
        description = "livestream rooms: keep a piece of a show, read saved rooms and captions",
        subcommands = {LiveCaptureCommand.class, LiveReadCommand.class})
final class LiveCommand extends GroupCommand {}
