package io.baton.engine.fanout;

import io.baton.engine.records.OpenReferral;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.events.Stage;
import io.baton.events.topics.EventKind;
import io.baton.records.LocationPeople;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The referrals of each business profile that wait for the partner's decision: as long as they do, their contacts are the
 * location's (L3). Filled by the referrals' own events, so a rebuild fills it by the same.
 */
public final class OpenReferrals {
    /** Sorts before whatever an id contains, so that a profile's referrals stand together. */
    private static final char SEPARATOR = '\0';

    private final KeyValueStore<String, OpenReferral> store;

    public OpenReferrals(KeyValueStore<String, OpenReferral> store) {
        this.store = store;
    }

    /** @return whether an event opens a referral, closes it, or hands it to other contacts */
    public static boolean concerns(ReferralEvent event) {
        return switch (EventKind.of(event)) {
            case RECEIVED, CONTACTS_CHANGED, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN -> true;
            case REMINDER_DUE,
                    LAST_CALL_DUE,
                    DIRECT_CONTACT_WINDOW_ELAPSED,
                    CALLED,
                    EDITED,
                    CONTACT_ADDED,
                    CONTACT_CHANGED,
                    CONTACT_REMOVED,
                    WON,
                    LOST,
                    REGISTRATION_SAVED,
                    REGISTRATION_SUBMITTED,
                    REGISTRATION_RETURNED,
                    REGISTRATION_APPROVED,
                    REGISTRATION_DECLINED,
                    UNKNOWN -> false;
        };
    }

    /** @return what is known of the referral after the event */
    public static OpenReferral after(ReferralEvent event) {
        Referral referral = event.getAfter();
        Rfi rfi = referral.getRfi();
        return OpenReferral.newBuilder()
                .setReferralId(referral.getReferralId())
                .setRfiId(rfi.getRfiId())
                .setProfileId(rfi.getProfileId())
                .setLocation(rfi.getLocation())
                .setPartnerId(rfi.getPartnerId())
                .setVersion(referral.getVersion())
                .setContacts(referral.getStage() == Stage.RECEIVED ? LocationPeople.hash(rfi.getContacts()) : null)
                .build();
    }

    /** Keeps a referral while it is open, and forgets it then. */
    public void put(OpenReferral referral) {
        String key = first(referral.getProfileId()) + referral.getReferralId();
        if (referral.getContacts() == null) store.delete(key);
        else store.put(key, referral);
    }

    /** @return those of this profile; no other profile's are read */
    List<OpenReferral> of(String profileId) {
        List<OpenReferral> open = new ArrayList<>();
        try (KeyValueIterator<String, OpenReferral> found = store.range(first(profileId), end(profileId))) {
            found.forEachRemaining(next -> open.add(next.value));
        }
        return open;
    }

    /** @return the profiles that have any: a step from one to the next, past the referrals between them */
    List<String> profiles() {
        List<String> profiles = new ArrayList<>();
        String from = "";
        while (true) {
            try (KeyValueIterator<String, OpenReferral> found = store.range(from, null)) {
                if (!found.hasNext()) return profiles;
                String profileId = found.next().value.getProfileId();
                profiles.add(profileId);
                from = end(profileId);
            }
        }
    }

    private static String first(String profileId) {
        return profileId + SEPARATOR;
    }

    private static String end(String profileId) {
        return profileId + (char) (SEPARATOR + 1);
    }
}
