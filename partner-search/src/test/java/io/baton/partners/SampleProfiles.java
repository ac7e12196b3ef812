package io.baton.partners;

import io.baton.events.BusinessProfile;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.ProfileStatus;
import io.baton.partners.Profiles.Entry;
import java.time.Instant;
import java.util.List;

/** Believable profiles. */
final class SampleProfiles {
    static final LocationContact IDA = new LocationContact("Ida Kern", "ida@northwind.example", null, "de", null, null);

    private SampleProfiles() {}

    static Entry of(String partner, List<String> solutions, LocationContact... contacts) {
        BusinessProfile profile = BusinessProfile.newBuilder()
                .setProfileId(partner + "-emea")
                .setPartnerId(partner)
                .setPartnerName("The partner " + partner)
                .setRegion("EMEA")
                .setStatus(ProfileStatus.ACTIVE)
                .setLocations(List.of(new Location("hamburg", "Hamburg", "DE", List.of(contacts))))
                .setSolutions(solutions)
                .setLanguages(List.of("de"))
                .setUpdatedAt(Instant.EPOCH)
                .build();
        return new Entry(profile.getProfileId(), profile, 1);
    }
}
