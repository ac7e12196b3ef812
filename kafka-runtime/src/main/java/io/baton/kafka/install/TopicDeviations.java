package io.baton.kafka.install;

import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How the topics' settings differ from what the catalogue promises, each difference in one line with the command that ends it. A
 * topic that somebody created beforehand has the broker's defaults: what must be kept for ever would be gone after a week.
 */
final class TopicDeviations {
    private static final String UNLIMITED = "-1";

    private final Connection connection;
    private final int inSync;

    /** @param inSync how many replicas must have a record before it is acknowledged */
    TopicDeviations(Connection connection, int inSync) {
        this.connection = connection;
        this.inSync = inSync;
    }

    /** @return one line each; empty if the topics are as they should be */
    List<String> find(Admin admin) throws ExecutionException, InterruptedException {
        Collection<ConfigResource> topics =
                Topics.ALL.stream().map(this::resource).collect(Collectors.toSet());
        Map<ConfigResource, Config> settings =
                admin.describeConfigs(topics).all().get();
        List<String> deviations = new ArrayList<>();
        for (Topic<?> topic : Topics.ALL) {
            Config actual = settings.get(resource(topic));
            promised(topic).forEach((setting, promised) -> {
                String found = actual.get(setting).value();
                if (!keeps(setting, promised, found)) deviations.add(line(topic, setting, promised, found));
            });
        }
        return deviations;
    }

    private ConfigResource resource(Topic<?> topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, connection.name(topic));
    }

    private Map<String, String> promised(Topic<?> topic) {
        Map<String, String> promised = new TreeMap<>(Installation.settings(topic));
        promised.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(inSync));
        promised.put(TopicConfig.RETENTION_BYTES_CONFIG, UNLIMITED);
        // Compaction alone deletes nothing by age or size.
        if (topic.kept() instanceof Topic.Kept.LastOfEachKey)
            promised.keySet().removeAll(List.of(TopicConfig.RETENTION_MS_CONFIG, TopicConfig.RETENTION_BYTES_CONFIG));
        return promised;
    }

    /** Longer than promised, or with more replicas, is no breach. */
    private static boolean keeps(String setting, String promised, String found) {
        return switch (setting) {
            case TopicConfig.RETENTION_MS_CONFIG ->
                found.equals(UNLIMITED)
                        || !promised.equals(UNLIMITED) && Long.parseLong(found) >= Long.parseLong(promised);
            case TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG -> Integer.parseInt(found) >= Integer.parseInt(promised);
            default -> found.equals(promised);
        };
    }

    private String line(Topic<?> topic, String setting, String promised, String found) {
        String name = connection.name(topic);
        return name + " has " + setting + "=" + found + " and needs " + promised
                + ": kafka-configs.sh --bootstrap-server " + connection.bootstrapServers()
                + " --alter --entity-type topics --entity-name " + name + " --add-config " + setting + "=" + promised;
    }
}
