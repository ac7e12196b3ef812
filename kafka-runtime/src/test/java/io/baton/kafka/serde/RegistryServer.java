package io.baton.kafka.serde;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A registry on a real socket that answers as a test says, one reply for each request. */
final class RegistryServer implements AutoCloseable {
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Queue<String> authorizations = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /** What the registry does with a request. */
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    RegistryServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        replies.remove().to(exchange);
    }

    /** Forgets the replies that nobody asked for, and what was asked. */
    RegistryServer clear() {
        replies.clear();
        requests.clear();
        return this;
    }

    RegistryServer then(Reply reply) {
        replies.add(reply);
        return this;
    }

    RegistryServer then(int status, String body) {
        return then(exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** @return method and path of each request, in order */
    Queue<String> requests() {
        return requests;
    }

    /** @return what each request showed, in order */
    Queue<String> authorizations() {
        return authorizations;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
