package io.baton.service;

import io.baton.api.Part;
import io.baton.api.gateway.Decisions;
import io.baton.api.gateway.ProgramPolicy;
import io.baton.api.gateway.Setting;
import io.baton.engine.Engine;
import io.baton.engine.Program;
import io.baton.events.ReroutingMode;
import io.baton.kafka.meters.Metric;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.partners.PartnerSearch;
import io.baton.partners.Profiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import java.util.Optional;

/** The part that decides; one instance of a deployment has it at least. */
@Factory
@Requires(property = Part.ENGINE, value = Part.ON, defaultValue = Part.ON)
final class EngineWiring {
    @Context
    @Bean(preDestroy = "close")
    Engine engine(
            Connection connection,
            WireFormat wireFormat,
            BatonSettings settings,
            ProgramPolicy policy,
            PartnerSearch partners,
            Profiles profiles,
            Setting<ReroutingMode> rerouting,
            Optional<Decisions> decisions,
            MeterRegistry meters) {
        return new Engine(
                connection,
                wireFormat,
                settings.engine(),
                settings.partitions(),
                new Program(policy, partners, rerouting, profiles::isMisnamed),
                result -> decisions.filter(waiting -> waiting.judged(result)).isPresent(),
                settings.commitInterval(),
                Metric.DEADLINES.timer(meters)::record);
    }
}
