package io.baton.operations.commands;

import io.baton.kafka.access.AccessCheck;
import io.baton.kafka.access.KafkaUser;
import io.baton.kafka.install.Installation;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.operations.Deployment;
import io.baton.operations.Progress;
import io.baton.operations.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes what the services find at their first start, where none of them may create topics. */
@Command(
        name = "install",
        description = "Create the topics and register the schemas, for services that have no right to do so.",
        mixinStandardHelpOptions = true)
public final class Install implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--at", paramLabel = "FILE", required = true, description = "Where the deployment is reached.")
    private Path file;

    @Option(names = "--partitions", description = "Of every topic; fixed from now on. ${DEFAULT-VALUE} if not said.")
    private int partitions = Installation.DEFAULT_PARTITIONS;

    @Option(names = "--replicas", description = "Of every topic. ${DEFAULT-VALUE} if not said.")
    private short replicas = 3;

    @Override
    public Integer call() {
        Progress progress = new Progress(spec.commandLine().getOut());
        install(Deployment.at(file).connection(), progress);
        return 0;
    }

    private void install(Connection connection, Progress progress) {
        if (partitions < 1 || replicas < 1) throw new UserError("--partitions and --replicas must be 1 or more");
        Installation installation = new Installation(connection, partitions, replicas);
        try (WireFormat serdes = new WireFormat(connection)) {
            progress.step("Rights", () -> {
                AccessCheck.require(connection, KafkaUser.INSTALL);
                return connection;
            });
            progress.step("Topics", () -> {
                installation.createTopics();
                return installation;
            });
            progress.step("Schemas", () -> registered(installation, serdes));
        } catch (IllegalStateException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private static Installation registered(Installation installation, WireFormat serdes) {
        try {
            installation.registerSchemas(serdes.registry());
            return installation;
        } catch (IOException e) {
            throw new UserError("The schemas are not registered: " + e.getMessage(), e);
        }
    }
}
