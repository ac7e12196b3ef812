package io.baton.engine.decisions;

import io.baton.engine.records.ProfileContacts;
import io.baton.engine.records.SealedCopies;
import io.baton.events.Sealed;
import io.baton.events.topics.Ids;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.Referral;
import io.baton.records.LocationPeople;
import io.baton.records.SealedRecords;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Bytes;

/**
 * A hash of who is the contact of which company at which location. A referral with the same hash as a profile's location has the
 * people whom the profile names, and need not be read to know it.
 */
final class PlacePeople {
    private PlacePeople() {}

    static Bytes of(Referral.Received open) {
        return hash(
                open.rfi().partnerId(),
                open.rfi().target().location(),
                SealedRecords.toRecords(open.rfi().contacts()));
    }

    /** @return one for each location */
    static Set<Bytes> of(ProfileContacts named) {
        return named.getLocations().stream()
                .map(one -> hash(named.getPartnerId(), one.getLocation(), SealedCopies.sealed(one.getContacts())))
                .collect(Collectors.toSet());
    }

    private static Bytes hash(String partnerId, String location, List<Sealed> people) {
        String named = Long.toHexString(LocationPeople.hash(people));
        return Bytes.wrap(HexFormat.of().parseHex(Ids.hash(partnerId, Typed.canonical(location), named)));
    }
}
