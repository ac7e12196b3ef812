package io.baton.kafka.install;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Which topics there are. Not by Kafka's list of topics: it leaves out those that its reader may not see, as if they did not exist. */
public final class ExistingTopics {
    private ExistingTopics() {}

    /**
     * @return those of the names that exist
     * @throws ExecutionException also for a topic that may not be seen
     */
    public static Set<String> among(Admin admin, Collection<String> names)
            throws ExecutionException, InterruptedException {
        Set<String> existing = new HashSet<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                admin.describeTopics(names).topicNameValues().entrySet())
            if (exists(topic.getValue())) existing.add(topic.getKey());
        return existing;
    }

    private static boolean exists(KafkaFuture<TopicDescription> asked) throws ExecutionException, InterruptedException {
        try {
            asked.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) return false;
            throw e;
        }
    }
}
