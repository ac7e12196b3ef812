package io.baton.engine.fanout;

import io.baton.engine.records.OpenReferral;
import io.baton.events.BusinessProfile;
import io.baton.events.ReferralDecision;
import io.baton.events.Sealed;
import io.baton.records.LocationPeople;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Compares the contacts that a profile's open referrals have with those that the profile names now, and asks that they change
 * (L3). It compares states, not changes: whatever comes first, the profile or the referral's event, the last one finds the
 * difference. One and the same difference has one decision, however often it is found.
 */
final class ContactsInForce {
    private static final int MOST_READ = 1_000;

    private final OpenReferrals open;
    private final KeyValueStore<String, BusinessProfile> profiles;
    private final Consumer<ReferralDecision> decide;
    /** Of the last profiles: a campaign brings thousands of referrals of a few, and reading one is most of a comparison's work. */
    private final Map<String, Named> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Named> eldest) {
            return size() > MOST_READ;
        }
    };

    /** @param decide appends a decision */
    ContactsInForce(
            OpenReferrals open, KeyValueStore<String, BusinessProfile> profiles, Consumer<ReferralDecision> decide) {
        this.open = open;
        this.profiles = profiles;
        this.decide = decide;
    }

    /**
     * The profile has come, again or changed.
     *
     * @param profile null if it was taken back: it names nobody then
     */
    void ofProfile(String profileId, BusinessProfile profile) {
        Named named = new Named(profile);
        open.of(profileId).forEach(referral -> compare(referral, named));
    }

    /** The referral may have changed. A profile that is not known says nothing of it. */
    void ofReferral(OpenReferral referral) {
        open.put(referral);
        BusinessProfile profile = profiles.get(referral.getProfileId());
        if (profile != null && referral.getContacts() != null)
            compare(referral, read(referral.getProfileId(), profile));
    }

    /** Profiles may have changed while nobody compared: a rebuild reads both, and decides nothing. */
    void ofAll() {
        for (String profileId : open.profiles()) {
            BusinessProfile profile = profiles.get(profileId);
            if (profile != null) ofProfile(profileId, profile);
        }
    }

    private Named read(String profileId, BusinessProfile profile) {
        return read.compute(
                profileId, (id, known) -> known != null && known.profile.equals(profile) ? known : new Named(profile));
    }

    private void compare(OpenReferral referral, Named named) {
        Contacts now = named.contacts(referral);
        if (now.hash() != referral.getContacts())
            decide.accept(TargetDecisions.nameContacts(referral, now.people(), now.hash()));
    }

    private record Contacts(List<Sealed> people, long hash) {
        private static final Contacts NOBODY = of(List.of());

        static Contacts of(List<Sealed> people) {
            return new Contacts(people, LocationPeople.hash(people));
        }
    }

    /** Whom a profile names, for each of its locations. */
    private static final class Named {
        private final BusinessProfile profile;
        private final Map<String, Contacts> byLocation = new HashMap<>();

        Named(BusinessProfile profile) {
            this.profile = profile;
        }

        /** A profile that belongs to another company now names nobody of the one that has the referral. */
        Contacts contacts(OpenReferral referral) {
            if (profile == null || !profile.getPartnerId().equals(referral.getPartnerId())) return Contacts.NOBODY;
            return byLocation.computeIfAbsent(
                    referral.getLocation(), location -> Contacts.of(LocationPeople.of(profile, location)));
        }
    }
}
