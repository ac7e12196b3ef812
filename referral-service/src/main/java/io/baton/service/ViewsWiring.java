package io.baton.service;

import io.baton.api.Part;
import io.baton.kafka.meters.Metric;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.projections.peers.PeerToken;
import io.baton.projections.views.Views;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The part that is read: by the API and the pages of this instance, and by other instances. */
@Factory
@Requires(property = Part.VIEWS, value = Part.ON, defaultValue = Part.ON)
final class ViewsWiring {
    @Context
    @Bean(preDestroy = "close")
    Views views(Connection connection, WireFormat wireFormat, BatonSettings settings, MeterRegistry meters) {
        return new Views(
                connection,
                wireFormat,
                settings.views(),
                settings.partitions(),
                Metric.SHOWN_IN_VIEWS.timer(meters)::record);
    }

    @Singleton
    PeerToken peerToken(BatonSettings settings, InstantSource clock) {
        return new PeerToken(settings.keys().instances(), clock);
    }
}
