package io.baton.engine.fanout;

import io.baton.engine.decisions.NamedContacts;
import io.baton.engine.records.ProfileContacts;
import io.baton.engine.records.TargetRequest;
import io.baton.events.BusinessProfile;
import io.baton.events.Policy;
import io.baton.kafka.streams.WithStores;
import io.baton.lifecycle.rfi.OutOfReach;
import io.baton.records.ProfileRecords;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Stores the business profiles, hands over the requests that waited for one, and lets the contacts of open referrals follow (L3). */
public final class ProfileArrival implements Processor<String, BusinessProfile, String, SpecificRecord> {
    private final Supplier<Policy> policy;
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, BusinessProfile> profiles;
    private WaitingTargets waiting;
    private TargetAnswers answers;

    private ProfileArrival(Supplier<Policy> policy) {
        this.policy = policy;
    }

    /** @return a supplier of it, with its stores */
    public static ProcessorSupplier<String, BusinessProfile, String, SpecificRecord> supplier(Supplier<Policy> policy) {
        return WithStores.of(() -> new ProfileArrival(policy), FanOutStores.PROFILES, FanOutStores.WAITING);
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        profiles = context.getStateStore(FanOutStores.PROFILES.name());
        waiting = new WaitingTargets(context.getStateStore(FanOutStores.WAITING.name()));
        answers = new TargetAnswers(context, policy);
    }

    @Override
    public void process(Record<String, BusinessProfile> record) {
        // One that the rules cannot read fails here, before it is stored: every RFI that meets it would fail, too.
        if (record.value() != null) ProfileRecords.toRules(record.value());
        tellContacts(profiles.get(record.key()), record.value());
        profiles.put(record.key(), record.value());
        waiting.of(record.key()).forEach(request -> meet(record.key(), record.value(), request));
    }

    /** Before anything is handed over to those whom it names now. A profile that was taken back and comes again names them again. */
    private void tellContacts(BusinessProfile before, BusinessProfile now) {
        if (now != null) {
            ProfileContacts named = NamedContacts.of(now);
            if (before == null || !named.equals(NamedContacts.of(before))) tell(named);
        } else if (before != null) {
            tell(NamedContacts.nobody(before));
        }
    }

    private void tell(ProfileContacts named) {
        context.forward(
                new Record<>(named.getProfileId(), null, context.currentSystemTimeMs(), NamedContacts.headers(named)));
    }

    private void meet(String profileId, BusinessProfile profile, TargetRequest request) {
        Optional<OutOfReach> outOfReach =
                Reach.outOfReach(profile, request.getRfi(), Instant.ofEpochMilli(context.currentSystemTimeMs()));
        if (outOfReach.filter(OutOfReach::mayStillCome).isPresent()) return;
        waiting.take(profileId, request.getReferralId());
        outOfReach.ifPresentOrElse(
                reason -> answers.refuse(request, profile, reason), () -> answers.handOver(request, profile));
    }
}
