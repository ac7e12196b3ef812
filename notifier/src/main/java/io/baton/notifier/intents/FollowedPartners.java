package io.baton.notifier.intents;

import io.baton.events.ReroutingMode;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.Suggestion;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.notifier.policy.PartnerSuggestions;
import io.baton.partners.PartnerSearch;
import io.baton.partners.Profiles;
import io.baton.partners.RankingInForce;
import io.baton.partners.ReminderWishes;
import io.baton.partners.ReroutingInForce;
import io.baton.partners.Suggestions;
import io.baton.partners.TrackRecords;
import java.time.InstantSource;
import java.util.List;

/** Suggests partners from the profiles, events and settings that this notifier follows. */
public final class FollowedPartners implements PartnerSuggestions, AutoCloseable {
    private final Profiles profiles;
    private final TrackRecords tracks;
    private final ReroutingInForce rerouting;
    private final RankingInForce ranking;
    private final Suggestions suggestions;

    /** Returns when it has read everything that its topics hold. */
    public FollowedPartners(Connection connection, TopicSerdes serdes) {
        profiles = new Profiles(connection, serdes);
        tracks = new TrackRecords(connection, serdes, InstantSource.system());
        rerouting = new ReroutingInForce(connection, serdes);
        ranking = new RankingInForce(connection, serdes);
        suggestions = new Suggestions(new PartnerSearch(profiles::all, tracks::of, ranking), rerouting);
    }

    /** @return the preferences for reminders in the profiles */
    public ReminderWishes reminders() {
        return new ReminderWishes(profiles::all);
    }

    /** @return whether changes of profiles arrive */
    public boolean following() {
        return profiles.hearing();
    }

    @Override
    public boolean reroutesAutomatically() {
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
        ranking.close();
    }
}
