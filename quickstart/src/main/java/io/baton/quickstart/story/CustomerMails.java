package io.baton.quickstart.story;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
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
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The mails that customers have got, oldest first. One thread looks for them, any thread may read them. */
final class CustomerMails {
    /**
     * A mail.
     *
     * @param day of the story
     */
    record Mail(long day, String to, String subject, String html) {}

    private final Path directory;
    private final Set<Path> seen = new HashSet<>();
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    /** @param directory where each mail lies as a file that ends with {@code .eml} */
    CustomerMails(Path directory) {
        this.directory = directory;
    }

    List<Mail> all() {
        return mails;
    }

    void look(long day) {
        for (Path file : files()) if (seen.add(file)) read(file, day).ifPresent(mails::add);
    }

    private static Optional<Mail> read(Path file, long day) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            String to = ((InternetAddress) message.getAllRecipients()[0]).getAddress();
            return Cast.isCustomer(to)
                    ? Optional.of(new Mail(day, to, message.getSubject(), html(message)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(file + " is no mail", e);
        }
    }

    private static String html(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) return part.getContent().toString();
        if (!(part.getContent() instanceof Multipart parts)) return "";
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) html.append(html(parts.getBodyPart(i)));
        return html.toString();
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
