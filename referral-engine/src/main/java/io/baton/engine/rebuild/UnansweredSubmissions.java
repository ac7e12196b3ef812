package io.baton.engine.rebuild;

import static io.baton.events.topics.Topics.RFI_RESULTS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.engine.fanout.Routing;
import io.baton.events.Origin;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.kafka.follow.TopicContents;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Submissions that the engine had read and not yet answered when it stopped: one of their targets waited for its profile
 * (L1). No result has them, so a rebuild from the results misses them. Submitted again, they lead to the same referrals: an id
 * is a function of RFI and target, and by it the engine knows what it handed over before.
 */
public final class UnansweredSubmissions {
    private final Map<String, RfiResult> takenIn = new HashMap<>();
    private final Set<Origin> answered = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    private final Map<TopicPartition, Long> places;

    private UnansweredSubmissions(Map<TopicPartition, Long> places) {
        this.places = places;
    }

    /** @return those of an engine that is stopped */
    public static List<ConsumerRecord<byte[], byte[]>> of(Connection connection, TopicSerdes serdes) {
        return of(connection, serdes, new StartOffsets(connection, serdes).find());
    }

    /**
     * @param places where the engine reads on: what lies there and later is not looked at
     * @return the records, in their order: the first unanswered one of an RFI, and all of that RFI behind it
     */
    static List<ConsumerRecord<byte[], byte[]>> of(
            Connection connection, TopicSerdes serdes, Map<TopicPartition, Long> places) {
        UnansweredSubmissions unanswered = new UnansweredSubmissions(places);
        TopicContents.forEach(connection, serdes, RFI_RESULTS, (record, result) -> unanswered.answer(result));
        TopicContents.forEach(connection, serdes, RFI_SUBMISSIONS, unanswered::look);
        return unanswered.found;
    }

    private void answer(RfiResult result) {
        answered.add(result.getOrigin());
        if (result.getVerdict() == RfiVerdict.TAKEN_IN) takenIn.put(result.getRfiId(), result);
    }

    private void look(ConsumerRecord<byte[], byte[]> record, RfiSubmission submission) {
        boolean read = record.offset() < places.get(new TopicPartition(record.topic(), record.partition()));
        if (!read) return;
        Origin origin = new Origin(record.topic(), record.partition(), record.offset());
        if (!open.contains(submission.getRfiId()) && (answered.contains(origin) || known(submission))) return;
        open.add(submission.getRfiId());
        found.add(record);
    }

    /** A repeat, and targets that the RFI has already, are answered by the RFI's own result. */
    private boolean known(RfiSubmission submission) {
        RfiResult result = takenIn.get(submission.getRfiId());
        if (result == null) return false;
        if (submission.getFurther() == null) return submission.getSubmitted() != null;
        return Routing.further(result, submission.getFurther().getTargets()).isEmpty();
    }
}
