package io.baton.kafka.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.IncompatibleSchemaException;
import io.baton.kafka.serde.RegistryAccess;
import io.baton.kafka.serde.RegistryClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an installation does with a registry that is slow or that objects. */
class InstallationTest {
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger registered = new AtomicInteger();
    private int verdict = 200;
    private HttpServer server;
    private RegistryClient registry;
    private Installation installation;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean faulty = faults.getAndDecrement() > 0;
            if (!faulty && exchange.getRequestURI().getPath().startsWith("/subjects/")) registered.incrementAndGet();
            exchange.sendResponseHeaders(faulty ? 503 : verdict, -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        registry = new RegistryClient(address, RegistryAccess.OPEN);
        installation = new Installation(new Connection("localhost:1", address), 1, (short) 1);
    }

    @AfterEach
    void stop() {
        registry.close();
        server.stop(0);
    }

    @Test
    void a_registry_that_does_not_answer_yet_is_waited_for() throws IOException {
        faults.set(2);

        installation.registerSchemas(registry);

        assertThat(registered).hasValue(Topics.ALL.size());
    }

    @Test
    void a_schema_that_does_not_fit_is_refused_at_once() {
        verdict = 409;

        assertThatThrownBy(() -> installation.registerSchemas(registry))
                .isInstanceOf(IncompatibleSchemaException.class);
    }
}
