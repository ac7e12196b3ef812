package io.baton.service;

import io.baton.api.access.IdentityProvider;
import io.baton.api.access.ProviderSignIn;
import io.baton.api.gateway.DeadLetterReader;
import io.baton.api.gateway.Decisions;
import io.baton.api.gateway.EligibleSolutions;
import io.baton.api.gateway.FollowLinkMails;
import io.baton.api.gateway.MailPreferenceBook;
import io.baton.api.gateway.PeopleBook;
import io.baton.api.gateway.ProfileDirectory;
import io.baton.api.gateway.ProgramSettings;
import io.baton.api.gateway.RecordReader;
import io.baton.api.gateway.SessionBook;
import io.baton.api.gateway.Setting;
import io.baton.api.gateway.SignInBook;
import io.baton.api.gateway.SignInLog;
import io.baton.api.gateway.Submissions;
import io.baton.api.gateway.UnconfirmedRequests;
import io.baton.api.gateway.UserMarks;
import io.baton.branding.ProgramDetails;
import io.baton.events.ReferralEvent;
import io.baton.events.ReroutingMode;
import io.baton.events.RfiSubmission;
import io.baton.events.topics.Topics;
import io.baton.inbox.InboxSettings;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.write.DeadLetterWriter;
import io.baton.links.ConfirmationLink;
import io.baton.links.CustomerLink;
import io.baton.links.RemindersLink;
import io.baton.links.SenderLink;
import io.baton.partners.Catalogue;
import io.baton.partners.Offices;
import io.baton.partners.PartnerSearch;
import io.baton.partners.Profiles;
import io.baton.partners.Suggestions;
import io.baton.projections.feed.ReferralFeed;
import io.baton.projections.peers.AllViews;
import io.baton.projections.peers.PeerClient;
import io.baton.projections.peers.PeerToken;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.Views;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;

/** What the API and the pages stand on, beside the views. */
@Factory
@Requires(beans = Views.class)
final class FacadeWiring {
    @Singleton
    @Bean(preDestroy = "close")
    PeerClient peers(JsonMapper json, PeerToken token) {
        return new PeerClient(json, token);
    }

    /** What the API reads: wherever it lies. */
    @Primary
    @Singleton
    ReferralViews allViews(Views own, PeerClient peers) {
        return new AllViews(own, peers);
    }

    @Context
    @Bean(preDestroy = "close")
    Decisions decisions(Connection connection, WireFormat wireFormat, InstantSource clock) {
        return new Decisions(connection, wireFormat, clock);
    }

    @Context
    @Bean(preDestroy = "close")
    Submissions submissions(Connection connection, WireFormat wireFormat, InstantSource clock) {
        return new Submissions(connection, wireFormat, clock);
    }

    @Singleton
    @Bean(preDestroy = "close")
    RecordReader<ReferralEvent> events(Connection connection, WireFormat wireFormat) {
        return new RecordReader<>(connection, wireFormat, Topics.REFERRAL_EVENTS);
    }

    @Singleton
    @Bean(preDestroy = "close")
    RecordReader<RfiSubmission> submitted(Connection connection, WireFormat wireFormat) {
        return new RecordReader<>(connection, wireFormat, Topics.RFI_SUBMISSIONS);
    }

    @Singleton
    DeadLetterReader deadLetters(Connection connection) {
        return new DeadLetterReader(connection);
    }

    @Singleton
    DeadLetterWriter deadLetterWriter(Connection connection) {
        return new DeadLetterWriter(connection);
    }

    @Context
    @Bean(preDestroy = "close")
    ReferralFeed feed(Connection connection, WireFormat wireFormat) {
        return new ReferralFeed(connection, wireFormat);
    }

    @Singleton
    @Bean(preDestroy = "close")
    UserMarks userMarks(Connection connection, WireFormat wireFormat) {
        return new UserMarks(connection, wireFormat);
    }

    @Singleton
    @Bean(preDestroy = "close")
    ProfileDirectory profileDirectory(Connection connection, WireFormat wireFormat, Profiles profiles) {
        return new ProfileDirectory(connection, wireFormat, profiles);
    }

