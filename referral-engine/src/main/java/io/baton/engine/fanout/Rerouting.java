package io.baton.engine.fanout;

import io.baton.engine.records.TargetRequest;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.TargetResult;
import io.baton.kafka.streams.WithStores;
import io.baton.partners.OthersWanted;
import io.baton.partners.PartnerFinder;
import io.baton.partners.ReroutingRule;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Passes an RFI on: to the next best partner when one has declined it or let it expire (L5, L6), if the customer agreed
 * beforehand, and to the target that the program has chosen when it hands a referral over. It gets declines and expiries only while the
 * program's policy is automatic. The next target is chosen here, once, and recorded in the RFI's result. It forwards requests, keyed by
 * profile.
 */
public final class Rerouting implements Processor<String, ReferralEvent, String, TargetRequest> {
    private final PartnerFinder partners;
    private ProcessorContext<String, TargetRequest> context;
    private KeyValueStore<String, RfiResult> routing;

    private Rerouting(PartnerFinder partners) {
        this.partners = partners;
    }

    /** @return a supplier of it, with its stores */
    public static ProcessorSupplier<String, ReferralEvent, String, TargetRequest> supplier(PartnerFinder partners) {
        return WithStores.of(() -> new Rerouting(partners), FanOutStores.ROUTING);
    }

    /** @return whether it is an event after which an RFI may be passed on */
    public static boolean concerns(ReferralEvent event) {
        return event.getChange().getExpired() != null || event.getChange().getDeclined() != null;
    }

    /** @return whether the program handed the referral over */
    public static boolean isReassigned(ReferralEvent event) {
        return event.getChange().getCancelled() != null
                && event.getChange().getCancelled().getInstead() != null;
    }

    @Override
    public void init(ProcessorContext<String, TargetRequest> context) {
        this.context = context;
        routing = context.getStateStore(FanOutStores.ROUTING.name());
    }

    @Override
    public void process(Record<String, ReferralEvent> record) {
        Referral ended = record.value().getAfter();
        RfiResult before = routing.get(record.key());
        if (before == null) return;
        if (isReassigned(record.value())) handOver(ended, before);
        else if (ReroutingRule.allows(ended, before)) passOn(ended, before);
    }

    /** A target that has the RFI already, or one too many, was refused at the door; here it changes nothing, and the mails say so. */
    private void handOver(Referral ended, RfiResult before) {
        Routing.reassigned(before, ended.getCancelled().getInstead(), ended.getReferralId())
                .ifPresent(next -> passOn(ended, before, next));
    }

    private void passOn(Referral ended, RfiResult before) {
        OthersWanted others = OthersWanted.of(ended.getRfi(), before);
        // A target without answer is not excluded, as its partner is not known: so search for one more than there are
        // targets.
        int enough = before.getTargets().size() + 1;
        partners.best(others.need(), others.without(), enough).stream()
                .map(next -> Routing.instead(next, ended.getReferralId()))
                .filter(next -> !Routing.wentTo(before, next.getProfileId()))
                .findFirst()
                .ifPresent(next -> passOn(ended, before, next));
    }

    private void passOn(Referral ended, RfiResult before, TargetResult next) {
        routing.put(before.getRfiId(), Routing.extended(before, List.of(next)));
        TargetRequest request = TargetRequests.instead(ended.getRfi(), next.getProfileId(), next.getLocation());
        context.forward(new Record<>(next.getProfileId(), request, context.currentStreamTimeMs()));
    }
}
