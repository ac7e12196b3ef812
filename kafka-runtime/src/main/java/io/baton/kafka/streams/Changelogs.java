package io.baton.kafka.streams;

import io.baton.kafka.follow.CommittedRecords;
import io.baton.kafka.install.ExistingTopics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.time.Wait;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** The topics in which Kafka Streams keeps an application's stores. */
public final class Changelogs {
    private static final String SUFFIX = "-changelog";
    private static final Duration GONE_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);

    private Changelogs() {}

    /** @return those of the stores that have none */
    public static Set<String> missing(Connection connection, String applicationId, Collection<String> stores) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            Set<String> existing = ExistingTopics.among(
                    admin,
                    stores.stream().map(store -> name(applicationId, store)).toList());
            return stores.stream()
                    .filter(store -> !existing.contains(name(applicationId, store)))
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka does not tell the stores of " + applicationId + ": "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for the stores of " + applicationId, e);
        }
    }

    /** @return how many keys a store has that exists */
    public static int size(Connection connection, String applicationId, String store) {
        Set<ByteBuffer> keys = new HashSet<>();
        try (CommittedRecords records = new CommittedRecords(connection, List.of(name(applicationId, store)))) {
            records.forEach(record -> {
                ByteBuffer key = ByteBuffer.wrap(record.key());
                if (record.value() == null) keys.remove(key);
                else keys.add(key);
            });
        }
        return keys.size();
    }

    private static String name(String applicationId, String store) {
        return applicationId + "-" + store + SUFFIX;
    }

    /** Deletes all of an application, and returns when they are gone. */
    public static void delete(Connection connection, String applicationId) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            List<String> old = of(admin, applicationId);
            admin.deleteTopics(old).all().get();
            Wait deletion = Wait.atMost(GONE_WITHIN, LOOK);
            while (!of(admin, applicationId).isEmpty() && deletion.again()) {
                // Kafka answers before its brokers have dropped the topics.
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka refused to delete the stores of " + applicationId + ": "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while deleting the stores of " + applicationId, e);
        }
    }

    private static List<String> of(Admin admin, String applicationId) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(applicationId + "-") && topic.endsWith(SUFFIX))
                .toList();
    }
}
