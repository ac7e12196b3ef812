package io.baton.quickstart.machine;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A real SMTP server that stores its mails in the mail directory, and nowhere else. */
public final class MailServer implements AutoCloseable {
    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /**
     * @param port on the loopback interface
     * @param directory where the mails go
     * @param said called with one line for each mail
     */
    public static MailServer start(int port, Path directory, Consumer<String> said) {
        MailDirectory mails = new MailDirectory(directory);
        GreenMailUser nobody = nobody();
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.getUserManager().setMessageDeliveryHandler((moving, address) -> {
            MimeMessage message = moving.getMessage();
            said.accept("mail to " + address.getEmail() + ": " + subject(message));
            mails.keep(message, address.getEmail());
            return nobody;
        });
        server.start();
        return new MailServer(server);
    }

    private static String subject(MimeMessage message) throws MessagingException {
        return message.getSubject() == null ? "(no subject)" : message.getSubject();
    }

    /** A mailbox that stores nothing: the mail is in the directory already. */
    private static GreenMailUser nobody() {
        return (GreenMailUser) Proxy.newProxyInstance(
                GreenMailUser.class.getClassLoader(),
                new Class<?>[] {GreenMailUser.class},
                (self, method, given) -> null);
    }

    @Override
    public void close() {
        server.stop();
    }
}
