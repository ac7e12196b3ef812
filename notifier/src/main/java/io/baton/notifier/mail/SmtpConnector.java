package io.baton.notifier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** Speaks with the mail server, and ends each conversation in time: a server may answer each step, and never be done. */
final class SmtpConnector implements AutoCloseable {
    private final SmtpSettings settings;
    private final SSLSocketFactory encryption;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("smtp-clock").factory());

    SmtpConnector(SmtpSettings settings, SSLSocketFactory encryption) {
        this.settings = settings;
        this.encryption = encryption;
        clock.setRemoveOnCancelPolicy(true);
    }

    /** @return the trust that this JVM was started with */
    static SSLContext jvmTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has TLS", e);
        }
    }

    /** Tries once. Never throws for what a server or network does. */
    SendOutcome deliver(MimeMessage message) {
        KnownSocket socket = new KnownSocket();
        Future<?> ending = clock.schedule(socket::end, settings.conversation().toMillis(), TimeUnit.MILLISECONDS);
        SmtpConversation conversation = new SmtpConversation(Session.getInstance(properties(socket)));
        try {
            return deliver(message, conversation);
        } finally {
            ending.cancel(false);
            leave(conversation);
        }
    }

    private SendOutcome deliver(MimeMessage message, SmtpConversation conversation) {
        try {
            conversation.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
            conversation.sendMessage(message, message.getAllRecipients());
            return new SendOutcome.Taken();
        } catch (MessagingException e) {
            return SmtpFailure.at(conversation.stage(), e);
        }
    }

    /** The answer is in: whatever happens while we take our leave changes nothing about it. */
    private static void leave(SmtpConversation conversation) {
        try {
            conversation.close();
        } catch (MessagingException _) {
            // The server went first.
        }
    }

    private Properties properties(KnownSocket socket) {
        String timeout = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.requireTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.socketFactory", socket);
        properties.put("mail.smtp.ssl.socketFactory", encryption);
        return properties;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Makes the one socket of a conversation, so that it can be ended from outside. */
    private static final class KnownSocket extends SocketFactory {
        private final Socket socket = new Socket();

        void end() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Socket createSocket() {
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException("Sockets are connected with a time-out");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            return createSocket(host.getHostName(), port);
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            return createSocket(address, port);
        }
    }
}
