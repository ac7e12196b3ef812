package io.baton.api.limits;

import io.baton.api.ApiSettings;
import io.baton.kafka.meters.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits HTTP's open connections, and closes those above the limit: the stores and Kafka's clients need the process's files too,
 * and a flood of connections must not stop them. On a port of their own, health checks and other instances are let in in any case.
 */
@Singleton
final class ConnectionLimit implements NettyServerCustomizer, MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimit.class);
    /** Logs at most once in this time: a flood of connections must not flood the log. */
    private static final int LOGGED_EACH = 10_000;

    private final Optional<Integer> management;
    private final int most;
    private final Semaphore places;
    private final AtomicLong refused = new AtomicLong();

    ConnectionLimit(ApiSettings settings) {
        management = settings.managementPort();
        most = settings.mostConnections();
        places = new Semaphore(most);
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        if (role == ChannelRole.LISTENER) channel.pipeline().addFirst(new Door());
        return this;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Metric.HTTP_CONNECTIONS_REFUSED.counter(registry, refused, AtomicLong::get);
    }

    private boolean managed(Channel connection) {
        return connection.localAddress() instanceof InetSocketAddress address
                && management.filter(port -> port == address.getPort()).isPresent();
    }

    private void refuse(Channel connection) {
        connection.unsafe().closeForcibly();
        if (refused.getAndIncrement() % LOGGED_EACH == 0)
            LOG.warn("{} connections are open (baton.most-connections); more are closed at once", most);
    }

    /** The messages that a listening channel reads are connections. */
    private final class Door extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext listener, Object accepted) {
            Channel connection = (Channel) accepted;
            if (managed(connection)) {
                listener.fireChannelRead(connection);
            } else if (places.tryAcquire()) {
                connection.closeFuture().addListener((ChannelFutureListener) closed -> places.release());
                listener.fireChannelRead(connection);
            } else {
                refuse(connection);
            }
        }
    }
}
