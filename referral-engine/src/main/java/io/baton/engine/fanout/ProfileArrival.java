package io.baton.engine.fanout;

import io.baton.engine.decisions.NamedContacts;
import io.baton.engine.records.ProfileContacts;
import io.baton.engine.records.TargetRequest;
import io.baton.events.BusinessProfile;
import io.baton.events.PartnerNaming;
import io.baton.events.Policy;
import io.baton.kafka.streams.WithStores;
import io.baton.lifecycle.profile.NameClaim;
import io.baton.lifecycle.rfi.OutOfReach;
import io.baton.records.NameClaims;
import io.baton.records.ProfileRecords;
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

/** Stores the business profiles and since when each has its partner's name, hands over the requests that waited for one, and lets the contacts of open referrals follow (L3). */
public final class ProfileArrival implements Processor<String, BusinessProfile, String, SpecificRecord> {
    private final Supplier<Policy> policy;
    private final Reach reach;
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, BusinessProfile> profiles;
    private KeyValueStore<String, PartnerNaming> names;
    private WaitingTargets waiting;
    private TargetAnswers answers;

    private ProfileArrival(Supplier<Policy> policy, Reach reach) {
        this.policy = policy;
        this.reach = reach;
    }

    /**
     * @param misnamed whether a profile bears another partner's name
     * @return a supplier of it, with its stores
     */
    public static ProcessorSupplier<String, BusinessProfile, String, SpecificRecord> supplier(
            Supplier<Policy> policy, Predicate<BusinessProfile> misnamed) {
        return WithStores.of(
                () -> new ProfileArrival(policy, new Reach(misnamed)),
                FanOutStores.PROFILES,
                FanOutStores.NAMES,
                FanOutStores.WAITING);
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        profiles = context.getStateStore(FanOutStores.PROFILES.name());
        names = context.getStateStore(FanOutStores.NAMES.name());
        waiting = new WaitingTargets(context.getStateStore(FanOutStores.WAITING.name()));
        answers = new TargetAnswers(context, policy);
    }

    @Override
    public void process(Record<String, BusinessProfile> record) {
        // One that the rules cannot read fails here, before it is stored: every RFI that meets it would fail, too.
        if (record.value() != null) ProfileRecords.toRules(record.value());
        BusinessProfile before = profiles.get(record.key());
        keepName(before, record);
        tellContacts(before, record.value());
        profiles.put(record.key(), record.value());
        waiting.of(record.key()).forEach(request -> meet(record.key(), record.value(), request));
    }

    /** The engine writes it, because it reads each append of a profile once and in order, from every writer. */
    private void keepName(BusinessProfile before, Record<String, BusinessProfile> record) {
        String id = record.key();
        Instant appended = Instant.ofEpochMilli(record.timestamp());
        Optional<BusinessProfile> known = Optional.ofNullable(before);
        Optional<NameClaim> now = record.value() == null
                ? known.map(profile -> NameClaims.givenUp(id, profile, appended))
                : Optional.of(NameClaims.of(id, record.value(), appended));
        Optional<NameClaim> kept = Optional.ofNullable(names.get(id)).map(NameClaims::toRules);
        Optional<NameClaim> had = known.map(profile -> NameClaims.of(id, profile, profile.getUpdatedAt()));
        now.flatMap(claim -> NameClaim.after(kept, had, claim))
                .map(NameClaims::toContract)
                .ifPresent(naming -> {
                    names.put(id, naming);
                    context.forward(new Record<>(id, naming, record.timestamp()));
                });
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
                reach.outOfReach(profile, request.getRfi(), Instant.ofEpochMilli(context.currentSystemTimeMs()));
        if (outOfReach.filter(OutOfReach::mayStillCome).isPresent()) return;
        waiting.take(profileId, request.getReferralId());
        outOfReach.ifPresentOrElse(
                reason -> answers.refuse(request, profile, reason), () -> answers.handOver(request, profile));
    }
}
