package io.baton.engine.fanout;

import io.baton.engine.records.OpenReferral;
import io.baton.events.ReferralDecision;
import io.baton.kafka.streams.Alarm;
import io.baton.kafka.streams.WithStores;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Keeps the open referrals beside their business profiles, and lets their contacts follow (L3). What it forwards is decisions of
 * the engine's own, keyed by referral: they carry the people, so the same decisions give the same events.
 */
public final class ContactsFollow implements Processor<String, OpenReferral, String, ReferralDecision> {
    private ContactsInForce contacts;

    private ContactsFollow() {}

    /** @return a supplier of it, with its stores */
    public static ProcessorSupplier<String, OpenReferral, String, ReferralDecision> supplier() {
        return WithStores.of(ContactsFollow::new, FanOutStores.OPEN, FanOutStores.PROFILES);
    }

    @Override
    public void init(ProcessorContext<String, ReferralDecision> context) {
        contacts = new ContactsInForce(
                new OpenReferrals(context.getStateStore(FanOutStores.OPEN.name())),
                context.getStateStore(FanOutStores.PROFILES.name()),
                decision -> context.forward(
                        new Record<>(decision.getReferralId(), decision, context.currentSystemTimeMs())));
        // Once: forwarding has to wait until the task runs.
        new Alarm(context, contacts::ofAll).setAt(Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }

    @Override
    public void process(Record<String, OpenReferral> record) {
        contacts.ofReferral(record.value());
    }
}
