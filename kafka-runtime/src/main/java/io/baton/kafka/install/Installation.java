package io.baton.kafka.install;

import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.RegistryClient;
import io.baton.kafka.time.Wait;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a cluster and a registry to what the catalogue says, and refuses those that differ. Safe to repeat. */
public final class Installation {
    /** The partitions of every keyed topic, so that they are co-partitioned. Fixed at installation. */
    public static final int DEFAULT_PARTITIONS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final int IN_SYNC = 2;
    private static final Duration REGISTRY_ANSWERS_WITHIN = Duration.ofMinutes(2);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(500);
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

    private final Connection connection;
    private final int partitions;
    private final short replicas;

    /**
     * @param connection the deployment
     * @param partitions of every topic but the dead letters
     * @param replicas of every topic
     */
    public Installation(Connection connection, int partitions, short replicas) {
        this.connection = connection;
        this.partitions = partitions;
        this.replicas = replicas;
    }

    /**
     * Creates the topics that are missing.
     *
     * @throws IllegalStateException if one has another number of partitions than it was installed with, or settings that break
     *     the catalogue's promises, or an import into them has not finished
     */
    public void createTopics() {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            List<NewTopic> wanted = wanted();
            List<String> names =
                    new ArrayList<>(wanted.stream().map(NewTopic::name).toList());
            names.add(UnfinishedImport.mark(connection));
            Set<String> existing = ExistingTopics.among(admin, names);
            UnfinishedImport.requireNone(connection, existing);
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            for (KafkaFuture<Void> created :
                    admin.createTopics(missing).values().values()) awaitCreated(created);
            List<String> deviations = deviations(admin);
            if (!deviations.isEmpty()) throw new IllegalStateException(String.join("\n", deviations));
        } catch (ExecutionException e) {
            String remedy = e.getCause() instanceof AuthorizationException
                    ? " Topics are missing, which the user of the command install may create: docs/access.md."
                    : "";
            throw new IllegalStateException(
                    "Kafka refused to create the topics: " + e.getCause().getMessage() + remedy, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating the topics", e);
        }
    }

    /**
     * @return how the topics differ from what the catalogue promises, each difference in one line that says what to do; empty if
     *     they do not
     * @throws IllegalStateException if Kafka does not answer
     */
    public List<String> deviations() {
        return asked(this::deviations);
    }

    /** @throws IllegalStateException if Kafka does not answer */
    <T> T asked(Question<T> question) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            return question.ask(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka does not describe the topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while checking the topics", e);
        }
    }

    /** @return the topics' ids, by their names: one that was deleted and created again has another */
    Map<String, Uuid> ids(Admin admin) throws InterruptedException, ExecutionException {
        return described(admin).stream().collect(Collectors.toMap(TopicDescription::name, TopicDescription::topicId));
    }

    private List<String> deviations(Admin admin) throws ExecutionException, InterruptedException {
        List<String> deviations = new ArrayList<>(otherPartitions(admin));
        deviations.addAll(otherSettings(admin));
        return deviations;
    }

    List<String> otherSettings(Admin admin) throws ExecutionException, InterruptedException {
        return visible(() -> new TopicDeviations(connection, inSync(replicas)).find(admin));
    }

    /**
     * Registers the schemas under FULL_TRANSITIVE. A registry that does not answer yet is waited for: in a deployment that
     * starts as a whole it may be the slowest.
     *
     * @throws IOException if it has not answered for two minutes
     */
    public void registerSchemas(RegistryClient registry) throws IOException {
        for (Topic<?> topic : Topics.ALL) register(registry, connection.name(topic) + "-value", topic.schema());
    }

    private static void register(RegistryClient registry, String subject, Schema schema) throws IOException {
        Wait start = Wait.atMost(REGISTRY_ANSWERS_WITHIN, ASK_AGAIN_AFTER);
        while (true) {
            try {
                registry.register(subject, schema);
                return;
            } catch (IOException e) {
                LOG.warn("The registry did not register {}: {}", subject, e.getMessage());
                if (!start.again()) throw e;
            }
        }
    }

    private static void awaitCreated(KafkaFuture<Void> created) throws InterruptedException, ExecutionException {
        try {
            created.get();
        } catch (ExecutionException e) {
            // Another instance of the same deployment was faster.
            if (!(e.getCause() instanceof TopicExistsException)) throw e;
        }
    }

    private List<NewTopic> wanted() {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic<?> topic : Topics.ALL) {
            wanted.add(new NewTopic(connection.name(topic), partitions, replicas).configs(durable(settings(topic))));
            wanted.add(new NewTopic(connection.deadLetters(topic), 1, replicas)
                    .configs(durable(Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(Topics.DEAD_LETTERS_KEPT)))));
        }
        return wanted;
    }

    private Map<String, String> durable(Map<String, String> settings) {
        Map<String, String> durable = new TreeMap<>(settings);
        durable.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(inSync(replicas)));
        return durable;
    }

    /** @return how many replicas must have a record before it is acknowledged: with several, one of them may then be lost */
    public static int inSync(short replicas) {
        return Math.min(IN_SYNC, replicas);
    }

    /** @return what the topic is created with; part of its promise */
    public static Map<String, String> settings(Topic<?> topic) {
        Map<String, String> settings = new TreeMap<>();
        settings.put(
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                switch (topic.clock()) {
                    case BROKER -> "LogAppendTime";
                    case WRITER -> "CreateTime";
                });
        settings.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                switch (topic.kept()) {
                    case Topic.Kept.LastOfEachKey last -> TopicConfig.CLEANUP_POLICY_COMPACT;
                    case Topic.Kept.For time -> TopicConfig.CLEANUP_POLICY_DELETE;
                    case Topic.Kept.ForEver forEver -> TopicConfig.CLEANUP_POLICY_DELETE;
                });
        settings.put(
                TopicConfig.RETENTION_MS_CONFIG,
                topic.retention().map(Installation::millis).orElse("-1"));
        return settings;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    List<String> otherPartitions(Admin admin) throws InterruptedException, ExecutionException {
        return described(admin).stream()
                .filter(topic -> topic.partitions().size() != partitions)
                .map(topic -> topic.name() + " has " + topic.partitions().size() + " partitions. Partition counts are"
                        + " fixed at installation, and this one is set to " + partitions
                        + ". Set it back, or have the topics imported into that number: ./baton import"
                        + " (docs/time-and-rebuilding.md).")
                .sorted()
                .toList();
    }

    private Collection<TopicDescription> described(Admin admin) throws InterruptedException, ExecutionException {
        List<String> names = Topics.ALL.stream().map(connection::name).toList();
        return visible(() -> admin.describeTopics(names).allTopicNames().get().values());
    }

    /** What Kafka is asked by one client. */
    interface Question<T> {
        T ask(Admin admin) throws InterruptedException, ExecutionException;
    }

    /** A question to Kafka. */
    private interface Look<T> {
        T look() throws InterruptedException, ExecutionException;
    }

    /** A topic that was just created may not have reached every broker yet: the one asked here is given time. */
    private static <T> T visible(Look<T> look) throws InterruptedException, ExecutionException {
        Wait visible = Wait.atMost(VISIBLE_WITHIN, LOOK_AGAIN_AFTER);
        while (true) {
            try {
                return look.look();
            } catch (ExecutionException e) {
                boolean mayCome = e.getCause() instanceof UnknownTopicOrPartitionException;
                if (!mayCome || !visible.again()) throw e;
            }
        }
    }
}
