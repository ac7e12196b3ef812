package io.baton.quickstart.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for mails that have come to a directory since it was made. */
final class MailWatch {
    private final Path directory;
    private final Set<Path> seen;

    MailWatch(Path directory) {
        this.directory = directory;
        this.seen = new HashSet<>(mails());
    }

    /** Tells the witness of each mail that is new. */
    void look(Witness witness) {
        for (Path mail : mails()) if (seen.add(mail)) tell(mail, witness);
    }

    private static void tell(Path mail, Witness witness) {
        try (InputStream in = Files.newInputStream(mail)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            InternetAddress recipient = (InternetAddress) message.getAllRecipients()[0];
            witness.mail(recipient.getAddress(), message.getSubject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(mail + " is no mail", e);
        }
    }

    private List<Path> mails() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
