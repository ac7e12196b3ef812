package io.baton.engine.fanout;

import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.TargetResult;
import io.baton.kafka.streams.WithStores;
import io.baton.partners.OthersWanted;
import io.baton.partners.PartnerFinder;
import io.baton.partners.ReroutingRule;
import io.baton.records.TargetRequests;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Passes an RFI on to the next best partner when one has declined it or let it expire (L5, L6), if the customer agreed
 * beforehand. It hears of that only while the program wants it done without asking. Whom the RFI goes to is decided here,
 * once, and recorded in its result. What it forwards is requests, keyed by profile.
 */
public final class Rerouting implements Processor<String, ReferralEvent, String, ReferralDecision> {
    private final PartnerFinder partners;
    private ProcessorContext<String, ReferralDecision> context;
    private KeyValueStore<String, RfiResult> routing;

    private Rerouting(PartnerFinder partners) {
        this.partners = partners;
    }

    /** @return a supplier of it, with its stores */
    public static ProcessorSupplier<String, ReferralEvent, String, ReferralDecision> supplier(PartnerFinder partners) {
        return WithStores.of(() -> new Rerouting(partners), FanOutStores.ROUTING);
    }

    /** @return whether it is an event after which an RFI may be passed on */
    public static boolean concerns(ReferralEvent event) {
        return event.getChange().getExpired() != null || event.getChange().getDeclined() != null;
    }

    @Override
    public void init(ProcessorContext<String, ReferralDecision> context) {
        this.context = context;
        routing = context.getStateStore(FanOutStores.ROUTING.name());
    }

    @Override
    public void process(Record<String, ReferralEvent> record) {
        Referral ended = record.value().getAfter();
        RfiResult before = routing.get(record.key());
        if (before == null || !ReroutingRule.allows(ended, before)) return;
        OthersWanted others = OthersWanted.of(ended.getRfi(), before);
        // One that has not answered yet is not known by its partner: so many are asked for that one is left.
        int enough = before.getTargets().size() + 1;
        partners.best(others.need(), others.without(), enough).stream()
                .map(next -> Routing.instead(next, ended.getReferralId()))
                .filter(next -> !Routing.wentTo(before, next.getProfileId()))
                .findFirst()
                .ifPresent(next -> passOn(ended, before, next));
    }

    private void passOn(Referral ended, RfiResult before, TargetResult next) {
        routing.put(before.getRfiId(), Routing.extended(before, List.of(next)));
        Rfi request = TargetRequests.redirected(ended.getRfi(), next.getProfileId(), next.getLocation());
        context.forward(new Record<>(next.getProfileId(), Requests.receive(request), context.currentStreamTimeMs()));
    }
}
