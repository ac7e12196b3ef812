package io.baton.operations.commands;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The operator's command line for a deployment. It has nothing of the quickstart: no broker, no registry. */
@Command(
        name = "operations",
        description =
                "Installs, rebuilds and imports a Baton that is deployed elsewhere, and says what another policy would have changed.",
        mixinStandardHelpOptions = true,
        version = "Baton 0.1.0",
        subcommands = {Install.class, Acls.class, Rebuild.class, Import.class, WhatIf.class})
public final class Operations {
    private static final String LOG_CONFIGURATION = "logback.configurationFile";

    private Operations() {}

    /** Runs a command, and exits with its exit code. */
    public static void main(String[] args) {
        if (System.getProperty(LOG_CONFIGURATION) == null)
            System.setProperty(LOG_CONFIGURATION, "operations-logback.xml");
        System.exit(CommandLines.run(commandLine(), args));
    }

    static CommandLine commandLine() {
        return CommandLines.of(new Operations());
    }
}