    @Singleton
    @Bean(preDestroy = "close")
    MailPreferenceBook mailPreferences(Connection connection, WireFormat wireFormat, InstantSource clock) {
        return new MailPreferenceBook(connection, wireFormat, clock);
    }

    @Singleton
    @Bean(preDestroy = "close")
    SignInLog signInLog(Connection connection, WireFormat wireFormat, InstantSource clock) {
        return new SignInLog(connection, wireFormat, clock);
    }

    @Singleton
    @Requires(property = "baton.public-pages", value = "true")
    @Bean(preDestroy = "close")
    UnconfirmedRequests unconfirmedRequests(Connection connection, WireFormat wireFormat, InstantSource clock) {
        return new UnconfirmedRequests(connection, wireFormat, clock);
    }

    @Singleton
    @Requires(beans = UnconfirmedRequests.class)
    Follower unconfirmed(UnconfirmedRequests requests) {
        return requests::following;
    }

    @Singleton
    ConfirmationLink confirmationLink(BatonSettings settings) {
        return ConfirmationLink.of(settings.publicUrl(), settings.keys().links());
    }

    @Singleton
    @Bean(preDestroy = "close")
    PeopleBook people(Connection connection, WireFormat wireFormat) {
        return new PeopleBook(connection, wireFormat);
    }

    @Singleton
    SignInBook signIns(SignInLog log, Profiles profiles, PeopleBook people, InstantSource clock) {
        return new SignInBook(log, profiles, people, clock);
    }

    @Singleton
    FollowLinkMails followLinkMails(SignInLog log, InstantSource clock) {
        return new FollowLinkMails(log, clock);
    }

    @Singleton
    SessionBook sessionBook(SignInLog log, InstantSource clock) {
        return new SessionBook(log, clock);
    }

    @Singleton
    Offices offices(Profiles profiles) {
        return new Offices(profiles::find, profiles::of);
    }

    @Singleton
    Catalogue catalogue(Profiles profiles, InstantSource clock) {
        return new Catalogue(profiles::all, clock);
    }

    @Singleton
    ProgramDetails programDetails(BatonSettings settings) {
        return settings.program();
    }

    @Singleton
    InboxSettings inbox(BatonSettings settings) {
        return new InboxSettings(
                settings.publicUrl(),
                settings.keys().links(),
                settings.keys().local(),
                settings.keys().provider().isPresent(),
                settings.program());
    }

    @Singleton
    @Requires(property = "baton.sign-in.issuer")
    @Bean(preDestroy = "close")
    ProviderSignIn providerSignIn(BatonSettings settings, InstantSource clock) {
        KeySettings.ProviderSettings provider = settings.keys().provider().orElseThrow();
        URI back = URI.create(settings.publicUrl().toString().replaceAll("/+$", "") + "/signin/provider/back");
        return new ProviderSignIn(
                new IdentityProvider(provider.issuer()),
                new ProviderSignIn.Client(provider.clientId(), provider.clientSecret(), back),
                clock);
    }

    @Singleton
    Suggestions suggestions(PartnerSearch partners, Setting<ReroutingMode> rerouting) {
        return new Suggestions(partners, rerouting);
    }

    @Singleton
    EligibleSolutions eligibleSolutions(ProgramSettings settings) {
        return settings.eligibleSolutions();
    }

    @Singleton
    RemindersLink remindersLink(BatonSettings settings) {
        return RemindersLink.of(settings.publicUrl(), settings.keys().links());
    }

    @Singleton
    CustomerLink customerLink(BatonSettings settings) {
        return CustomerLink.of(settings.publicUrl(), settings.keys().links());
    }

    @Singleton
    SenderLink senderLink(BatonSettings settings) {
        return SenderLink.of(settings.publicUrl(), settings.keys().links());
    }

    @Singleton
    Follower answers(Decisions decisions, Submissions submissions, ReferralFeed feed) {
        return () -> decisions.following() && submissions.following() && feed.following();
    }
}
