package io.baton.engine.decisions;

import io.baton.engine.records.LocationContacts;
import io.baton.engine.records.ProfileContacts;
import io.baton.engine.records.SealedCopies;
import io.baton.events.BusinessProfile;
import io.baton.events.Location;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.records.LocationPeople;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record without value in {@code referral-decisions}: a business profile names these people from now on (L3). Like a tick it is no
 * decision, but leads to some. It goes to every partition, since the profile's open referrals may be in any. In each it stands behind
 * the referrals that were handed over to those whom the profile named before, because the same task appends both.
 */
public final class NamedContacts {
    private static final String HEADER = "contacts";
    private static final SingleObjectSerde<ProfileContacts> CONTACTS = new SingleObjectSerde<>(ProfileContacts.class);

    private NamedContacts() {}

    /** @return whom the profile names, for each of its locations */
    public static ProfileContacts of(BusinessProfile profile) {
        return contacts(
                profile,
                profile.getLocations().stream()
                        .map(Location::getLocation)
                        .map(location ->
                                new LocationContacts(location, SealedCopies.of(LocationPeople.of(profile, location))))
                        .toList());
    }

    /** @return what a profile names that was taken back: nobody */
    public static ProfileContacts nobody(BusinessProfile takenBack) {
        return contacts(takenBack, List.of());
    }

    private static ProfileContacts contacts(BusinessProfile profile, List<LocationContacts> locations) {
        return new ProfileContacts(profile.getProfileId(), profile.getPartnerId(), locations);
    }

    /** @return the headers that {@link #read} reads */
    public static Headers headers(ProfileContacts contacts) {
        return new RecordHeaders(new Header[] {new RecordHeader(HEADER, CONTACTS.encode(contacts))});
    }

    /**
     * @return what the record says; empty if it is another one
     * @throws io.baton.kafka.serde.UnreadableRecordException if it cannot be read
     */
    static Optional<ProfileContacts> read(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(HEADER))
                .map(Header::value)
                .map(CONTACTS::decode);
    }

    /** @return whether the headers are such a record's */
    public static boolean in(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }
}
