package io.baton.service;

import io.baton.api.ApiSettings;
import io.baton.api.access.TokenSettings;
import io.baton.api.gateway.ProgramPolicy;
import io.baton.api.gateway.ProgramRanking;
import io.baton.api.gateway.ProgramSettings;
import io.baton.api.gateway.Setting;
import io.baton.api.limits.RateSettings;
import io.baton.events.ReroutingMode;
import io.baton.kafka.access.AccessCheck;
import io.baton.kafka.install.Installation;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.settings.Environment;
import io.baton.lifecycle.profile.NameReviewPolicy;
import io.baton.lifecycle.referral.CorrectionPolicy;
import io.baton.lifecycle.rfi.DuplicatePolicy;
import io.baton.partners.PartnerSearch;
import io.baton.partners.Profiles;
import io.baton.partners.TrackRecords;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;

/**
 * What every part of this service stands on. Each part has a wiring of its own, and is switched off by its setting; all are closed with
 * the context, in reverse.
 */
@Factory
final class Wiring {
    @Singleton
    BatonSettings settings(io.micronaut.context.env.Environment environment) {
        return BatonSettings.from(new Environment(
                key -> environment.getProperty(key, String.class), Environment.withFiles(System.getenv())));
    }

    @Singleton
    ApiSettings api(BatonSettings settings) {
        return new ApiSettings(
                settings.answerPatience(),
                settings.managementPort(),
                settings.mostConnections(),
                settings.linkLife(),
                settings.confirmAddress(),
                settings.corsOrigins());
    }

    @Singleton
    RateSettings rates(BatonSettings settings) {
        return settings.rates();
    }

    @Singleton
    Connection connection(BatonSettings settings) {
        return settings.connection();
    }

    @Singleton
    Installation installation(Connection connection, BatonSettings settings) {
        return new Installation(
                connection, settings.partitions(), settings.resources().replicas());
    }

    /** The rights, topics and schemas that all else stands on come first. */
    @Singleton
    @Bean(preDestroy = "close")
    WireFormat wireFormat(Connection connection, BatonSettings settings, Installation installation) throws IOException {
        AccessCheck.require(connection, settings.kafkaUser());
        WireFormat wireFormat = new WireFormat(connection);
        installation.createTopics();
        installation.registerSchemas(wireFormat.registry());
        return wireFormat;
    }

    @Singleton
    @Bean(preDestroy = "close")
    GroundHealth ground(WireFormat installed, Installation installation) {
        return new GroundHealth(installed.registry(), installation);
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
    Setting<ReroutingMode> rerouting(ProgramSettings settings) {
        return settings.rerouting();
    }

    @Singleton
    Setting<DuplicatePolicy> duplicates(ProgramSettings settings) {
        return settings.duplicates();
    }

    @Singleton
    Setting<CorrectionPolicy> corrections(ProgramSettings settings) {
        return settings.corrections();
    }

    @Singleton
    Setting<NameReviewPolicy> profileReview(ProgramSettings settings) {
        return settings.profileReview();
    }

    @Singleton
    TokenSettings tokens(BatonSettings settings) {
        return settings.keys().tokens();
    }

    @Singleton
    @Bean(preDestroy = "close")
    Profiles profiles(Connection connection, WireFormat wireFormat) {
        return new Profiles(connection, wireFormat);
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
    PartnerSearch partners(Profiles profiles, TrackRecords tracks, ProgramRanking ranking, InstantSource clock) {
        return new PartnerSearch(profiles::all, tracks::of, ranking, clock);
    }

    @Singleton
    Follower program(Profiles profiles, ProgramSettings settings) {
        return () -> profiles.following() && settings.following();
    }
}
