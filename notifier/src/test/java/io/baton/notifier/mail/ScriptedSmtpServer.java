package io.baton.notifier.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that fails at any step as its script says; otherwise it takes everything. */
public final class ScriptedSmtpServer implements AutoCloseable {
    /** The steps at which it can fail. */
    public enum Step {
        GREETING("220 ready"),
        EHLO("250 8BITMIME"),
        STARTTLS("220 go ahead"),
        AUTH("235 welcome"),
        MAIL("250 ok"),
        RCPT("250 ok"),
        DATA("354 go ahead"),
        FINAL_DOT("250 taken"),
        QUIT("221 bye");

        private final String usual;

        Step(String usual) {
            this.usual = usual;
        }
    }

    /** What the server does at a step instead of the usual answer. */
    public sealed interface Fault {
        /** Sends this answer. */
        record Says(String reply) implements Fault {}

        /** Closes the connection. */
        record HangsUp() implements Fault {}

        /** Does not answer, and keeps the connection. */
        record Silence() implements Fault {}

        /** Sends one character after the other, without end. */
        record Drips() implements Fault {}
    }

    private static final long DRIP_NANOS = 20_000_000;

    private final ServerSocket listening;
    private final Map<Step, Deque<Fault>> once = new EnumMap<>(Step.class);
    private final Map<Step, Fault> always = new EnumMap<>(Step.class);
    private final List<String> offered;
    private final SSLContext tls;
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final Queue<String> overheard = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private ScriptedSmtpServer(SSLContext tls, List<String> offered) {
        this.tls = tls;
        this.offered = offered;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** @param offered its answer to EHLO */
    public static ScriptedSmtpServer start(String... offered) {
        return new ScriptedSmtpServer(null, List.of(offered));
    }

    /** A server that offers STARTTLS, and these extensions. */
    public static ScriptedSmtpServer withTls(SSLContext tls) {
        return new ScriptedSmtpServer(tls, List.of("STARTTLS"));
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Applies to all conversations from now on. */
    public void at(Step step, Fault fault) {
        always.put(step, fault);
    }

    /** Applies to the next time only; several are used one after the other. */
    public void onceAt(Step step, Fault fault) {
        synchronized (once) {
            once.computeIfAbsent(step, any -> new ArrayDeque<>()).add(fault);
        }
    }

    /** @return the mails that it got, in order; also the ones that it did not acknowledge */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    /** @return the commands that it got without encryption */
    public List<String> overheard() {
        return List.copyOf(overheard);
    }

    /** @return the number of open connections */
    public int connections() {
        return open.size();
    }

    /** @return the most connections that were ever open at once */
    public int mostConnections() {
        return mostAtOnce.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                mostAtOnce.accumulateAndGet(open.size(), Math::max);
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException _) {
                // Closed: the loop ends.
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            new Conversation(socket).run();
        } catch (IOException _) {
            // The other side is gone.
        } finally {
            open.remove(socket);
        }
    }

    private Fault fault(Step step) {
        synchronized (once) {
            Deque<Fault> next = once.get(step);
            if (next != null && !next.isEmpty()) return next.poll();
        }
        return always.getOrDefault(step, new Fault.Says(step.usual));
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One connection. */
    private final class Conversation {
        private BufferedReader in;
        private OutputStream out;
        private Socket socket;

        Conversation(Socket socket) throws IOException {
            speakOver(socket);
        }

        private void speakOver(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = socket.getOutputStream();
        }

        void run() throws IOException {
            if (!answer(Step.GREETING)) return;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!(socket instanceof SSLSocket)) overheard.add(line);
                if (!obey(line)) return;
            }
        }

        /** @return whether the conversation continues */
        private boolean obey(String line) throws IOException {
            return switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO", "HELO" -> introduce();
                case "STARTTLS" -> answer(Step.STARTTLS) && encrypt();
                case "AUTH" -> answer(Step.AUTH);
                case "MAIL" -> answer(Step.MAIL);
                case "RCPT" -> answer(Step.RCPT);
                case "DATA" -> data();
                case "QUIT" -> answer(Step.QUIT) && false;
                default -> say("250 ok");
            };
        }

        private boolean introduce() throws IOException {
            if (!(fault(Step.EHLO) instanceof Fault.Says(String reply)) || !reply.startsWith("250"))
                return answer(Step.EHLO);
            say("250-localhost");
            boolean encrypted = socket instanceof SSLSocket;
            for (String extension : offered) if (!encrypted || !extension.equals("STARTTLS")) say("250-" + extension);
            return say(reply);
        }

        private boolean encrypt() throws IOException {
            SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
            encrypted.setUseClientMode(false);
            speakOver(encrypted);
            return true;
        }

        private boolean data() throws IOException {
            Fault atData = fault(Step.DATA);
            if (!act(atData)) return false;
            if (atData instanceof Fault.Says(String reply) && !reply.startsWith("354")) return true;
            StringBuilder mail = new StringBuilder();
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) return false;
                mail.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
            }
            Fault atDot = fault(Step.FINAL_DOT);
            if (!(atDot instanceof Fault.Says(String reply)) || reply.startsWith("250")) taken.add(mail.toString());
            return act(atDot);
        }

        private boolean answer(Step step) throws IOException {
            Fault fault = fault(step);
            return act(fault) && goesOn(step, fault);
        }

        /** A server that refuses to greet, or says 421, hangs up. */
        private boolean goesOn(Step step, Fault fault) {
            return fault instanceof Fault.Says(String reply)
                    && !reply.startsWith("421")
                    && (step != Step.GREETING || reply.startsWith("220"))
                    && (step != Step.STARTTLS || reply.startsWith("220"));
        }

        private boolean act(Fault fault) throws IOException {
            return switch (fault) {
                case Fault.Says(String reply) -> say(reply);
                case Fault.HangsUp() -> false;
                case Fault.Silence() -> untilTheOtherIsGone();
                case Fault.Drips() -> drip();
            };
        }

        private boolean say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        }

        private boolean untilTheOtherIsGone() throws IOException {
            while (in.readLine() != null) continue;
            return false;
        }

        private boolean drip() throws IOException {
            while (true) {
                out.write("250-slowly\r\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                LockSupport.parkNanos(DRIP_NANOS);
            }
        }
    }
}
