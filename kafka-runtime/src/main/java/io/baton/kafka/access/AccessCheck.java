package io.baton.kafka.access;

import io.baton.kafka.serde.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Holds the rights that Kafka gives this process to those that it needs, before it starts: a client that is refused later says the topic
 * at most, never the operation nor the user, and a topic that it may not see looks as if it did not exist.
 *
 * <p>Of names that nothing exists under yet, Kafka says only whether they may be seen; one right of several may then still be missing.
 */
public final class AccessCheck {
    /** Behind the beginning of names, for a name that nothing has. */
    private static final String NOTHING = "access-check";

    private static final Pattern USERNAME = Pattern.compile("\\busername\\s*=\\s*\"([^\"]*)\"");

    private final Admin admin;
    private final List<Grant> needed;
    private final Set<String> visible;

    /** Asks for the names that its user may see. */
    private AccessCheck(Admin admin, List<Grant> needed) throws ExecutionException, InterruptedException {
        this.admin = admin;
        this.needed = needed;
        visible = admin.listTopics().names().get();
    }

    /**
     * Returns if Kafka lets this process do what the user does.
     *
     * @throws AccessRefusedException if it does not: the message names user, operation and topic, and the commands that end it
     * @throws IllegalStateException if Kafka does not answer
     */
    public static void require(Connection connection, KafkaUser user) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            Collection<Grant> missing = new AccessCheck(admin, AccessList.of(user, connection.topicPrefix())).missing();
            if (!missing.isEmpty()) throw refused(connection, user, missing);
        } catch (ExecutionException e) {
            throw failed(connection, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for the rights on Kafka", e);
        }
    }

    private static AccessRefusedException refused(Connection connection, KafkaUser user, Collection<Grant> missing) {
        Optional<String> principal = principal(connection);
        String what = missing.stream().map(Grant::toString).collect(Collectors.joining(", "));
        String commands = String.join(
                "\n", AclCommands.of(missing, principal.orElse(user.principal()), connection.bootstrapServers()));
        return new AccessRefusedException(principal.orElse("The user of this process") + " lacks rights on Kafka that "
                + user.label()
                + " needs: " + what + ". With an administrator's settings of Kafka's clients in admin.properties"
                + (principal.isPresent() ? ":\n" : ", and its own name instead of " + user.principal() + ":\n")
                + commands + "\n(./baton acls prints all rights of each process.)");
    }

    private static RuntimeException failed(Connection connection, Throwable cause) {
        if (cause instanceof AuthenticationException)
            return new AccessRefusedException(
                    "Kafka at " + connection.bootstrapServers() + " does not let "
                            + principal(connection).orElse("this process")
                            + " in: " + cause.getMessage() + ". Check baton.client.* (docs/access.md).",
                    cause);
        return new IllegalStateException(
                "Kafka at " + connection.bootstrapServers() + " does not say what this process may do: "
                        + cause.getMessage(),
                cause);
    }

    /** @return the user's principal as brokers with default settings write it; a client cannot ask for its own */
    private static Optional<String> principal(Connection connection) {
        Object jaas = connection.clientSettings().get(SaslConfigs.SASL_JAAS_CONFIG);
        return Optional.ofNullable(jaas)
                .map(text -> USERNAME.matcher(text.toString()))
                .filter(Matcher::find)
                .map(found -> "User:" + found.group(1));
    }

    private List<Grant> missing() throws ExecutionException, InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> topics = topics();
        // All are asked before the first answer is awaited.
        Map<Grant, KafkaFuture<?>> asked = new LinkedHashMap<>();
        for (Grant grant : needed) asked.put(grant, ask(grant, topics));
        List<Grant> missing = new ArrayList<>();
        for (Map.Entry<Grant, KafkaFuture<?>> each : asked.entrySet())
            if (!isAllowed(each.getValue())) missing.add(each.getKey());
        return missing;
    }

    private Map<String, KafkaFuture<TopicDescription>> topics() {
        Set<String> names = needed.stream()
                .filter(grant -> grant.on().resourceType() == ResourceType.TOPIC)
                .flatMap(this::examples)
                .collect(Collectors.toSet());
        return admin.describeTopics(names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
    }

    /** @return the topic's name; of a beginning, all names that exist and one that does not */
    private Stream<String> examples(Grant grant) {
        String name = grant.on().name();
        if (!grant.isPrefixed()) return Stream.of(name);
        return Stream.concat(visible.stream().filter(topic -> topic.startsWith(name)), Stream.of(name + NOTHING));
    }

    private KafkaFuture<?> ask(Grant grant, Map<String, KafkaFuture<TopicDescription>> topics) {
        String name = grant.on().name();
        String example = grant.isPrefixed() ? name + NOTHING : name;
        return switch (grant.on().resourceType()) {
            case TOPIC ->
                grant.isPrefixed() && grant.operation() == AclOperation.CREATE
                        ? create(example)
                        : KafkaFuture.allOf(examples(grant)
                                .map(topic -> topics.get(topic)
                                        .thenApply(found -> require(found.authorizedOperations(), grant)))
                                .toArray(KafkaFuture<?>[]::new));
            case GROUP ->
                admin.describeConsumerGroups(
                                List.of(example), new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                        .describedGroups()
                        .get(example)
                        .thenApply(found -> require(found.authorizedOperations(), grant));
            case TRANSACTIONAL_ID ->
                admin.describeTransactions(List.of(example)).all();
            case CLUSTER, DELEGATION_TOKEN, USER, ANY, UNKNOWN ->
                throw new IllegalArgumentException("Baton needs no right on a " + grant.on());
        };
    }

    private KafkaFuture<?> create(String name) {
        return admin.createTopics(
                        List.of(new NewTopic(name, Optional.of(1), Optional.empty())),
                        new CreateTopicsOptions().validateOnly(true))
                .all();
    }

    /** @param allowed null where brokers do not tell */
    private static Grant require(Set<AclOperation> allowed, Grant grant) {
        if (allowed != null && !allowed.contains(grant.operation())) throw new AuthorizationException(grant.toString());
        return grant;
    }

    /** What does not exist, or may not be for another reason, was not refused for want of a right. */
    private static boolean isAllowed(KafkaFuture<?> asked) throws ExecutionException, InterruptedException {
        try {
            asked.get();
            return true;
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case AuthorizationException _ -> false;
                case UnknownTopicOrPartitionException _ -> true;
                case AuthenticationException _, RetriableException _ -> throw e;
                case ApiException _ -> true;
                default -> throw e;
            };
        }
    }
}
