package io.baton.events.install;

import io.baton.events.topics.Topic;
import io.baton.events.wire.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a group reads on. Never guessed: what was decided once must not be decided again. A group gets the beginning of
 * its inputs once, at installation; a group that has lost its offsets in front of output that exists does not start.
 */
public final class InputOffsets {
    private final Connection connection;

    public InputOffsets(Connection connection) {
        this.connection = connection;
    }

    /**
     * Installs a group's offsets, or finds them in order.
     *
     * @param group the consumer group
     * @param inputs what it reads
     * @param output what it writes, by which an installation is told from a loss
     * @throws IllegalStateException if offsets are missing although there is output; the message says what to do
     */
    public void installOrRefuse(String group, List<Topic<?>> inputs, Topic<?> output) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            Set<TopicPartition> missing = partitions(admin, inputs);
            missing.removeAll(committed(admin, group));
            if (missing.isEmpty()) return;
            if (!isEmpty(admin, output)) throw new IllegalStateException(refusal(group, missing, output));
            admin.alterConsumerGroupOffsets(group, beginnings(admin, missing))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka refused to tell the offsets of " + group + ": "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for the offsets of " + group, e);
        }
    }

    private static Set<TopicPartition> committed(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<TopicPartition> partitions(Admin admin, List<Topic<?>> topics)
            throws ExecutionException, InterruptedException {
        List<String> names = topics.stream().map(connection::name).toList();
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toSet());
    }

    private boolean isEmpty(Admin admin, Topic<?> output) throws ExecutionException, InterruptedException {
        return offsets(admin, partitions(admin, List.of(output)), OffsetSpec.latest()).values().stream()
                .allMatch(end -> end.offset() == 0);
    }

    private static Map<TopicPartition, OffsetAndMetadata> beginnings(Admin admin, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> beginnings = new HashMap<>();
        offsets(admin, partitions, OffsetSpec.earliest())
                .forEach(
                        (partition, beginning) -> beginnings.put(partition, new OffsetAndMetadata(beginning.offset())));
        return beginnings;
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin admin, Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, any -> which)))
                .all()
                .get();
    }

    private String refusal(String group, Set<TopicPartition> missing, Topic<?> output) {
        String partitions =
                missing.stream().map(TopicPartition::toString).sorted().collect(Collectors.joining(", "));
        return "The group " + group + " has no offsets for " + partitions + ", but " + connection.name(output)
                + " is not empty: reading from the beginning would decide again what was decided. "
                + "Set its offsets to where it had read to (docs/time-and-rebuilding.md).";
    }
}
