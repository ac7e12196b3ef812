package io.baton.notifier.intents;

import io.baton.events.ProgramSetting;
import io.baton.events.ReroutingMode;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.Suggestion;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.lifecycle.ranking.Need;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.notifier.policy.PartnerSuggestions;
import io.baton.partners.Offices;
import io.baton.partners.PartnerSearch;
import io.baton.partners.Profiles;
import io.baton.partners.RankingInForce;
import io.baton.partners.ReminderWishes;
import io.baton.partners.ReroutingSetting;
import io.baton.partners.Suggestions;
import io.baton.partners.TrackRecords;
import java.time.InstantSource;
import java.util.List;

/** Suggests partners from the profiles, events and settings that this notifier follows. */
public final class FollowedPartners implements PartnerSuggestions, AutoCloseable {
    private final Profiles profiles;
    private final TrackRecords tracks;
    private final TopicFollower<ProgramSetting> settings;
    private final Suggestions suggestions;
    private volatile ReroutingMode rerouting = ReroutingSetting.STANDARD;
    private volatile RankingPolicy ranking = RankingPolicy.STANDARD;

    /** Returns when it has read everything that its topics hold. */
    public FollowedPartners(Connection connection, TopicSerdes serdes) {
        profiles = new Profiles(connection, serdes);
        InstantSource clock = InstantSource.system();
        tracks = new TrackRecords(connection, serdes, clock);
        settings = new TopicFollower<>(connection, serdes, Topics.PROGRAM_SETTINGS, this::read)
                .start(TopicFollower.From.BEGINNING);
        suggestions =
                new Suggestions(new PartnerSearch(profiles::all, tracks::of, () -> ranking, clock), () -> rerouting);
    }

    private void read(ProgramSetting setting) {
        ReroutingSetting.in(setting).ifPresent(mode -> rerouting = mode);
        RankingInForce.read(setting).ifPresent(policy -> ranking = policy);
    }

    /** @return the preferences for reminders in the profiles */
    public ReminderWishes reminders() {
        return new ReminderWishes(profiles::of);
    }

    /** @return whether changes of profiles arrive */
    public boolean following() {
        return profiles.following();
    }

    @Override
    public boolean reroutesAutomatically() {
        return rerouting == ReroutingMode.AUTOMATIC;
    }

    @Override
    public List<Suggestion> suggestions(Rfi request, RfiResult soFar) {
        return suggestions.of(request, soFar).stream().map(Suggestions::told).toList();
    }

    @Override
    public List<Suggestion> suggestions(Need need, RfiResult soFar) {
        return suggestions.of(need, soFar).stream().map(Suggestions::told).toList();
    }

    /** @return what partners and their locations are called */
    public Offices offices() {
        return new Offices(profiles::find, profiles::of);
    }

    @Override
    public void close() {
        profiles.close();
        tracks.close();
        settings.close();
    }
}
