package io.baton.api.limits;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import jakarta.inject.Singleton;

/** Installs the limits in the HTTP server, before it listens. */
@Singleton
final class ServerLimits implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final ConnectionLimit connections;
    private final BodyLimit bodies;

    ServerLimits(ConnectionLimit connections, BodyLimit bodies) {
        this.connections = connections;
        this.bodies = bodies;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> created) {
        NettyServerCustomizer.Registry server = created.getBean();
        server.register(connections);
        server.register(bodies);
        return server;
    }
}
