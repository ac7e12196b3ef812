package io.baton.kafka.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However a registry fails to answer, Apicurio's client against a real socket comes to an end. */
class BoundedRegistryTest {
    private static final String SCHEMA = "\"string\"";
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final int ASKERS = 40;

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

    @Test
    void however_many_ask_a_silent_registry_sixteen_calls_wait_for_it() {
        replies.addAll(Collections.nCopies(ASKERS, exchange -> {}));
        Set<Thread> before = asking();
        RegistryClientFacade silent = registry(LONG);
        List<Thread> askers = LongStream.range(0, ASKERS)
                .mapToObj(id ->
                        Thread.ofPlatform().daemon().start(() -> catchThrowable(() -> silent.getSchemaByContentId(id))))
                .toList();
        await().until(() -> askers.stream().allMatch(asker -> asker.getState() == Thread.State.TIMED_WAITING));

        Set<Thread> calls = asking();
        calls.removeAll(before);
        assertThat(calls).hasSize(16);
        askers.forEach(Thread::interrupt);
    }

    private static Set<Thread> asking() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("ask-registry"))
                .collect(Collectors.toSet());
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
