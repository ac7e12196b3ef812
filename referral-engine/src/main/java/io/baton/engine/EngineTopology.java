package io.baton.engine;

import static io.baton.events.topics.Topics.BUSINESS_PROFILES;
import static io.baton.events.topics.Topics.DEAL_OUTCOMES;
import static io.baton.events.topics.Topics.DECISION_RESULTS;
import static io.baton.events.topics.Topics.PARTNER_NAMES;
import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_RESULTS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.engine.decisions.DecisionProcessor;
import io.baton.engine.decisions.Ticks;
import io.baton.engine.decisions.Verdicts;
import io.baton.engine.fanout.AnswerCollection;
import io.baton.engine.fanout.ProfileArrival;
import io.baton.engine.fanout.Rerouting;
import io.baton.engine.fanout.RfiIntake;
import io.baton.engine.fanout.TargetAnswerSerde;
import io.baton.engine.fanout.TargetLookup;
import io.baton.engine.fanout.TargetRequestSerde;
import io.baton.engine.records.TargetRequest;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.ReroutingMode;
import io.baton.events.RfiResult;
import io.baton.events.TargetResult;
import io.baton.events.topics.Topic;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.PromptCommits;
import io.baton.kafka.streams.TopicStreams;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * The engine: RFIs fan out to their targets' profiles and become decisions; decisions become events, results and outcomes.
 *
 * <pre>
 * rfi-submissions ─► take in ─(by profile)─► meet profile ◄─ business-profiles
 *                       ▲                     │    │    └─► partner-names
 *                       └────(by RFI)─────────┘    ▼
 *        rfi-results ◄──┘                 referral-decisions ─► decide ─► referral-events, decision-results, deal-outcomes
 *                                                  ▲              ┊  │
 *                                                  ├┄┄┄ ticks ┄┄┄┄┘  │
 *                                                  └── contacts ─────┴─(declined, expired, reassigned; by RFI)─► reroute ─► meet profile
 * </pre>
 */
public final class EngineTopology {
    /** The topics that it reads; its offsets in them are never guessed. */
    public static final List<Topic<?>> INPUTS = List.of(RFI_SUBMISSIONS, BUSINESS_PROFILES, REFERRAL_DECISIONS);

    private final TopicStreams streams;
    private final PromptCommits commits;
    private final Ticks ticks;
    private final Verdicts verdicts;
    private final int partitions;
    private final Program program;

    /**
     * @param serdes of the topics
     * @param names of the topics in this deployment
     * @param partitions of every topic
     * @param program the program's settings and profiles, read while the engine decides
     * @param ticks appended when deadlines are due
     * @param verdicts told when a decision is judged
     * @param commits that see to it that no result stays unseen for long
     */
    public EngineTopology(
            TopicSerdes serdes,
            Function<Topic<?>, String> names,
            int partitions,
            Program program,
            Ticks ticks,
            Verdicts verdicts,
            PromptCommits commits) {
        streams = new TopicStreams(serdes, names, AutoOffsetReset.none());
        this.partitions = partitions;
        this.program = program;
        this.ticks = ticks;
        this.verdicts = verdicts;
        this.commits = commits;
    }

    /** @return the topology; call once */
    public Topology build() {
        KStream<String, SpecificRecord> taken = takeIn();
        KStream<String, TargetRequest> passedOn = reroute(decide());
        KStream<String, SpecificRecord> met = meetProfiles(
                TopicStreams.only(taken, TargetRequest.class, "requests").merge(passedOn, Named.as("all-requests")));
        KStream<String, RfiResult> collected = collect(TopicStreams.only(met, TargetResult.class, "answers"));
        streams.publish(
                TopicStreams.only(taken, RfiResult.class, "refusals").merge(collected, Named.as("results")),
                RFI_RESULTS);
        streams.publish(TopicStreams.only(met, PARTNER_NAMES.type(), "names"), PARTNER_NAMES);
        handOver(met);
        return streams.build();
    }

    private KStream<String, SpecificRecord> takeIn() {
        return read(RFI_SUBMISSIONS).process(RfiIntake.supplier(program.partners()), Named.as("take-in"));
    }

    private KStream<String, SpecificRecord> meetProfiles(KStream<String, TargetRequest> requests) {
        KStream<String, SpecificRecord> asked = byKey(requests, "targets", new TargetRequestSerde())
                .process(
                        TargetLookup.supplier(program.policy(), program.misnamed(), commits), Named.as("meet-profile"));
        KStream<String, SpecificRecord> waited = read(BUSINESS_PROFILES)
                .process(ProfileArrival.supplier(program.policy(), program.misnamed()), Named.as("profile-arrives"));
        return asked.merge(waited, Named.as("met"));
    }

    private KStream<String, RfiResult> collect(KStream<String, TargetResult> answers) {
        return byKey(answers, "target-answers", new TargetAnswerSerde())
                .process(AnswerCollection.supplier(), Named.as("collect-answers"));
    }

    /** In the routing's task, which knows whom the RFI went to. Nothing is written unless it has to: expiries come in masses. */
    private KStream<String, TargetRequest> reroute(KStream<String, ReferralEvent> events) {
        KStream<String, ReferralEvent> endings = events.filter(
                        (referralId, event) -> Rerouting.isReassigned(event)
                                || program.rerouting().get() == ReroutingMode.AUTOMATIC && Rerouting.concerns(event),
                        Named.as("declined-or-expired"))
                .selectKey((referralId, event) -> event.getHeader().getRfiId(), Named.as("rfi-of-ending"));
        return byKey(endings, "endings", new SingleObjectSerde<>(ReferralEvent.class))
                .process(Rerouting.supplier(program.partners()), Named.as("reroute"));
    }

    /** One order of hand-overs and of whom a profile names, in each partition: nobody gets a referral after they have left. */
    private void handOver(KStream<String, SpecificRecord> met) {
        KStream<String, ReferralDecision> decisions = met.filter(
                        (key, value) -> value == null || value instanceof ReferralDecision, Named.as("hand-overs"))
                .mapValues(ReferralDecision.class::cast, Named.as("as-hand-overs"));
        streams.publish(decisions, REFERRAL_DECISIONS, new ContactsToAll());
    }

    private KStream<String, ReferralEvent> decide() {
        KStream<String, SpecificRecord> decided = streams.read(REFERRAL_DECISIONS)
                .process(DecisionProcessor.supplier(ticks, verdicts, commits), Named.as("decide"));
        KStream<String, ReferralEvent> events = TopicStreams.only(decided, REFERRAL_EVENTS.type(), "events");
        streams.publish(events, REFERRAL_EVENTS);
        streams.publish(TopicStreams.only(decided, DECISION_RESULTS.type(), "decision-results"), DECISION_RESULTS);
        streams.publish(TopicStreams.only(decided, DEAL_OUTCOMES.type(), "outcomes"), DEAL_OUTCOMES);
        streams.publish(
                TopicStreams.only(decided, ReferralDecision.class, "own-decisions"),
                REFERRAL_DECISIONS,
                "contacts-follow");
        return events;
    }

    private <T extends SpecificRecord> KStream<String, T> read(Topic<T> topic) {
        return promptly(streams.read(topic), topic.name());
    }

    private <T extends SpecificRecord> KStream<String, T> byKey(
            KStream<String, T> stream, String name, Serde<T> values) {
        return promptly(TopicStreams.repartition(stream, name, values, partitions), name);
    }

    private <T> KStream<String, T> promptly(KStream<String, T> records, String name) {
        return records.process(commits::processor, Named.as("promptly-" + name));
    }
}
