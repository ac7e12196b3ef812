package io.baton.operations.commands;

import io.baton.kafka.access.AccessList;
import io.baton.kafka.access.AclCommands;
import io.baton.kafka.access.KafkaUser;
import io.baton.kafka.settings.Setting;
import io.baton.operations.UserError;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the least rights of each process as Kafka's own command takes them. It asks no broker. */
@Command(
        name = "acls",
        description = "Print the least rights on Kafka of each process, as command lines of kafka-acls.sh.",
        mixinStandardHelpOptions = true)
public final class Acls implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PROCESS",
            description = "service, engine, views, notifier, rfi-publisher, profile-publisher, analytics or install;"
                    + " all of them if none is named.")
    private List<String> processes = List.of();

    @Option(
            names = "--principal",
            paramLabel = "PROCESS=PRINCIPAL",
            description = "Whom Kafka takes the process for; User:baton-PROCESS if it is not said.")
    private Map<String, String> principals = Map.of();

    @Option(names = "--topic-prefix", paramLabel = "PREFIX", description = "The deployment's baton.topic-prefix.")
    private String prefix = "";

    @Option(names = "--brokers", paramLabel = "HOST:PORT", description = "Where the commands reach Kafka.")
    private String brokers = "localhost:9092";

    @Override
    public Integer call() {
        Setting.partOfTopicName("--topic-prefix", prefix);
        principals.keySet().forEach(Acls::user);
        PrintWriter out = spec.commandLine().getOut();
        out.println("# admin.properties: the settings of a client whose user may alter the rights of others");
        for (KafkaUser user : users()) print(user, out);
        out.flush();
        return 0;
    }

    private List<KafkaUser> users() {
        return processes.isEmpty()
                ? List.of(KafkaUser.values())
                : processes.stream().map(Acls::user).toList();
    }

    private void print(KafkaUser user, PrintWriter out) {
        String principal = principals.getOrDefault(user.label(), user.principal());
        // It stands between these in the command.
        if (principal.contains("'")) throw new UserError("A principal has no quotation mark: " + principal);
        out.printf("%n# %s: %s%n", user.label(), user.meaning());
        AclCommands.of(AccessList.of(user, prefix), principal, brokers).forEach(out::println);
    }

    private static KafkaUser user(String label) {
        return Stream.of(KafkaUser.values())
                .filter(user -> user.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UserError("There is no process " + label + ", but "
                        + Stream.of(KafkaUser.values()).map(KafkaUser::label).collect(Collectors.joining(", "))));
    }
}
