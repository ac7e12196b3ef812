package io.baton.operations.commands;

import io.baton.operations.Deployment;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what another policy would have changed in a deployment, which may run meanwhile. */
@Command(
        name = "what-if",
        description =
                "Replay the events under other weights or windows, and say what would have changed; writes nothing.",
        mixinStandardHelpOptions = true)
public final class WhatIf implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--at", paramLabel = "FILE", required = true, description = "A deployment elsewhere.")
    private Path file;

    @Mixin
    private WhatIfFiles files;

    @Override
    public Integer call() {
        files.replay(Deployment.at(file).connection(), spec.commandLine().getOut());
        return 0;
    }
}
