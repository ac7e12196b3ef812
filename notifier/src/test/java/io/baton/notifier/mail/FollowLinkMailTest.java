package io.baton.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.branding.ProgramDetails;
import io.baton.events.Person;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.links.CustomerLink;
import io.baton.links.SenderLink;
import io.baton.links.SigningKeys;
import io.baton.records.Samples;
import io.baton.words.Languages;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail with a new link in place of an old one. */
class FollowLinkMailTest {
    private static final URI PUBLIC_URL = URI.create("https://baton.example");
    private static final SigningKeys KEYS = SigningKeys.of("signs-links-in-tests-with-32-bytes-or-more");
    private static final MailWriter WRITER = new MailWriter(
            PUBLIC_URL,
            KEYS,
            new ProgramDetails("Example Program", Optional.empty(), Optional.empty()),
            "baton.example");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru", "zh-Hans", "zh-Hant"})
    void its_button_follows_this_request_as_its_customer_in_their_language_and_signs_nobody_in(String language) {
        Mail mail = WRITER.write(asked(language, false));

        assertThat(mail.toAddress()).isEqualTo("mara@fourth-coffee.example");
        assertThat(mail.subject()).isEqualTo(Languages.of(language).newLink("").subject());
        assertThat(mail.text())
                .contains(CustomerLink.of(PUBLIC_URL, KEYS)
                        .link("rfi-1", Samples.START)
                        .toString())
                .contains(Ids.reference("rfi-1"), "Example Program")
                .doesNotContain("/signin/");
    }

    @Test
    void a_senders_button_does_not_make_its_reader_the_customer() {
        Mail mail = WRITER.write(asked("en", true));

        assertThat(mail.text())
                .contains(SenderLink.of(PUBLIC_URL, KEYS)
                        .link("rfi-1", Samples.START)
                        .toString())
                .doesNotContain(CustomerLink.of(PUBLIC_URL, KEYS).key("rfi-1", Samples.START));
    }

    private static SignIn asked(String language, boolean bySender) {
        return SignIn.newBuilder()
                .setSignInId("new-link")
                .setPartnerId("")
                .setPerson(Sealing.person(new Person("Mara Lind", "mara@fourth-coffee.example", null, language)))
                .setUserId("")
                .setRoles(List.of())
                .setLanguage(language)
                .setLeadsTo("")
                .setAskedAt(Samples.START)
                .setExpiresAt(Samples.START.plus(Duration.ofHours(1)))
                .setFollowedRfiId("rfi-1")
                .setFollowedBySender(bySender)
                .build();
    }
}
