package io.baton.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.client.RegistryClientFacadeFactory;
import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However a registry fails to answer, Apicurio's client against a real socket comes to an end. */
class BoundedRegistryTest {
    private static final String SCHEMA = "\"string\"";
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private HttpServer server;

    /** What the registry does with a request. */
    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> replies.remove().to(exchange));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_call_that_is_never_answered_ends_and_the_next_one_is_answered() {
        replies.add(exchange -> {});
        replies.add(BoundedRegistryTest::schema);

        RegistryClientFacade impatient = registry(SHORT);
        assertThatThrownBy(() -> impatient.getSchemaByContentId(1L)).isInstanceOf(RegistryUnansweredException.class);
        assertThat(registry(LONG).getSchemaByContentId(1L)).isEqualTo(SCHEMA);
    }

    @Test
    void an_answer_that_breaks_off_is_none() {
        replies.add(exchange -> {
            exchange.sendResponseHeaders(200, SCHEMA.length());
            exchange.close();
        });

        assertThatThrownBy(() -> registry(LONG).getSchemaByContentId(1L))
                .isInstanceOf(RegistryUnansweredException.class);
    }

    @Test
    void a_fault_of_the_registry_or_a_refusal_of_the_asker_is_no_answer() {
        for (int status : new int[] {401, 429, 503}) {
            replies.add(exchange -> problem(exchange, status));
            assertThatThrownBy(() -> registry(LONG).getSchemaByContentId(1L))
                    .isInstanceOf(RegistryUnansweredException.class);
        }
    }

    @Test
    void what_the_registry_says_is_an_answer() {
        replies.add(exchange -> problem(exchange, 404));

        assertThatThrownBy(() -> registry(LONG).getSchemaByContentId(1L))
                .isNotInstanceOf(RegistryUnansweredException.class);
    }

    private RegistryClientFacade registry(Duration patience) {
        String url = "http://localhost:" + server.getAddress().getPort() + "/apis/registry/v3";
        Map<String, String> settings = Map.of("apicurio.registry.url", url, "apicurio.registry.http.adapter", "JDK");
        return BoundedRegistry.of(RegistryClientFacadeFactory.create(new SchemaResolverConfig(settings)), patience);
    }

    private static void schema(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "application/json", SCHEMA);
    }

    private static void problem(HttpExchange exchange, int status) throws IOException {
        answer(exchange, status, "application/json", "{\"status\": %d, \"title\": \"%d\"}".formatted(status, status));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
