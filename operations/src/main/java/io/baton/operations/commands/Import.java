package io.baton.operations.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Imports a deployment into another number of partitions. */
@Command(
        name = "import",
        description = "Import everything into another number of partitions, while Baton is stopped.",
        mixinStandardHelpOptions = true)
public final class Import implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--partitions", required = true, description = "The new number of partitions of every topic.")
    private int partitions;

    @Mixin
    private ImportTarget target;

    @Override
    public Integer call() {
        target.importInto(partitions, spec.commandLine().getOut());
        return 0;
    }
}
