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

/** Mails that arrive as files in a directory. */
final class MailFolder implements Mailbox {
    private final Path directory;
    private final Set<Path> seen;

    MailFolder(Path directory) {
        this.directory = directory;
        this.seen = new HashSet<>(files());
    }

    @Override
    public List<Mail> look() {
        return files().stream().filter(seen::add).map(MailFolder::mail).toList();
    }

    private static Mail mail(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            InternetAddress recipient = (InternetAddress) message.getAllRecipients()[0];
            return new Mail(recipient.getAddress(), message.getSubject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is no mail", e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
