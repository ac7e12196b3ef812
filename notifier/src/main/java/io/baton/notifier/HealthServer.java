package io.baton.notifier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.baton.kafka.settings.InvalidSettingException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The notifier's health over HTTP: {@code /health/liveness} is 503 once only a restart helps, {@code /health/readiness} is 503
 * until the notifier runs. {@code /prometheus} answers what it measures.
 */
final class HealthServer implements AutoCloseable {
    /** The setting of its port. */
    static final String PORT = "baton.health-port";

    private final HttpServer server;

    private HealthServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Takes its port, and does not answer yet.
     *
     * @param port to listen on, on all interfaces
     * @throws InvalidSettingException if the port is not free
     */
    static HealthServer on(int port) {
        try {
            return new HealthServer(HttpServer.create(new InetSocketAddress(port), 0));
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidSettingException(
                    PORT, "must be a port that is free, and is " + port + ": " + e.getMessage());
        }
    }

    /**
     * Starts to answer.
     *
     * @param measured what the notifier measures, as Prometheus reads it
     */
    void serve(Notifier notifier, Supplier<String> measured) {
        server.createContext("/health/liveness", exchange -> {
            boolean alive = notifier.alive();
            answer(exchange, alive ? 200 : 503, alive ? "UP" : "DOWN");
        });
        server.createContext(
                "/health/readiness", exchange -> answer(exchange, notifier.running() ? 200 : 503, notifier.status()));
        server.createContext("/prometheus", exchange -> answer(exchange, 200, measured.get()));
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
