package io.baton.operations.commands;

import picocli.CommandLine.Command;

/** Groups the rebuilds. The views need no command: a new generation of them is a setting of the service. */
@Command(
        name = "rebuild",
        description = "Rebuild what a deployment has lost from its topics.",
        mixinStandardHelpOptions = true,
        subcommands = RebuildEngine.class)
public final class Rebuild {}
