package io.baton.quickstart.commands;

import io.baton.engine.Engine;
import io.baton.engine.rebuild.EngineRebuild;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.local.Ground;
import io.baton.operations.Progress;
import io.baton.operations.UserError;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.RunningBaton;
import io.baton.quickstart.machine.StoppedBaton;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills the engine's stores anew, while it is stopped. */
@Command(
        name = "engine",
        description = "Fold the engine's stores anew out of its events, while Baton is stopped.",
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
        file.ifPresentOrElse(elsewhere -> rebuild(RunningBaton.at(elsewhere).connection()), this::rebuildOnThisMachine);
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
        try (WireFormat serdes = new WireFormat(connection)) {
            int askedAgain = new EngineRebuild(connection, serdes).inPlace();
            say("Done: the engine goes on where it had read to; " + askedAgain
                    + " submissions that had no answer yet are asked again");
        } catch (IllegalStateException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
