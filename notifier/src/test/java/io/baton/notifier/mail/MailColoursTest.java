package io.baton.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.branding.Accent;
import io.baton.branding.Colour;
import io.baton.branding.LegalNotices;
import io.baton.branding.ProgramDetails;
import io.baton.notifier.mail.MailContent.Action;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mail's HTML in the program's colour. */
class MailColoursTest {
    private static final MailContent CONTENT = new MailContent(
            "en",
            "A subject",
            "Hello Ida,",
            List.of("Something happened."),
            List.of(),
            Optional.empty(),
            Optional.of(new Action("Look", "https://baton.example/", "Look: https://baton.example/")),
            "You get this mail from Example Program.",
            List.of(),
            Optional.empty(),
            Optional.empty());

    @Test
    void the_button_of_a_mail_has_the_programs_colour_and_a_text_that_is_read_on_it() {
        String pale = html("#fff3b0");

        assertThat(pale)
                .contains("bgcolor=\"#fff3b0\"", "background:#fff3b0;color:#000000;", "border-top:4px solid #fff3b0")
                .doesNotContain("#0b5cad");
        assertThat(html("#3b0764")).contains("background:#3b0764;color:#ffffff;");
    }

    @Test
    void a_dark_mail_program_shows_the_button_in_a_lighter_form() {
        Accent violet = new Accent(Colour.read("#3b0764").orElseThrow());

        assertThat(html("#3b0764"))
                .contains(".go { background: " + violet.dark().fill() + " !important", "<a class=\"go\"");
    }

    @Test
    void without_a_colour_the_button_is_batons_own() {
        assertThat(new MailLayout(program(Optional.empty()), Optional.empty()).html(CONTENT))
                .contains(
                        "bgcolor=\"#0b5cad\"",
                        "background:#0b5cad;color:#ffffff;text-decoration:none;font-weight:600\"",
                        "border-radius:8px\">",
                        ".label, .footer { color: #a5afba !important; }\n}")
                .doesNotContain(".go", "class=\"go\"", "border-top:");
    }

    private static String html(String colour) {
        return new MailLayout(program(Colour.read(colour).map(Accent::new)), Optional.empty()).html(CONTENT);
    }

    private static ProgramDetails program(Optional<Accent> accent) {
        return new ProgramDetails(
                "Example Program",
                Optional.empty(),
                Optional.empty(),
                "en",
                accent,
                LegalNotices.NONE,
                Optional.empty());
    }
}
