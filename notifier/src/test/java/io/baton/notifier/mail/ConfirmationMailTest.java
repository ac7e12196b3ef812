package io.baton.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.branding.ProgramDetails;
import io.baton.events.Person;
import io.baton.events.RfiSubmission;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.links.ConfirmationLink;
import io.baton.links.SigningKeys;
import io.baton.records.Samples;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The mail that asks a customer to confirm what somebody has written in their name. */
class ConfirmationMailTest {
    private static final URI PUBLIC_URL = URI.create("https://baton.example");
    private static final SigningKeys KEYS = SigningKeys.of("signs-links-in-tests-with-32-bytes-or-more");
    private static final MailWriter WRITER = new MailWriter(
            PUBLIC_URL,
            KEYS,
            new ProgramDetails("Example Program", Optional.empty(), Optional.empty()),
            "baton.example");

    @Test
    void its_button_confirms_this_request_and_signs_nobody_in() {
        Mail mail = WRITER.write(asked("Mara Lind"));

        Matcher button = Pattern.compile("https://baton.example/find/confirm\\?ticket=(\\S+)")
                .matcher(mail.text());
        assertThat(button.find()).isTrue();
        assertThat(ConfirmationLink.of(PUBLIC_URL, KEYS).confirms(button.group(1), Samples.START))
                .contains("confirmation");
        assertThat(mail.text())
                .contains("öffentlichen Seiten", "Example Program", "23 Stunden")
                .doesNotContain("/signin/");
    }

    /** Anybody can type anything, and another's address: we would mail it for them. */
    @Test
    void nothing_that_was_typed_leaves_in_our_name_but_the_address() {
        Mail mail = WRITER.write(asked("Buy at evil.example"));

        assertThat(mail.toString()).doesNotContain("evil.example", "Fourth Coffee", "ERP");
        assertThat(mail.html()).contains("mara@fourth-coffee.example");
    }

    private static SignIn asked(String name) {
        RfiSubmission request =
                Samples.rfi("rfi-to-confirm", rfi -> rfi.getContact().setName(name));
        return SignIn.newBuilder()
                .setSignInId("confirmation")
                .setPartnerId("")
                .setPerson(Sealing.person(new Person(name, "mara@fourth-coffee.example", null, "de")))
                .setUserId("")
                .setRoles(List.of())
                .setLanguage("de")
                .setLeadsTo("")
                .setAskedAt(Samples.START)
                .setExpiresAt(Samples.START.plus(Duration.ofHours(23)))
                .setRequest(Sealing.request(request))
                .build();
    }
}
