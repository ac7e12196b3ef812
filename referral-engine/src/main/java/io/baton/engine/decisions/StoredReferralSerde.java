package io.baton.engine.decisions;

import static io.baton.records.Named.named;

import io.baton.engine.records.RememberedReferral;
import io.baton.events.Sealed;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.lifecycle.referral.Outcome;
import io.baton.lifecycle.referral.Referral;
import io.baton.records.AppliedRecords;
import io.baton.records.ReferralRecords;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Referrals in the engine's store: the contract's record while anything can happen to them, then a record that holds only what
 * a refusal needs. The schema's fingerprint, which both begin with, tells which one it is.
 */
public final class StoredReferralSerde implements Serde<Referral.Known> {
    private final SingleObjectSerde<io.baton.events.Referral> full =
            new SingleObjectSerde<>(io.baton.events.Referral.class);
    private final SingleObjectSerde<RememberedReferral> remembered =
            new SingleObjectSerde<>(RememberedReferral.class, EarlierSchemas.of(RememberedReferral.class));

    @Override
    public Serializer<Referral.Known> serializer() {
        return (topic, referral) -> referral == null ? null : encode(referral);
    }

    @Override
    public Deserializer<Referral.Known> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    private byte[] encode(Referral.Known referral) {
        return switch (referral) {
            case Referral.Remembered ended -> remembered.encode(RememberedRecords.toRecord(ended));
            case Referral.Full whole -> full.encode(ReferralRecords.toRecord(whole));
        };
    }

    private Referral.Known decode(byte[] bytes) {
        if (remembered.wrote(bytes)) return RememberedRecords.toRules(remembered.decode(bytes));
        io.baton.events.Referral referral = full.decode(bytes);
        return hasGaps(referral) ? withoutGaps(referral) : ReferralRecords.toRules(referral);
    }

    /**
     * Before there was a record for what is remembered, it was written as the contract's record with gaps: no ending, no
     * registration, and of its people only their pseudonyms. Changelogs and disks still hold those.
     */
    private static boolean hasGaps(io.baton.events.Referral referral) {
        return referral.getArchivedAt() != null
                && referral.getRegistration() == null
                && referral.getWon() == null
                && referral.getLost() == null;
    }

    private static Referral.Remembered withoutGaps(io.baton.events.Referral referral) {
        return new Referral.Remembered(
                referral.getReferralId(),
                referral.getRfi().getPartnerId(),
                referral.getVersion(),
                named(Outcome.class, referral.getStage()),
                referral.getRfi().getContacts().stream()
                        .map(Sealed::getSubjectId)
                        .collect(Collectors.toUnmodifiableSet()),
                AppliedRecords.toRules(referral.getApplied()));
    }
}
