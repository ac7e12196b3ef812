package io.baton.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.MailPreference;
import io.baton.events.Person;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.write.TopicWriter;
import io.baton.links.RemindersLink;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom mails do not go to, over HTTP: by the reader's signed link, and by the program's operator. */
class MailPreferenceApiTest {
    private static final String ALL = "/v1/mail-preferences";
    private static final Person GONE = new Person("Ole Brandt", "ole@gone.example", null, null);
    private static Facade facade;
    private static Api operator;

    @BeforeAll
    static void clients() {
        facade = Facade.shared();
        operator = facade.as(Token.program("operator"));
    }

    @Test
    void suppressed_address_is_seen_and_lifted_by_the_operator() {
        String subject = Sealing.subjectOf(GONE.getEmail());
        suppress(subject);
        await().until(() -> operator.get(ALL).expect(200).body().contains(subject));
        assertThat(operator.get(ALL).body()).contains("ole@gone.example", "550 no such user");

        operator.send("DELETE", ALL + "/" + subject + "/suppression", null).expect(204);

        assertThat(operator.get(ALL).expect(200).body()).doesNotContain(subject);
        assertThat(facade.committed(Topics.MAIL_PREFERENCES))
                .filteredOn(preference -> preference.getPerson() != null)
                .last()
                .extracting(MailPreference::getSuppressedBecause)
                .isNull();
    }

    @Test
    void nobody_else_sees_or_lifts_suppressions() {
        facade.anonymously().get(ALL).expectProblem(401, "unauthorized");
        facade.as(Token.partner("adatum", "operator")).get(ALL).expectProblem(403, "forbidden");
        facade.as(Token.program("seller")).get(ALL).expectProblem(403, "forbidden");
        operator.send("DELETE", ALL + "/unknown/suppression", null).expectProblem(404, "not-found");
    }

    @Test
    void mail_program_turns_reminders_off_with_one_post_and_a_person_on_again() {
        String link = link("reader-1");

        facade.anonymously()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", link, "List-Unsubscribe=One-Click")
                .expect(200);
        assertThat(remindersOff("reader-1")).isTrue();

        facade.anonymously()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", link.replace("/reminders?", "/reminders/on?"), "")
                .expect(200);
        assertThat(remindersOff("reader-1")).isFalse();
    }

    @Test
    void looking_at_the_link_changes_nothing() {
        Answer page = facade.anonymously().get(link("reader-2")).expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<form method=\"post\"", "<html lang=\"de\">", "Erinnerungen abschalten");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(remindersOff("reader-2")).isFalse();
    }

    @Test
    void the_page_says_whether_reminders_come_and_offers_the_other() {
        String link = link("reader-5");
        assertThat(page(link)).contains("Sie erhalten Erinnerungen", "Erinnerungen abschalten");

        facade.anonymously().send("POST", link, "").expect(200);
        assertThat(page(link)).contains("Sie erhalten keine Erinnerungen", "/reminders/on?");

        facade.anonymously()
                .send("POST", link.replace("/reminders?", "/reminders/on?"), "")
                .expect(200);
        assertThat(page(link)).contains("Sie erhalten Erinnerungen", "Erinnerungen abschalten");
    }

    private static String page(String link) {
        return facade.anonymously().get(link).expect(200).body();
    }

    @Test
    void link_that_is_not_signed_leads_nowhere() {
        facade.anonymously()
                .get(link("reader-3").replace("reader-3", "reader-4"))
                .expectProblem(404, "not-found");
        facade.anonymously().get(ALL + "/reader-3/reminders").expectProblem(404, "not-found");
        facade.anonymously()
                .send("POST", ALL + "/reader-3/reminders?key=0", null)
                .expectProblem(404, "not-found");
    }

    private static boolean remindersOff(String subject) {
        return operator.get(ALL).expect(200).body().contains("\"" + subject + "\"");
    }

    private static String link(String subject) {
        URI link = RemindersLink.of(URI.create("http://unused.example"), Facade.LINK_KEYS)
                .link(subject, "de");
        return link.getPath() + "?" + link.getQuery();
    }

    private static void suppress(String subject) {
        try (WireFormat serdes = new WireFormat(facade.connection);
                TopicWriter<MailPreference> writer =
                        new TopicWriter<>(facade.connection, serdes, Topics.MAIL_PREFERENCES)) {
            writer.append(
                    subject,
                    MailPreference.newBuilder()
                            .setSuppressedBecause("550 no such user")
                            .setAt(Instant.now())
                            .setPerson(Sealing.person(GONE))
                            .build());
        }
    }
}
