package io.baton.quickstart.preview;

import io.baton.branding.ProgramDetails;
import io.baton.events.Notification;
import io.baton.links.SigningKeys;
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
import java.util.Optional;

/** Writes every mail in every language to files, with an index page that links to each. */
public final class MailPreview {
    private static final URI EXAMPLE_URL = URI.create("https://partners.example");
    private static final SigningKeys EXAMPLE_KEYS = SigningKeys.of("signs only the links of the preview");

    private static final ProgramDetails EXAMPLE_PROGRAM = new ProgramDetails(
            "Example Partner Programme",
            Optional.of("partners@partners.example"),
            Optional.of("1 Example Way, 12345 Sampletown, Exampleland"));

    private final MailWriter writer = new MailWriter(EXAMPLE_URL, EXAMPLE_KEYS, EXAMPLE_PROGRAM, "partners.example");
    private final Path directory;

    /** @param directory created if it does not exist; its files are overwritten */
    public MailPreview(Path directory) {
        this.directory = directory;
    }

    /** @return the index page */
    public Path write() throws IOException {
        List<PreviewIndex.Row> rows = new ArrayList<>();
        for (Words words : Words.ALL) rows.addAll(write(words.locale().toLanguageTag()));
        Path index = directory.resolve("index.html");
        Files.writeString(index, new PreviewIndex(rows).html());
        return index;
    }

    private List<PreviewIndex.Row> write(String language) throws IOException {
        Files.createDirectories(directory.resolve(language));
        List<PreviewIndex.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Notification> sample :
                SampleNotifications.in(language).entrySet()) {
            Mail mail = writer.write(sample.getValue());
            String file = language + "/" + sample.getKey();
            Files.writeString(directory.resolve(file + ".html"), mail.html());
            Files.writeString(directory.resolve(file + ".txt"), mail.text());
            rows.add(new PreviewIndex.Row(sample.getKey(), language, file, mail.subject()));
        }
        return rows;
    }
}
