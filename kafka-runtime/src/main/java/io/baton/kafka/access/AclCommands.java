package io.baton.kafka.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Command lines of Kafka's own {@code kafka-acls.sh} that give a user what a list says. */
public final class AclCommands {
    private AclCommands() {}

    /** What one command line is about: it allows all of its operations on all of its names. */
    private record Alike(ResourceType type, PatternType pattern, Set<AclOperation> operations) {}

    /**
     * @param principal such as {@code User:baton-notifier}
     * @param brokers as the command takes them
     * @return one line for each set of operations, in a fixed order
     */
    public static List<String> of(Collection<Grant> grants, String principal, String brokers) {
        Map<ResourcePattern, Set<AclOperation>> operations = new TreeSet<>(grants)
                .stream()
                        .collect(groupingBy(
                                Grant::on, LinkedHashMap::new, mapping(Grant::operation, toCollection(TreeSet::new))));
        Map<Alike, List<String>> names = new LinkedHashMap<>();
        operations.forEach((on, allowed) -> names.computeIfAbsent(
                        new Alike(on.resourceType(), on.patternType(), allowed), _ -> new ArrayList<>())
                .add(on.name()));
        List<String> lines = new ArrayList<>();
        names.forEach((alike, named) -> lines.add(line(alike, named, principal, brokers)));
        return lines;
    }

    private static String line(Alike alike, List<String> names, String principal, String brokers) {
        StringBuilder line = new StringBuilder("kafka-acls.sh --bootstrap-server " + brokers
                + " --command-config admin.properties --add --allow-principal '" + principal + "'");
        for (AclOperation operation : alike.operations())
            line.append(" --operation ").append(Grant.name(operation));
        if (alike.pattern() == PatternType.PREFIXED) line.append(" --resource-pattern-type prefixed");
        for (String name : names)
            line.append(' ').append(option(alike.type())).append(' ').append(name);
        return line.toString();
    }

    private static String option(ResourceType type) {
        return switch (type) {
            case TOPIC -> "--topic";
            case GROUP -> "--group";
            case TRANSACTIONAL_ID -> "--transactional-id";
            case CLUSTER, DELEGATION_TOKEN, USER, ANY, UNKNOWN ->
                throw new IllegalArgumentException("Baton needs no right on a " + type);
        };
    }
}
