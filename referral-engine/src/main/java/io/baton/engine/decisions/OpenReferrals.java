package io.baton.engine.decisions;

import io.baton.events.Referral;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.records.ContactIds;
import io.baton.records.RegistrationRecords;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/** The engine's memory of one partition's referrals, with their deadlines: both change together or not at all. */
public final class OpenReferrals {
    private static final Sealed NOTHING = new Sealed("", 0, ByteBuffer.allocate(0));

    private final KeyValueStore<String, Referral> store;
    private final DeadlineIndex deadlines;

    public OpenReferrals(KeyValueStore<String, Referral> store, DeadlineIndex deadlines) {
        this.store = store;
        this.deadlines = deadlines;
    }

    public Optional<Referral> find(String referralId) {
        return Optional.ofNullable(store.get(referralId));
    }

    /** Replaces a referral by what it has become, and moves its deadline. */
    public void put(Optional<Referral> before, Referral after) {
        store.put(after.getReferralId(), open(after) ? after : rememberedOf(after));
        deadlines.move(after.getReferralId(), before.flatMap(OpenReferrals::next), next(after));
    }

    private static boolean open(Referral referral) {
        return referral.getArchivedAt() == null
                || RegistrationRecords.open(referral.getRegistration()).isPresent();
    }

    private static Optional<Instant> next(Referral referral) {
        return referral.getDeadlines().stream().findFirst().map(deadline -> deadline.getAt());
    }

    /** Of a referral that nothing changes any more only what a refusal needs; the events have the rest. */
    private static Referral rememberedOf(Referral archived) {
        Referral remembered = new Referral();
        remembered.setReferralId(archived.getReferralId());
        remembered.setVersion(archived.getVersion());
        remembered.setStage(archived.getStage());
        remembered.setReceivedAt(archived.getReceivedAt());
        remembered.setPolicyVersion(archived.getPolicyVersion());
        remembered.setRfi(rememberedOf(archived.getRfi(), ContactIds.alone(archived)));
        remembered.setFlame(archived.getFlame());
        remembered.setDeadlines(archived.getDeadlines());
        remembered.setAcceptedAt(archived.getAcceptedAt());
        remembered.setArchivedAt(archived.getArchivedAt());
        remembered.setApplied(archived.getApplied());
        return remembered;
    }

    private static Rfi rememberedOf(Rfi rfi, List<Sealed> contacts) {
        Rfi remembered = new Rfi();
        remembered.setRfiId(rfi.getRfiId());
        remembered.setProfileId(rfi.getProfileId());
        remembered.setLocation(rfi.getLocation());
        remembered.setPartnerId(rfi.getPartnerId());
        remembered.setPartnerName("");
        remembered.setLeadType(rfi.getLeadType());
        remembered.setCountry("");
        remembered.setRegion("");
        remembered.setCompanySize(rfi.getCompanySize());
        remembered.setLanguage("");
        remembered.setSolutions(List.of());
        remembered.setDirectContact(rfi.getDirectContact());
        remembered.setCustomer(NOTHING);
        remembered.setNeed(NOTHING);
        remembered.setContacts(contacts);
        remembered.setSubmittedAt(rfi.getSubmittedAt());
        return remembered;
    }
}
