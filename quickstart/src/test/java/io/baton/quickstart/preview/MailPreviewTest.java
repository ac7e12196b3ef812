package io.baton.quickstart.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class MailPreviewTest {
    private static final Path GLOSSARY = Path.of("../docs/glossary.md");

    @TempDir
    private static Path directory;

    @BeforeAll
    static void write() throws IOException {
        new MailPreview(directory).write();
    }

    @Test
    void every_kind_of_notification_is_shown() {
        assertThat(SampleNotifications.in("en").values())
                .extracting(Notification::getKind)
                .containsAll(Arrays.stream(NotificationKind.values())
                        .filter(kind -> kind != NotificationKind.UNKNOWN)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_mail_is_written_in_every_language(String language) {
        for (String sample : SampleNotifications.in(language).keySet()) {
            assertThat(directory.resolve(language + "/" + sample + ".html"))
                    .content()
                    .contains("<html lang=\"" + language + "\">")
                    .doesNotContain("%s", "%1$s", "<img", "<XML>");
            assertThat(directory.resolve(language + "/" + sample + ".txt"))
                    .content()
                    .isNotBlank()
                    .doesNotContain("%s", "<td");
        }
    }

    @Test
    void index_links_to_every_mail() throws IOException {
        String index = Files.readString(directory.resolve("index.html"));
        for (Words words : Words.ALL)
            for (String sample : SampleNotifications.in("en").keySet())
                assertThat(index).contains(words.locale().toLanguageTag() + "/" + sample + ".html");
    }

    /** No mail uses a word that the glossary rejects. */
    @ParameterizedTest
    @MethodSource("languages")
    void mails_keep_to_the_glossary(String language) throws IOException {
        List<String> avoided = avoided(language);
        assertThat(avoided).isNotEmpty();
        for (String sample : SampleNotifications.in(language).keySet())
            assertThat(Files.readString(directory.resolve(language + "/" + sample + ".txt"))
                            .replaceAll("https://\\S+", ""))
                    .doesNotContainIgnoringCase(avoided.toArray(String[]::new));
    }

    private static List<String> avoided(String language) throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| " + language + " |"))
                .flatMap(line -> Arrays.stream(line.split("\\|")[2].split(",")))
                .map(String::strip)
                .toList();
    }

    private static Stream<String> languages() {
        return Words.ALL.stream().map(words -> words.locale().toLanguageTag());
    }
}
