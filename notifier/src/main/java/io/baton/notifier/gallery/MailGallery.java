package io.baton.notifier.gallery;

import io.baton.events.Notification;
import io.baton.notifier.mail.Mail;
import io.baton.notifier.mail.MailWriter;
import io.baton.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes every mail in every language to files, with a page that leads to each. */
public final class MailGallery {
    private static final URI NOWHERE = URI.create("https://partners.example");
    private static final String SECRET_OF_NOTHING = "signs only the links of specimens";

    private final MailWriter writer =
            new MailWriter(NOWHERE, SECRET_OF_NOTHING, "Example Partner Programme", "partners.example");
    private final Path directory;

    /** @param directory made if it is missing; what lies in it is written over */
    public MailGallery(Path directory) {
        this.directory = directory;
    }

    /** @return the index page */
    public Path write() throws IOException {
        List<GalleryPage.Row> rows = new ArrayList<>();
        for (Words words : Words.ALL) rows.addAll(write(words.locale().toLanguageTag()));
        Path index = directory.resolve("index.html");
        Files.writeString(index, new GalleryPage(rows).html());
        return index;
    }

    private List<GalleryPage.Row> write(String language) throws IOException {
        Files.createDirectories(directory.resolve(language));
        List<GalleryPage.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Notification> specimen : Specimens.in(language).entrySet()) {
            Mail mail = writer.write(specimen.getValue());
            String file = language + "/" + specimen.getKey();
            Files.writeString(directory.resolve(file + ".html"), mail.html());
            Files.writeString(directory.resolve(file + ".txt"), mail.text());
            rows.add(new GalleryPage.Row(specimen.getKey(), language, file, mail.subject()));
        }
        return rows;
    }
}
