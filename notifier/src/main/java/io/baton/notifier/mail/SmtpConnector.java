package io.baton.notifier.mail;

import io.baton.notifier.delivery.SendOutcome;
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

/** Delivers mails to the server, and ends each conversation in time: a server may answer each step, and still never finish. */
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

    /** @return the certificates that this JVM trusts */
    static SSLContext jvmTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has TLS", e);
        }
    }

    /** Tries once. Failures of server and network are an outcome, never an exception. */
    SendOutcome deliver(MimeMessage message) {
        KnownSocket socket = new KnownSocket();
        Future<?> ending = clock.schedule(socket::end, settings.conversation().toMillis(), TimeUnit.MILLISECONDS);
        SmtpConversation conversation = new SmtpConversation(Session.getInstance(properties(socket)));
        try {
            return deliver(message, conversation);
        } finally {
            ending.cancel(false);
            close(conversation);
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

    /** The server has answered: a failure while closing does not change that. */
    private static void close(SmtpConversation conversation) {
        try {
            conversation.close();
        } catch (MessagingException _) {
            // The server has closed it already.
        }
    }

    private Properties properties(KnownSocket socket) {
        String timeout = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(settings.tls() == SmtpSettings.Tls.REQUIRED));
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

    /** Creates the one socket of a conversation, so that another thread can close it. */
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
