package io.baton.operations.commands;

import io.baton.operations.Deployment;
import io.baton.operations.EngineStores;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rebuilds the engine's stores of a deployment. */
@Command(
        name = "engine",
        description = "Rebuild the engine's stores from its events, while Baton is stopped.",
        mixinStandardHelpOptions = true)
final class RebuildEngine implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--at",
            paramLabel = "FILE",
            required = true,
            description = "Where the deployment is reached. Empty the state directories of its instances first.")
    private Path file;

    @Override
    public Integer call() {
        new EngineStores(Deployment.at(file).connection())
                .rebuild(spec.commandLine().getOut());
        return 0;
    }
}
