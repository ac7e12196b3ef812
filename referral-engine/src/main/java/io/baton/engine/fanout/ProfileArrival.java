package io.baton.engine.fanout;

import io.baton.engine.records.TargetRequest;
import io.baton.events.BusinessProfile;
import io.baton.events.Policy;
import io.baton.kafka.streams.WithStores;
import io.baton.lifecycle.rfi.OutOfReach;
import io.baton.records.ProfileRecords;
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
    private KeyValueStore<String, BusinessProfile> profiles;
    private WaitingTargets waiting;
    private TargetAnswers answers;
    private ContactsInForce contacts;

    private ProfileArrival(Supplier<Policy> policy) {
        this.policy = policy;
    }

    /** @return a supplier of it, with its stores */
    public static ProcessorSupplier<String, BusinessProfile, String, SpecificRecord> supplier(Supplier<Policy> policy) {
        return WithStores.of(
                () -> new ProfileArrival(policy), FanOutStores.PROFILES, FanOutStores.WAITING, FanOutStores.OPEN);
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        profiles = context.getStateStore(FanOutStores.PROFILES.name());
        waiting = new WaitingTargets(context.getStateStore(FanOutStores.WAITING.name()));
        answers = new TargetAnswers(context, policy);
        contacts = new ContactsInForce(
                new OpenReferrals(context.getStateStore(FanOutStores.OPEN.name())), profiles, answers::decide);
    }

    @Override
    public void process(Record<String, BusinessProfile> record) {
        // One that the rules cannot read fails here, before it is stored: every RFI that meets it would fail, too.
        if (record.value() != null) ProfileRecords.toRules(record.value());
        profiles.put(record.key(), record.value());
        contacts.ofProfile(record.key(), record.value());
        waiting.of(record.key()).forEach(request -> meet(record.key(), record.value(), request));
    }

    private void meet(String profileId, BusinessProfile profile, TargetRequest request) {
        Optional<OutOfReach> outOfReach = Reach.outOfReach(profile, request.getRfi());
        if (outOfReach.filter(OutOfReach::mayStillCome).isPresent()) return;
        waiting.take(profileId, request.getReferralId());
        outOfReach.ifPresentOrElse(
                reason -> answers.refuse(request, profile, reason), () -> answers.handOver(request, profile));
    }
}
