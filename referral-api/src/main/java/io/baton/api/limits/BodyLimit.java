package io.baton.api.limits;

import io.baton.kafka.meters.Metric;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the memory that the bodies of all connections take until their requests are answered. Each single body has a limit too, but
 * thousands of clients that stop in the middle of one would use up the memory: HTTP could then read nothing, not even that they
 * have disconnected. Above the limit it closes the connection that holds most, among those whose bodies are incomplete; a request
 * with a complete body gets its answer.
 */
@Singleton
final class BodyLimit implements NettyServerCustomizer, MeterBinder {
    private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
    static final long MOST_BYTES = 32L << 20;
    /** Fixed size of a read buffer: even one byte occupies all of it. */
    static final int READ_BYTES = 2 << 10;

    private final Set<Sender> senders = ConcurrentHashMap.newKeySet();
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong cutOff = new AtomicLong();

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        if (role != ChannelRole.CONNECTION) return this;
        // Adaptive buffers would grow with earlier reads, so that a later single byte could pin a large one.
        channel.config().setRecvByteBufAllocator(new FixedRecvByteBufAllocator(READ_BYTES));
        return new OnConnection(channel.pipeline());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Metric.HTTP_BODIES.gauge(registry, held, AtomicLong::get);
        Metric.HTTP_BODIES_CUT_OFF.counter(registry, cutOff, AtomicLong::get);
    }

    private void take(long bytes) {
        if (held.addAndGet(bytes) > MOST_BYTES) makeRoom();
    }

    /** Synchronized: two threads would choose the same connection. */
    private synchronized void makeRoom() {
        while (held.get() > MOST_BYTES) {
            Optional<Sender> largest =
                    senders.stream().filter(Sender::isSending).max(Comparator.comparingLong(Sender::held));
            if (largest.isEmpty()) return;
            largest.get().cutOff();
        }
    }

    private final class OnConnection implements NettyServerCustomizer {
        private final ChannelPipeline pipeline;

        OnConnection(ChannelPipeline pipeline) {
            this.pipeline = pipeline;
        }

        @Override
        public void onStreamPipelineBuilt() {
            // HTTP/2, which is off by default, has no such codec, and flow control of its own.
            if (pipeline.get(CODEC) != null) pipeline.addAfter(CODEC, "body-limit", new Sender(pipeline));
        }
    }

    /** The memory that the body of one request holds. */
    private static final class Held {
        private long bytes;
    }

    /** One connection. Its messages arrive on one thread, but any thread may close it. */
    private final class Sender extends ChannelDuplexHandler {
        private final ChannelPipeline pipeline;
        private final Queue<Held> unanswered = new ArrayDeque<>();
        /** The incomplete body, unless its request is answered: the rest of it is not kept then. */
        private @Nullable Held arriving;

        private boolean gone;

        Sender(ChannelPipeline pipeline) {
            this.pipeline = pipeline;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            senders.add(this);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) begin();
            if (message instanceof HttpContent content)
                take(counted(content.content().readableBytes()));
            if (message instanceof LastHttpContent) complete();
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof LastHttpContent && !isOnlyInformation(message)) giveBack();
            context.write(message, promise);
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            end();
        }

        private static boolean isOnlyInformation(Object message) {
            return message instanceof HttpResponse response
                    && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }

        private synchronized void begin() {
            arriving = new Held();
            unanswered.add(arriving);
        }

        /** @return the bytes of the message that count */
        private synchronized long counted(int bytes) {
            if (gone || arriving == null || bytes == 0) return 0;
            long counted = Math.max(bytes, READ_BYTES);
            arriving.bytes += counted;
            return counted;
        }

        private synchronized void complete() {
            arriving = null;
        }

        private synchronized void giveBack() {
            Held first = unanswered.poll();
            if (first == null || gone) return;
            if (first == arriving) arriving = null;
            BodyLimit.this.held.addAndGet(-first.bytes);
        }

        private synchronized boolean isSending() {
            return arriving != null && arriving.bytes > 0;
        }

        private synchronized long held() {
            return unanswered.stream().mapToLong(request -> request.bytes).sum();
        }

        private synchronized boolean end() {
            if (gone) return false;
            gone = true;
            senders.remove(this);
            BodyLimit.this.held.addAndGet(-held());
            return true;
        }

        private void cutOff() {
            if (!end()) return;
            cutOff.incrementAndGet();
            pipeline.close();
        }
    }
}
