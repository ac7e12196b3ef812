package io.baton.service;

import io.baton.api.ApiSettings;
import io.baton.api.access.IdentityProvider;
import io.baton.api.access.ProviderSignIn;
import io.baton.api.access.TokenSettings;
import io.baton.api.gateway.Decisions;
import io.baton.api.gateway.EligibleSolutions;
import io.baton.api.gateway.MailPreferenceBook;
import io.baton.api.gateway.ProfileDirectory;
import io.baton.api.gateway.ProgramPolicy;
import io.baton.api.gateway.ProgramRanking;
import io.baton.api.gateway.ProgramSettings;
import io.baton.api.gateway.RecordReader;
import io.baton.api.gateway.SessionBook;
import io.baton.api.gateway.Setting;
import io.baton.api.gateway.SignInBook;
import io.baton.api.gateway.SignInLog;
import io.baton.api.gateway.Submissions;
import io.baton.api.gateway.UserMarks;
import io.baton.engine.Engine;
import io.baton.engine.Program;
import io.baton.events.ReferralEvent;
import io.baton.events.ReroutingMode;
import io.baton.events.RfiSubmission;
import io.baton.events.topics.Topics;
import io.baton.inbox.InboxSettings;
import io.baton.kafka.install.Installation;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.settings.Environment;
import io.baton.links.CustomerLink;
import io.baton.links.RemindersLink;
import io.baton.links.SenderLink;
import io.baton.partners.PartnerSearch;
import io.baton.partners.Profiles;
import io.baton.partners.Suggestions;
import io.baton.partners.TrackRecords;
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
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;

/** The parts of this service, and what each needs. They are started with the context and closed with it, in reverse. */
@Factory
final class Wiring {
    @Singleton
    BatonSettings settings(io.micronaut.context.env.Environment environment) {
        return BatonSettings.from(new Environment(key -> environment.getProperty(key, String.class), System.getenv()));
    }

    @Singleton
    ApiSettings api(BatonSettings settings) {
        return new ApiSettings(settings.answerPatience(), settings.mostConnections());
    }

    @Singleton
    Connection connection(BatonSettings settings) {
        return settings.connection();
    }

    /** The topics and schemas that all else stands on come first. */
    @Singleton
    @Bean(preDestroy = "close")
    WireFormat wireFormat(Connection connection, BatonSettings settings) throws IOException {
        WireFormat wireFormat = new WireFormat(connection);
        Installation installation = new Installation(
                connection, settings.partitions(), settings.resources().replicas());
        installation.createTopics();
        installation.registerSchemas(wireFormat.registry());
        return wireFormat;
    }

    @Singleton
    @Bean(preDestroy = "close")
    RegistryWatch registryWatch(WireFormat wireFormat) {
        return new RegistryWatch(wireFormat.registry()::answers);
    }

    @Singleton
    @Bean(preDestroy = "close")
    ProgramSettings programSettings(Connection connection, WireFormat wireFormat, InstantSource clock) {
        return new ProgramSettings(connection, wireFormat, clock);
    }

    @Singleton
    ProgramPolicy policy(ProgramSettings settings) {
        return settings.policy();
    }

    @Singleton
    EligibleSolutions eligibleSolutions(ProgramSettings settings) {
        return settings.eligibleSolutions();
    }

    @Singleton
    Setting<ReroutingMode> rerouting(ProgramSettings settings) {
        return settings.rerouting();
    }

    @Context
    @Bean(preDestroy = "close")
    Engine engine(
            Connection connection,
            WireFormat wireFormat,
            BatonSettings settings,
            ProgramPolicy policy,
            PartnerSearch partners,
            Setting<ReroutingMode> rerouting) {
        return new Engine(
                connection,
                wireFormat,
                settings.engine(),
                settings.partitions(),
                new Program(policy, partners, rerouting),
                settings.commitInterval());
    }

    @Context
    @Bean(preDestroy = "close")
    Views views(Connection connection, WireFormat wireFormat, BatonSettings settings) {
        return new Views(connection, wireFormat, settings.views(), settings.partitions());
    }

    @Singleton
    TokenSettings tokens(BatonSettings settings) {
        return settings.keys().tokens();
    }

    @Singleton
    PeerToken peerToken(BatonSettings settings, InstantSource clock) {
        return new PeerToken(settings.keys().instances(), clock);
    }

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
    Profiles profiles(Connection connection, WireFormat wireFormat) {
        return new Profiles(connection, wireFormat);
    }

    @Singleton
    @Bean(preDestroy = "close")
    ProfileDirectory profileDirectory(Connection connection, WireFormat wireFormat, Profiles profiles) {
        return new ProfileDirectory(connection, wireFormat, profiles);
    }

    @Singleton
    @Bean(preDestroy = "close")
    TrackRecords trackRecords(Connection connection, WireFormat wireFormat, InstantSource clock) {
        return new TrackRecords(connection, wireFormat, clock);
    }

    @Singleton
    ProgramRanking ranking(ProgramSettings settings) {
        return settings.ranking();
    }

    @Singleton
    PartnerSearch partners(Profiles profiles, TrackRecords tracks, ProgramRanking ranking) {
        return new PartnerSearch(profiles::all, tracks::of, ranking);
    }

    @Singleton
    Suggestions suggestions(PartnerSearch partners, Setting<ReroutingMode> rerouting) {
        return new Suggestions(partners, rerouting);
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
    SignInBook signIns(SignInLog log, Profiles profiles, InstantSource clock) {
        return new SignInBook(log, profiles, clock);
    }

    @Singleton
    SessionBook sessionBook(SignInLog log, InstantSource clock) {
        return new SessionBook(log, clock);
    }

    @Singleton
    InboxSettings inbox(BatonSettings settings) {
        return new InboxSettings(
                settings.publicUrl(),
                settings.keys().links(),
                settings.keys().local(),
                settings.keys().provider().isPresent());
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
}
