package io.baton.notifier;

import io.baton.events.ReroutingMode;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.Suggestion;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.notifier.policy.OtherPartners;
import io.baton.partners.PartnerSearch;
import io.baton.partners.Profiles;
import io.baton.partners.ReminderWishes;
import io.baton.partners.ReroutingInForce;
import io.baton.partners.Suggestions;
import io.baton.partners.TrackRecords;
import java.time.InstantSource;
import java.util.List;

/** The partners as this notifier has read of them; and what the program wants done with them. */
final class KnownPartners implements OtherPartners, AutoCloseable {
    private final Profiles profiles;
    private final TrackRecords tracks;
    private final ReroutingInForce rerouting;
    private final Suggestions suggestions;

    /** Returns when it knows all so far. */
    KnownPartners(Connection connection, TopicSerdes serdes) {
        profiles = new Profiles(connection, serdes);
        tracks = new TrackRecords(connection, serdes, InstantSource.system());
        rerouting = new ReroutingInForce(connection, serdes);
        suggestions = new Suggestions(new PartnerSearch(profiles::all, tracks::of), rerouting);
    }

    ReminderWishes wishes() {
        return new ReminderWishes(profiles::all);
    }

    /** @return whether changes are heard */
    boolean hearing() {
        return profiles.hearing();
    }

    @Override
    public boolean getItByThemselves() {
        return rerouting.get() == ReroutingMode.AUTOMATIC;
    }

    @Override
    public List<Suggestion> suggestions(Rfi request, RfiResult soFar) {
        return suggestions.of(request, soFar).stream().map(Suggestions::told).toList();
    }

    @Override
    public void close() {
        profiles.close();
        tracks.close();
        rerouting.close();
    }
}
