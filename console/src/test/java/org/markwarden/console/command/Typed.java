package org.markwarden.console.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command line gave: exit status and both outputs. */
record Typed(int status, String out, String err) {
    static Typed type(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = CommandLines.of().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int status = CommandLines.execute(line, arguments);
        return new Typed(status, out.toString(), err.toString());
    }
}
