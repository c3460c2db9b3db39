package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code notice}: render, send, list. */
@Command(
        name = "notice",
        description = "renders, sends and lists notices to platform operators",
        subcommands = {NoticeRenderCommand.class, NoticeSendCommand.class, NoticeStatusCommand.class})
final class NoticeCommand extends GroupCommand {}
