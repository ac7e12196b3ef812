package io.baton.browser.testing;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A real SMTP server, and what has arrived there. */
public final class Mailbox implements AutoCloseable {
    /** More than a mail takes on a machine that does other things, too. */
    private static final Duration ARRIVED_WITHIN = Duration.ofSeconds(60);

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private Mailbox() {
        server.start();
    }

    static Mailbox start() {
        return new Mailbox();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** @return the HTML of the first mail to this address that leads there, when it has arrived */
    public String mail(String address, String leadsTo) {
        return await().atMost(ARRIVED_WITHIN)
                .until(() -> found(address, leadsTo), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> found(String address, String leadsTo) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(address))
                .map(Mailbox::html)
                .filter(html -> html.contains(leadsTo))
                .findFirst();
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getRecipients(RecipientType.TO))
                    .map(recipient -> ((InternetAddress) recipient).getAddress())
                    .toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String html(Part part) {
        try {
            if (part.isMimeType("text/html")) return (String) part.getContent();
            if (!(part.getContent() instanceof Multipart parts)) return "";
            StringBuilder html = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) html.append(html(parts.getBodyPart(i)));
            return html.toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
