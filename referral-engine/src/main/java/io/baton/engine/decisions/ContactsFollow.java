package io.baton.engine.decisions;

import io.baton.engine.records.LocationContacts;
import io.baton.engine.records.ProfileContacts;
import io.baton.engine.records.SealedCopies;
import io.baton.events.ReferralDecision;
import io.baton.events.Sealed;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.contacts.Handover;
import io.baton.lifecycle.referral.Referral;
import io.baton.records.SealedRecords;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets the contacts of one partition's open referrals be those whom their profile names (L3). It appends decisions of the engine's
 * own, which carry the people: the same decisions give the same events.
 */
final class ContactsFollow {
    private final StoredReferrals referrals;
    private final Consumer<ReferralDecision> append;

    /** @param append appends a decision */
    ContactsFollow(StoredReferrals referrals, Consumer<ReferralDecision> append) {
        this.referrals = referrals;
        this.append = append;
    }

    /** Asks that each open referral of the profile gets the people whom it names now, unless it has them. */
    void follow(ProfileContacts named) {
        for (String referralId : referrals.openWithout(PlacePeople.of(named), named.getProfileId()))
            if (referrals.find(referralId).orElseThrow() instanceof Referral.Received open) follow(open, named);
    }

    private void follow(Referral.Received open, ProfileContacts named) {
        List<Sealed> people = people(open, named);
        Handover handover = new Handover(open.rfi().contacts(), SealedRecords.toRules(people));
        if (handover.changesAnything()) append.accept(OwnDecisions.nameContacts(open, people));
    }

    /** A profile that belongs to another company now names nobody of the one that has the referral. */
    private static List<Sealed> people(Referral.Received open, ProfileContacts named) {
        if (!named.getPartnerId().equals(open.rfi().partnerId())) return List.of();
        return named.getLocations().stream()
                .filter(one -> Typed.same(one.getLocation(), open.rfi().target().location()))
                .findFirst()
                .map(LocationContacts::getContacts)
                .map(SealedCopies::sealed)
                .orElse(List.of());
    }
}
