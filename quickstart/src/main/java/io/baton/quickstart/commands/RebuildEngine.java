package io.baton.quickstart.commands;

import io.baton.engine.Engine;
import io.baton.kafka.serde.Connection;
import io.baton.local.Ground;
import io.baton.operations.Deployment;
import io.baton.operations.EngineStores;
import io.baton.operations.Progress;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.StoppedBaton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rebuilds the engine's stores, here or in a deployment. */
@Command(
        name = "engine",
        description = "Rebuild the engine's stores from its events, while Baton is stopped.",
        mixinStandardHelpOptions = true)
final class RebuildEngine implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(
            names = "--at",
            paramLabel = "FILE",
            description = "A deployment elsewhere. Empty the state directories of its instances first.")
    private Optional<Path> file;

    @Override
    public Integer call() {
        file.ifPresentOrElse(elsewhere -> rebuild(Deployment.at(elsewhere).connection()), this::rebuildOnThisMachine);
        return 0;
    }

    private void rebuildOnThisMachine() {
        Progress progress = new Progress(spec.commandLine().getOut());
        try (StoppedBaton stopped = StoppedBaton.on(data.directory(), Ground.thisMachine(), progress)) {
            DataDirectory directory = stopped.data();
            directory.deleteState(Engine.application(stopped.connection()));
            rebuild(stopped.connection());
        }
    }

    private void rebuild(Connection connection) {
        new EngineStores(connection).rebuild(spec.commandLine().getOut());
    }
}
