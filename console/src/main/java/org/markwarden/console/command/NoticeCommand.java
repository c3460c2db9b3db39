package org.markwarden.console.command;

import picocli.CommandLine.Command;

/** {@code notice}: render, send, record a submission, list. */
@Command(
        name = "notice",
        description = "renders, sends and lists notices to platform operators, and records what a person submitted",
        subcommands = {
            NoticeRenderCommand.class,
            NoticeSendCommand.class,
            NoticeSubmittedCommand.class,
            NoticeStatusCommand.class
        })
final class NoticeCommand extends GroupCommand {}
