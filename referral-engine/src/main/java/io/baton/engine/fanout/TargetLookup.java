package io.baton.engine.fanout;

import io.baton.engine.records.TargetRequest;
import io.baton.events.BusinessProfile;
import io.baton.events.Policy;
import io.baton.events.TargetRefusal;
import io.baton.kafka.streams.Alarm;
import io.baton.kafka.streams.PromptCommits;
import io.baton.kafka.streams.WithStores;
import io.baton.lifecycle.rfi.OutOfReach;
import io.baton.lifecycle.rfi.RfiLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Looks up the business profile that a request names (L1). A request for a profile that is unknown or not active waits: the
 * profile may be on its way. It waits by the wall clock, and its end is a record like any other.
 */
public final class TargetLookup implements Processor<String, TargetRequest, String, SpecificRecord> {
    /** Each check reads all waiting requests: a campaign for a missing profile may be thousands, a few milliseconds apart. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Supplier<Policy> policy;
    private final Reach reach;
    private final PromptCommits commits;
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, BusinessProfile> profiles;
    private WaitingTargets waiting;
    private TargetAnswers answers;
    private Alarm alarm;

    private TargetLookup(Supplier<Policy> policy, Reach reach, PromptCommits commits) {
        this.policy = policy;
        this.reach = reach;
        this.commits = commits;
    }

    /**
     * @param misnamed whether a profile bears another partner's name
     * @return a supplier of it, with its stores
     */
    public static ProcessorSupplier<String, TargetRequest, String, SpecificRecord> supplier(
            Supplier<Policy> policy, Predicate<BusinessProfile> misnamed, PromptCommits commits) {
        return WithStores.of(
                () -> new TargetLookup(policy, new Reach(misnamed), commits),
                FanOutStores.PROFILES,
                FanOutStores.WAITING);
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        profiles = context.getStateStore(FanOutStores.PROFILES.name());
        waiting = new WaitingTargets(context.getStateStore(FanOutStores.WAITING.name()));
        answers = new TargetAnswers(context, policy);
        alarm = new Alarm(context, BETWEEN_LOOKS, this::giveUpThoseOutOfPatience);
        // Requests that waited while the engine was away wait as long again: their profile may be among the next
        // records.
        alarm.setAt(Instant.ofEpochMilli(context.currentSystemTimeMs()).plus(RfiLimits.PATIENCE_WITH_A_PROFILE));
    }

    @Override
    public void process(Record<String, TargetRequest> record) {
        TargetRequest request = record.value();
        if (request.getRfi() == null) withdraw(record.key(), request);
        else meet(record.key(), request);
    }

    private void meet(String profileId, TargetRequest request) {
        BusinessProfile profile = profiles.get(profileId);
        Optional<OutOfReach> reason = reach.outOfReach(profile, request.getRfi(), now());
        if (reason.isEmpty()) answers.handOver(request, profile);
        else if (reason.get().mayStillCome()) letWait(profileId, request);
        else answers.refuse(request, profile, reason.get());
    }

    private void letWait(String profileId, TargetRequest request) {
        Instant patienceEnds =
                Instant.ofEpochMilli(context.currentSystemTimeMs()).plus(RfiLimits.PATIENCE_WITH_A_PROFILE);
        waiting.put(profileId, request, patienceEnds);
        alarm.setAt(patienceEnds);
    }

    private void giveUpThoseOutOfPatience() {
        WaitingTargets.Found found = waiting.look(Instant.ofEpochMilli(context.currentSystemTimeMs()));
        found.outOfPatience().forEach(this::giveUp);
        if (!found.outOfPatience().isEmpty()) commits.atOnce(context);
        alarm.setAt(found.next());
    }

    /** A request that still waits was never handed over: it ends here. Any other withdrawal is for the referral's own order to decide. */
    private void withdraw(String profileId, TargetRequest withdrawal) {
        Optional<TargetRequest> waited = waiting.take(profileId, withdrawal.getReferralId());
        if (waited.isEmpty()) answers.withdraw(withdrawal);
        else answers.refuse(waited.get(), profiles.get(profileId), TargetRefusal.WITHDRAWN);
    }

    private void giveUp(TargetRequest request) {
        String profileId = request.getRfi().getProfileId();
        BusinessProfile profile = profiles.get(profileId);
        waiting.take(profileId, request.getReferralId());
        reach.outOfReach(profile, request.getRfi(), now())
                .ifPresentOrElse(
                        reason -> answers.refuse(request, profile, reason),
                        // Its pause has ended meanwhile.
                        () -> answers.handOver(request, profile));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
