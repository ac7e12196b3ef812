package io.baton.quickstart.commands;

import io.baton.kafka.serde.Connection;
import io.baton.local.Ground;
import io.baton.operations.PartitionImport;
import io.baton.operations.Progress;
import io.baton.operations.commands.ImportTarget;
import io.baton.quickstart.machine.StoppedBaton;
import io.baton.quickstart.machine.TopicSet;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Imports everything into another number of partitions, here or in a deployment. */
@Command(
        name = "import",
        description = "Import everything into another number of partitions, while Baton is stopped.",
        mixinStandardHelpOptions = true)
public final class Import implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--partitions", required = true, description = "The new number of partitions of every topic.")
    private int partitions;

    @ArgGroup(exclusive = false)
    private ImportTarget elsewhere;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (elsewhere == null) importOnThisMachine(out);
        else elsewhere.importInto(partitions, out);
        return 0;
    }

    private void importOnThisMachine(PrintWriter out) {
        Progress progress = new Progress(out);
        try (StoppedBaton stopped = StoppedBaton.on(data.directory(), Ground.thisMachine(), progress)) {
            Connection connection = stopped.connection();
            String prefix = TopicSet.prefixes()
                    .filter(unused -> !PartitionImport.used(connection, unused))
                    .findFirst()
                    .orElseThrow();
            new PartitionImport(connection, prefix, partitions, progress).run();
            new TopicSet(prefix, partitions).use(data.directory());
            out.println("Done: the next ./baton up uses " + partitions + " partitions, in the topics " + prefix + "*");
            out.flush();
        }
    }
}
