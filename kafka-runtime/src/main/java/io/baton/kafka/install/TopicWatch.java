package io.baton.kafka.install;

import io.baton.kafka.time.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the topics are still what they were when this process started. Somebody may add partitions, shorten a retention or create a
 * topic again while it runs; no client shows it.
 */
public final class TopicWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Installation installation;
    private final Map<String, Uuid> ids;
    private final Watch<Seen> watch;
    private Seen before = Seen.NOTHING;

    /**
     * What was seen, each difference in one line that says what to do.
     *
     * @param unusable topics that this process cannot go on with
     * @param otherwise set than the catalogue promises: what harm it does, it does over time
     */
    public record Seen(List<String> unusable, List<String> otherwise) {
        static final Seen NOTHING = new Seen(List.of(), List.of());

        /** @return all of it */
        public List<String> all() {
            return Stream.concat(unusable.stream(), otherwise.stream()).toList();
        }
    }

    /** @param installation whose topics exist */
    public TopicWatch(Installation installation) {
        this.installation = installation;
        ids = installation.asked(installation::ids);
        watch = new Watch<>("topic-watch", PAUSE, Seen.NOTHING, this::look);
    }

    /** @return how the topics differed when Kafka answered last; at once */
    public Seen seen() {
        return watch.last();
    }

    private Seen look() {
        Seen now = installation.asked(this::look);
        if (!now.equals(before)) now.all().forEach(LOG::error);
        before = now;
        return now;
    }

    private Seen look(Admin admin) throws InterruptedException, ExecutionException {
        List<String> unusable = new ArrayList<>(again(installation.ids(admin)));
        unusable.addAll(installation.otherPartitions(admin));
        return new Seen(unusable, installation.otherSettings(admin));
    }

    private List<String> again(Map<String, Uuid> now) {
        return ids.keySet().stream()
                .filter(topic -> !ids.get(topic).equals(now.get(topic)))
                .map(topic -> topic
                        + " was deleted and created again while this instance ran: offsets of the old one mean nothing in"
                        + " the new one. Stop every instance, and have the topics imported from a backup: ./baton import"
                        + " (docs/time-and-rebuilding.md).")
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        watch.close();
    }
}
