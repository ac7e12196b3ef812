package io.baton.benchmarks.systems.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server on this machine that takes every mail at once and keeps none. */
final class MailSink implements AutoCloseable {
    private static final Pattern REFERRAL = Pattern.compile("References:\\s*<([^@>]+)@");
    private static final int BACKLOG = 200;

    private final ServerSocket server;
    private final Consumer<String> taken;

    private MailSink(ServerSocket server, Consumer<String> taken) {
        this.server = server;
        this.taken = taken;
    }

    /** @param taken called with the referral of each mail, on any thread */
    static MailSink start(Consumer<String> taken) {
        try {
            ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            MailSink sink = new MailSink(server, taken);
            Thread.ofVirtual().name("mail-sink").start(sink::accept);
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                if (!server.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            client.setTcpNoDelay(true);
            reply(client, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) answer(line, in, client);
        } catch (IOException e) {
            // The client left in the middle: it comes again if it wants to.
            return;
        }
    }

    private void answer(String line, BufferedReader in, Socket client) throws IOException {
        if (line.toUpperCase(Locale.ROOT).startsWith("DATA")) {
            reply(client, "354 go on");
            take(content(in));
        }
        reply(client, "250 ok");
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
            content.append(line).append('\n');
        return content.toString();
    }

    private void take(String mail) {
        Matcher referral = REFERRAL.matcher(mail);
        if (!referral.find()) throw new IllegalStateException("The mail does not say which referral it is about");
        taken.accept(referral.group(1));
    }

    private static void reply(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
