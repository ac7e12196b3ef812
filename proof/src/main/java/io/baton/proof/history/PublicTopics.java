package io.baton.proof.history;

import io.baton.events.Deadline;
import io.baton.events.DecisionResult;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.TargetResult;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicContents;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.proof.history.History.Event;
import io.baton.proof.history.History.Outcome;
import io.baton.proof.history.History.Result;
import io.baton.proof.history.History.RfiAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Reads what is committed in the public topics, as any consumer of the contract would. */
public final class PublicTopics {
    private final Connection connection;
    private final WireFormat wire;

    private PublicTopics(Connection connection, WireFormat wire) {
        this.connection = connection;
        this.wire = wire;
    }

    /** @return the history of a Baton that is quiet now: what it still writes may be read in part */
    public static History read(Connection connection, List<Entry> journal) {
        try (WireFormat wire = new WireFormat(connection)) {
            PublicTopics topics = new PublicTopics(connection, wire);
            return new History(
                    journal,
                    topics.all(Topics.REFERRAL_EVENTS, PublicTopics::event),
                    topics.all(
                            Topics.DEAL_OUTCOMES,
                            ended -> new Outcome(
                                    ended.getReferralId(), ended.getOutcome().name(), ended.getRevision())),
                    topics.all(Topics.RFI_RESULTS, PublicTopics::rfi),
                    topics.all(Topics.DECISION_RESULTS, PublicTopics::result),
                    topics.all(Topics.VERDICTS, PublicTopics::result),
                    topics.all(Topics.NOTIFICATIONS, intent -> intent.getNotificationId()),
                    Instant.now());
        }
    }

    private <T extends SpecificRecord, R> List<R> all(Topic<T> topic, Function<T, R> read) {
        List<R> found = new ArrayList<>();
        TopicContents.forEach(connection, wire, topic, (_, value) -> found.add(read.apply(value)));
        return List.copyOf(found);
    }

    private static Event event(ReferralEvent event) {
        var header = event.getHeader();
        return new Event(
                header.getReferralId(),
                header.getPartnerId(),
                header.getVersion(),
                header.getKind(),
                Optional.ofNullable(header.getDecisionId()).orElse(""),
                header.getOccurredAt(),
                event.getAfter().getStage().name(),
                deadlines(event));
    }

    private static Map<String, Instant> deadlines(ReferralEvent event) {
        var received = event.getChange().getReceived();
        var extended = event.getChange().getExtended();
        Stream<Deadline> set = received != null
                ? received.getDeadlines().stream()
                : extended != null ? extended.getDeadlines().stream() : Stream.of();
        return set.collect(Collectors.toMap(due -> due.getKind().name(), Deadline::getAt));
    }

    private static RfiAnswer rfi(RfiResult result) {
        return new RfiAnswer(
                result.getRfiId(),
                result.getVerdict().name(),
                result.getTargets().stream()
                        .map(TargetResult::getReferralId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Result result(DecisionResult result) {
        return new Result(
                result.getDecisionId(),
                result.getReferralId(),
                result.getAccepted(),
                result.getVersion(),
                result.getRefusal() == null ? "" : result.getRefusal().name());
    }
}
