package io.baton.service.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Readiness waits for nobody: a registry that takes the connection and never answers is said to be so, at once. */
class ReadinessTest {
    /** A fraction of the 10 s that a call of the registry waits. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Test
    void a_registry_that_hangs_delays_no_answer_about_health() throws IOException {
        try (HangingRegistry registry = new HangingRegistry(
                        URI.create(Facade.shared().connection.registry().toString()));
                Facade facade = Facade.startWith(
                        "hanging-",
                        Map.of("baton.registry.url", registry.address().toString()))) {
            registry.hang();

            Answer seen = await().atMost(Duration.ofSeconds(60))
                    .until(() -> health(facade), answer -> answer.body().contains("does not answer"));
            assertThat(seen.status()).as("it goes on with what it knows").isEqualTo(200);
            // What stops asks it, too.
            registry.goOn();
        }
    }

    private static Answer health(Facade facade) {
        long asked = System.nanoTime();
        Answer answer = facade.as(Token.program("operator")).get("/health/readiness");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(AT_ONCE);
        return answer;
    }

    /** Passes on to the real registry, until it hangs. */
    private static final class HangingRegistry implements AutoCloseable {
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final HttpClient real = HttpClient.newHttpClient();
        private final CountDownLatch goesOn = new CountDownLatch(1);
        private final URI behind;
        private volatile boolean hangs;

        HangingRegistry(URI behind) throws IOException {
            this.behind = behind;
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                try {
                    if (hangs) goesOn.await();
                    HttpResponse<byte[]> answer = real.send(
                            HttpRequest.newBuilder(behind.resolve(
                                            exchange.getRequestURI().toString()))
                                    .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                                    .method(
                                            exchange.getRequestMethod(),
                                            HttpRequest.BodyPublishers.ofByteArray(
                                                    exchange.getRequestBody().readAllBytes()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
                    exchange.sendResponseHeaders(
                            answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write(answer.body());
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            server.start();
        }

        URI address() {
            return URI.create("http://localhost:" + server.getAddress().getPort() + behind.getPath());
        }

        void hang() {
            hangs = true;
        }

        void goOn() {
            goesOn.countDown();
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
            real.close();
        }
    }
}
