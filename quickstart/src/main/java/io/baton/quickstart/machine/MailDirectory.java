package io.baton.quickstart.machine;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Mails as files: {@code .eml} as received, {@code .html} and {@code .txt} as a person reads it. */
final class MailDirectory {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Path directory;
    private final AtomicInteger count = new AtomicInteger();

    MailDirectory(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws MessagingException if it cannot be stored: the server then refuses the mail */
    void keep(MimeMessage message, String recipient) throws MessagingException {
        String safe = recipient.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.@-]", "_");
        String name = STAMP.format(LocalDateTime.now()) + "-" + count.incrementAndGet() + "-" + safe;
        try {
            if (message.getContent() instanceof Multipart parts) keepReadable(parts, name);
            // Moved into place, so that readers of the directory never see half a mail.
            Path whole = directory.resolve(name + ".part");
            try (OutputStream out = Files.newOutputStream(whole)) {
                message.writeTo(out);
            }
            Files.move(whole, directory.resolve(name + ".eml"));
        } catch (IOException e) {
            throw new MessagingException("The mail directory cannot be written", e);
        }
    }

    private void keepReadable(Multipart parts, String name) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) keepReadable(inner, name);
            if (!part.isMimeType("text/*")) continue;
            String ending = part.isMimeType("text/html") ? ".html" : ".txt";
            Files.writeString(
                    directory.resolve(name + ending), part.getContent().toString());
        }
    }
}
