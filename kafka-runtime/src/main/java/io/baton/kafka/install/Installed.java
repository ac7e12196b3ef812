package io.baton.kafka.install;

import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * How a deployment was installed.
 *
 * @param partitions of every topic but the dead letters
 * @param replicas of every topic
 */
public record Installed(int partitions, short replicas) {
    /**
     * @return as its topics say
     * @throws IllegalStateException if there are none
     */
    public static Installed on(Connection connection) {
        String topic = connection.name(Topics.REFERRAL_EVENTS);
        try (Admin admin = Admin.create(connection.clientSettings())) {
            TopicDescription found =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            return new Installed(found.partitions().size(), (short)
                    found.partitions().getFirst().replicas().size());
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka does not tell how " + topic + " was installed: "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for " + topic, e);
        }
    }
}
