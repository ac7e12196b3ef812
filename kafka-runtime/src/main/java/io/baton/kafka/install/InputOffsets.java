package io.baton.kafka.install;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a group reads on. Never guessed: what was decided once must not be decided again. A group gets the beginning of
 * its inputs once, at installation; a group that has lost its offsets in front of output that exists does not start.
 *
 * <p>Offsets can be set and taken away only while the group has no members.
 */
public final class InputOffsets {
    private final Connection connection;
    private final String group;

    /**
     * @param connection the deployment
     * @param group the consumer group
     */
    public InputOffsets(Connection connection, String group) {
        this.connection = connection;
        this.group = group;
    }

    /**
     * Installs the group's offsets, or finds them in order.
     *
     * @param inputs what it reads
     * @param output the topic that it writes: not empty after a loss of offsets, empty at installation
     * @param remedy what is to be done about a loss
     * @throws IllegalStateException if offsets are missing although there is output, or lie outside of what the topics hold: then
     *     records are gone that the group has not read, or a topic was created again. The message says what to do
     */
    public void installOrRefuse(List<Topic<?>> inputs, Topic<?> output, String remedy) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            Set<TopicPartition> missing = partitions(admin, inputs);
            Map<TopicPartition, Long> committed = committed(admin);
            committed.keySet().retainAll(missing);
            missing.removeAll(committed.keySet());
            requireInside(admin, committed, remedy);
            if (missing.isEmpty()) return;
            if (!isEmpty(admin, output)) throw new IllegalStateException(refusal(missing, output, remedy));
            set(admin, offsets(admin, missing, OffsetSpec.earliest()));
        }
    }

    /** @return where the group reads on; nothing of partitions that it has no place in */
    public Map<TopicPartition, Long> of(List<Topic<?>> topics) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            Map<TopicPartition, Long> committed = committed(admin);
            committed.keySet().retainAll(partitions(admin, topics));
            return committed;
        }
    }

    /** @return where the group reads on, as {@link #of}, without offsets that lie outside of what the topics hold */
    public Map<TopicPartition, Long> inside(List<Topic<?>> topics) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            Map<TopicPartition, Long> committed = committed(admin);
            committed.keySet().retainAll(partitions(admin, topics));
            committed.keySet().removeAll(outside(admin, committed).keySet());
            return committed;
        }
    }

    /** @return what the topics hold: where they end */
    public Map<TopicPartition, Long> ends(List<Topic<?>> topics) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            return offsets(admin, partitions(admin, topics), OffsetSpec.latest());
        }
    }

    private void requireInside(Admin admin, Map<TopicPartition, Long> committed, String remedy) {
        Map<TopicPartition, String> outside = outside(admin, committed);
        if (!outside.isEmpty())
            throw new IllegalStateException("The group " + group + " has read "
                    + outside.values().stream().sorted().collect(Collectors.joining("; "))
                    + ": records that it has not read are gone, or the topic was created again. " + remedy
                    + " (docs/time-and-rebuilding.md).");
    }

    /** @return those whose next record the topics do not hold, with words about it */
    private Map<TopicPartition, String> outside(Admin admin, Map<TopicPartition, Long> committed) {
        Map<TopicPartition, Long> begins = offsets(admin, committed.keySet(), OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(admin, committed.keySet(), OffsetSpec.latest());
        Map<TopicPartition, String> outside = new HashMap<>();
        committed.forEach((partition, next) -> {
            if (next < begins.get(partition) || next > ends.get(partition))
                outside.put(
                        partition,
                        partition + " at " + next + ", which holds " + begins.get(partition) + " to "
                                + ends.get(partition));
        });
        return outside;
    }

    /** @return where the topics begin: nothing older is kept */
    public Map<TopicPartition, Long> beginnings(List<Topic<?>> topics) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            return offsets(admin, partitions(admin, topics), OffsetSpec.earliest());
        }
    }

    /** Sets where the group reads on. */
    public void set(Map<TopicPartition, Long> offsets) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            set(admin, offsets);
        }
    }

    /** Takes the group's places in these topics away: it does not start again before they are set. */
    public void forget(List<Topic<?>> topics) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            Set<TopicPartition> known = partitions(admin, topics);
            known.retainAll(committed(admin).keySet());
            if (!known.isEmpty())
                answer(admin.deleteConsumerGroupOffsets(group, known).all());
        }
    }

    private Map<TopicPartition, Long> committed(Admin admin) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) committed.put(partition, offset.offset());
                });
        return committed;
    }

    private void set(Admin admin, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        offsets.forEach((partition, offset) -> places.put(partition, new OffsetAndMetadata(offset)));
        answer(admin.alterConsumerGroupOffsets(group, places).all());
    }

    private Set<TopicPartition> partitions(Admin admin, List<Topic<?>> topics) {
        List<String> names = topics.stream().map(connection::name).toList();
        return answer(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toSet());
    }

    private boolean isEmpty(Admin admin, Topic<?> output) {
        return offsets(admin, partitions(admin, List.of(output)), OffsetSpec.latest()).values().stream()
                .allMatch(end -> end == 0);
    }

    private Map<TopicPartition, Long> offsets(Admin admin, Collection<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, any -> which)))
                        .all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka refused what concerns the offsets of " + group + ": "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for the offsets of " + group, e);
        }
    }

    private String refusal(Set<TopicPartition> missing, Topic<?> output, String remedy) {
        String partitions =
                missing.stream().map(TopicPartition::toString).sorted().collect(Collectors.joining(", "));
        return "The group " + group + " has no offsets for " + partitions + ", but " + connection.name(output)
                + " is not empty: reading from the beginning would decide again what was decided. " + remedy
                + " (docs/time-and-rebuilding.md).";
    }
}
