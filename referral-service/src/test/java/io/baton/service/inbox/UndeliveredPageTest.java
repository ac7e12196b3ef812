package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.MailPreference;
import io.baton.events.Person;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.service.testing.Facade;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Addresses to which nothing is sent, for the program's operators. */
class UndeliveredPageTest {
    private static final String PAGE = "/program/mail";
    private static final Person GONE = new Person("Ole <Brandt>", "ole@undelivered.example", null, null);

    @Test
    void a_refused_address_stands_with_its_reason_until_it_is_let_go() {
        Facade facade = Facade.shared();
        Browser noor = Browser.ofProgram(facade, "operator");
        String subject = Sealing.subjectOf(GONE.getEmail());
        facade.append(
                Topics.MAIL_PREFERENCES,
                subject,
                MailPreference.newBuilder()
                        .setPerson(Sealing.person(GONE))
                        .setSuppressedBecause("550 no <such> user")
                        .setAt(Instant.now())
                        .build());
        await().until(() -> noor.get(PAGE).body().contains(subject));
        assertThat(noor.get(PAGE).expect(200).body())
                .contains("Ole &lt;Brandt&gt;", "ole@undelivered.example", "550 no &lt;such&gt; user");

        String lift = PAGE + "/" + subject + "/lift";
        noor.with("Sec-Fetch-Site", "cross-site")
                .sendFromAnywhere(lift, Map.of())
                .expect(403);
        String done = noor.send(lift, Map.of()).expect(303).header("Location");

        assertThat(noor.get(done).expect(200).body())
                .contains("Done. Mails go there again.")
                .doesNotContain(subject);
        noor.send(PAGE + "/unknown/lift", Map.of()).expect(404);
    }

    @Test
    void only_the_programs_operators_see_it() {
        Facade facade = Facade.shared();
        Browser.at(facade).get(PAGE).expect(303);
        Browser.ofProgram(facade, "deal-reviewer", "seller").get(PAGE).expect(403);
        Browser.of(facade, "undelivered", "ida@partner.example", "operator")
                .get(PAGE)
                .expect(403);
    }
}
