package io.baton.service.floods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Facade;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A flood of connections takes no more of the process than it may. */
class ConnectionLimitTest {
    private static final Facade FACADE = Facade.shared();
    private static final byte[] ASK =
            "GET /health/liveness HTTP/1.1\r\nHost: baton.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PATIENCE_MILLIS = 30_000;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : open) socket.close();
    }

    @Test
    void above_the_most_connections_are_closed_at_once_and_counted_and_the_others_are_answered() throws IOException {
        Socket first = connected();
        while (answered(connected())) assertThat(open).hasSizeLessThanOrEqualTo(Facade.MOST_CONNECTIONS);

        assertThat(answered(first)).isTrue();
        close();
        await().atMost(SOON).until(() -> answered(connected()));
        // Its client may need a new connection, and not all places are free at once.
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(FACADE.anonymously()
                                .get("/prometheus")
                                .expect(200)
                                .body())
                        .containsPattern("baton_http_connections_refused_total [1-9]"));
    }

    private Socket connected() throws IOException {
        Socket socket = FACADE.connection();
        socket.setSoTimeout(PATIENCE_MILLIS);
        open.add(socket);
        return socket;
    }

    private static boolean answered(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(ASK);
            return socket.getInputStream().read() != -1;
        } catch (SocketException closed) {
            return false;
        }
    }
}
