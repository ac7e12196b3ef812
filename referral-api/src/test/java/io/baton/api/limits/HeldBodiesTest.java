package io.baton.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer.ChannelRole;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What bodies hold is counted from their first byte to their answer, whatever order the two come in. */
class HeldBodiesTest {
    private static final int LARGE = 10_000;
    private static final int MOST = Math.toIntExact(BodyLimit.MOST_BYTES);
    private static final double NOTHING = 0;

    private final BodyLimit limit = new BodyLimit();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<EmbeddedChannel> connections = new ArrayList<>();

    HeldBodiesTest() {
        limit.bindTo(meters);
    }

    @AfterEach
    void close() {
        connections.forEach(EmbeddedChannel::finishAndReleaseAll);
        assertThat(held()).isEqualTo(NOTHING);
    }

    @Test
    void a_body_is_held_until_its_answer() {
        EmbeddedChannel connection = connection();
        send(connection, head(LARGE), body(LARGE));
        assertThat(held()).isGreaterThanOrEqualTo(LARGE);

        answer(connection, HttpResponseStatus.OK);
        assertThat(held()).isEqualTo(NOTHING);
    }

    @Test
    void of_requests_in_a_row_each_gives_back_its_own() {
        EmbeddedChannel connection = connection();
        send(connection, head(LARGE), body(LARGE), head(3 * LARGE), body(3 * LARGE));

        answer(connection, HttpResponseStatus.OK);
        assertThat(held()).isGreaterThanOrEqualTo(3 * LARGE).isLessThan(4 * LARGE);
        answer(connection, HttpResponseStatus.OK);
        assertThat(held()).isEqualTo(NOTHING);
    }

    @Test
    void what_still_comes_of_a_body_that_is_answered_counts_nothing_and_the_next_counts_again() {
        EmbeddedChannel connection = connection();
        send(connection, head(2 * LARGE), body(LARGE));
        answer(connection, HttpResponseStatus.UNAUTHORIZED);
        send(connection, body(LARGE));
        assertThat(held()).isEqualTo(NOTHING);

        send(connection, head(LARGE), body(LARGE));
        assertThat(held()).isGreaterThanOrEqualTo(LARGE);
    }

    @Test
    void that_a_body_may_come_is_no_answer() {
        EmbeddedChannel connection = connection();
        send(connection, head(LARGE));
        answer(connection, HttpResponseStatus.CONTINUE);
        send(connection, body(LARGE));
        assertThat(held()).isGreaterThanOrEqualTo(LARGE);
    }

    @Test
    void each_of_many_small_pieces_counts_as_what_was_read_with_it() {
        EmbeddedChannel connection = connection();
        send(connection, head(10));
        for (int piece = 0; piece < 5; piece++) send(connection, body(1));
        assertThat(held()).isEqualTo(5 * BodyLimit.READ_BYTES);
    }

    @Test
    void a_client_that_disconnects_releases_all_its_memory() {
        EmbeddedChannel connection = connection();
        send(connection, head(LARGE), body(LARGE), head(LARGE), body(LARGE / 2));
        connection.close();
        assertThat(held()).isEqualTo(NOTHING);
    }

    @Test
    void above_the_most_the_largest_of_those_still_sending_is_cut_off_and_none_who_has_sent_all() {
        EmbeddedChannel complete = connection();
        send(complete, head(MOST / 2), body(MOST / 2));
        EmbeddedChannel small = connection();
        send(small, head(MOST), body(MOST / 8));
        EmbeddedChannel large = connection();
        send(large, head(MOST), body(MOST / 4));
        EmbeddedChannel next = connection();
        send(next, head(MOST), body(MOST / 6));

        assertThat(connections).filteredOn(connection -> !connection.isOpen()).containsExactly(large);
        assertThat(held()).isBetween(MOST / 2.0, (double) MOST);
    }

    private EmbeddedChannel connection() {
        EmbeddedChannel connection = new EmbeddedChannel();
        connection.pipeline().addLast(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, new HttpServerCodec());
        limit.specializeForChannel(connection, ChannelRole.CONNECTION).onStreamPipelineBuilt();
        connections.add(connection);
        return connection;
    }

    private static String head(int length) {
        return "POST /v1/rfis HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String body(int length) {
        return " ".repeat(length);
    }

    private static void send(EmbeddedChannel connection, String... texts) {
        for (String text : texts) connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private static void answer(EmbeddedChannel connection, HttpResponseStatus status) {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }

    private double held() {
        return meters.get("baton.http.bodies").gauge().value();
    }
}
