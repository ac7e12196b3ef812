package io.baton.quickstart;

import io.baton.operations.commands.Acls;
import io.baton.operations.commands.CommandLines;
import io.baton.operations.commands.Install;
import io.baton.quickstart.commands.Demo;
import io.baton.quickstart.commands.Fuzz;
import io.baton.quickstart.commands.Import;
import io.baton.quickstart.commands.Mails;
import io.baton.quickstart.commands.Publish;
import io.baton.quickstart.commands.Rebuild;
import io.baton.quickstart.commands.Token;
import io.baton.quickstart.commands.Up;
import io.baton.quickstart.commands.WhatIf;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./baton}. */
@Command(
        name = "baton",
        description = "Passes customers' requests for information to partners, and watches the clock on the answer.",
        mixinStandardHelpOptions = true,
        footer = "%nIn programs of their own: ./baton bench measures it, ./baton prove breaks it; see their --help.",
        version = "Baton 0.1.0",
        subcommands = {
            Up.class,
            Publish.class,
            Token.class,
            Demo.class,
            Mails.class,
            Rebuild.class,
            Import.class,
            WhatIf.class,
            Install.class,
            Acls.class,
            Fuzz.class
        })
public final class Baton {
    private Baton() {}

    /** Runs a command, and exits with its exit code. */
    public static void main(String[] args) {
        System.exit(CommandLines.run(commandLine(), args));
    }

    static CommandLine commandLine() {
        return CommandLines.of(new Baton());
    }
}
