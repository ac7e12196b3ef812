package io.baton.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody's server that gets messages: it keeps all of them, and answers as a test says. */
final class Receiver implements AutoCloseable {
    /** A message as it came. */
    record Got(String id, String timestamp, String signature, String body) {}

    final List<Got> got = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final Queue<Integer> answers = new ArrayDeque<>();
    private volatile int usual = 204;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hooks", this::answer);
        server.createContext("/elsewhere", exchange -> {
            got.add(new Got("elsewhere", "", "", ""));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The next answers, before the usual one. */
    synchronized void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    void usually(int status) {
        usual = status;
    }

    private synchronized int next() {
        return answers.isEmpty() ? usual : answers.poll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body));
        int status = next();
        if (status / 100 == 3) exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks";
    }

    List<String> ids() {
        return got.stream().map(Got::id).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
