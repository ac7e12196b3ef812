package io.baton.quickstart.commands;

import io.baton.kafka.serde.Connection;
import io.baton.local.Ground;
import io.baton.operations.PartitionImport;
import io.baton.operations.Progress;
import io.baton.operations.UserError;
import io.baton.quickstart.machine.RunningBaton;
import io.baton.quickstart.machine.StoppedBaton;
import io.baton.quickstart.machine.TopicSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Another number of partitions, while Baton is stopped. */
@Command(
        name = "import",
        description = "Import everything into another number of partitions, while Baton is stopped.",
        mixinStandardHelpOptions = true)
public final class Import implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--partitions", required = true, description = "How many every topic is to have.")
    private int partitions;

    @ArgGroup(exclusive = false)
    private Elsewhere elsewhere;

    /** A deployment that is not on this machine's data directory. */
    private static final class Elsewhere {
        @Option(names = "--at", paramLabel = "FILE", required = true, description = "A deployment elsewhere.")
        private Path file;

        @Option(
                names = "--to-prefix",
                paramLabel = "PREFIX",
                required = true,
                description = "Stands before the names of its new topics.")
        private String prefix;
    }

    @Override
    public Integer call() {
        if (partitions < 1) throw new UserError("--partitions has to be 1 or more");
        Progress progress = new Progress(spec.commandLine().getOut());
        if (elsewhere == null) importedHere(progress);
        else imported(elsewhere, progress);
        return 0;
    }

    private void imported(Elsewhere there, Progress progress) {
        run(RunningBaton.at(there.file).connection(), there.prefix, progress);
        say("Done. Start Baton with BATON_TOPIC_PREFIX=" + there.prefix + " and BATON_PARTITIONS=" + partitions
                + ", and never again with the old ones beside it");
    }

    private void importedHere(Progress progress) {
        try (StoppedBaton stopped = StoppedBaton.on(data.directory(), Ground.thisMachine(), progress)) {
            Connection connection = stopped.connection();
            String prefix = TopicSet.prefixes()
                    .filter(unused -> !PartitionImport.used(connection, unused))
                    .findFirst()
                    .orElseThrow();
            run(connection, prefix, progress);
            new TopicSet(prefix, partitions).use(data.directory());
            say("Done: the next ./baton up goes on with " + partitions + " partitions, in the topics " + prefix + "*");
        }
    }

    private void run(Connection connection, String prefix, Progress progress) {
        try {
            new PartitionImport(connection, prefix, partitions, progress).run();
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
