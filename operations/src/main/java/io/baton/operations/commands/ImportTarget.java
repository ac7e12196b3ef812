package io.baton.operations.commands;

import io.baton.operations.Deployment;
import io.baton.operations.PartitionImport;
import io.baton.operations.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that name a deployment and its new topics. */
public final class ImportTarget {
    @Option(names = "--at", paramLabel = "FILE", required = true, description = "A deployment elsewhere.")
    private Path file;

    @Option(
            names = "--to-prefix",
            paramLabel = "PREFIX",
            required = true,
            description = "Prefix of the names of its new topics.")
    private String prefix;

    /**
     * Imports the deployment and prints how to start the new one.
     *
     * @throws io.baton.operations.UserError if it is running or not everything in it is processed, or the prefix is in use
     */
    public void importInto(int partitions, PrintWriter out) {
        new PartitionImport(Deployment.at(file).connection(), prefix, partitions, new Progress(out)).run();
        out.println("Done. Start Baton with BATON_TOPIC_PREFIX=" + prefix + " and BATON_PARTITIONS=" + partitions
                + ", and never start the old deployment again beside it");
        out.flush();
    }
}
