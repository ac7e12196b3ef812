package io.baton.engine.rebuild;

import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_RESULTS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.engine.Engine;
import io.baton.events.Origin;
import io.baton.events.topics.Topic;
import io.baton.kafka.follow.TopicContents;
import io.baton.kafka.install.InputOffsets;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The offsets at which the engine goes on reading: those that it had committed; where they are lost, or the topic does not hold them, behind the last record that
 * led to anything, which the events and the results name as their cause. Records that the engine had read beyond it have
 * changed nothing, so reading them again changes nothing either: the same order and the same clock give the same answers.
 */
final class StartOffsets {
    /** Without the profiles: a rebuild reads them to their end. */
    static final List<Topic<?>> INPUTS = List.of(RFI_SUBMISSIONS, REFERRAL_DECISIONS);

    private final Connection connection;
    private final TopicSerdes serdes;
    private final InputOffsets offsets;

    StartOffsets(Connection connection, TopicSerdes serdes) {
        this.connection = connection;
        this.serdes = serdes;
        this.offsets = new InputOffsets(connection, Engine.application(connection));
    }

    /** @return the next offset of each partition of the inputs */
    Map<TopicPartition, Long> find() {
        Map<TopicPartition, Long> places = offsets.beginnings(INPUTS);
        // Those outside of what the topics hold are lost, too: their records are gone.
        Map<TopicPartition, Long> committed = offsets.inside(INPUTS);
        if (!committed.keySet().containsAll(places.keySet())) {
            behind(places, RFI_RESULTS, result -> result.getOrigin());
            behind(places, REFERRAL_EVENTS, event -> event.getHeader().getCause());
        }
        Map<TopicPartition, Long> beginnings = offsets.beginnings(INPUTS);
        Map<TopicPartition, Long> ends = offsets.ends(INPUTS);
        // Behind its end: the topic was created again, and nothing of it has been read.
        places.replaceAll((partition, next) -> next > ends.get(partition) ? beginnings.get(partition) : next);
        places.putAll(committed);
        return places;
    }

    /** The cause of an event from before an import names another topic, and is no offset in this one. */
    private <T extends SpecificRecord> void behind(
            Map<TopicPartition, Long> places, Topic<T> output, Function<T, Origin> cause) {
        Map<TopicPartition, Long> last = new HashMap<>();
        TopicContents.forEach(connection, serdes, output, (record, value) -> {
            Origin origin = cause.apply(value);
            last.merge(new TopicPartition(origin.getTopic(), origin.getPartition()), origin.getOffset() + 1, Math::max);
        });
        last.forEach((partition, next) -> places.computeIfPresent(partition, (same, place) -> Math.max(place, next)));
    }
}
