package io.baton.service.inbox;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.NameReview;
import io.baton.events.NameReviewStage;
import io.baton.records.Samples;
import io.baton.service.testing.Facade;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners' names that wait, for the program's operators. */
class WaitingProfilesPageTest {
    private static final String PAGE = "/program/profiles";
    private static Facade facade;
    private static Browser noor;
    private String profile;
    private String name;

    @BeforeAll
    static void an_operator() {
        facade = Facade.shared();
        noor = Browser.ofProgram(facade, "operator");
    }

    @BeforeEach
    void a_name_that_waits() {
        profile = "waiting-" + newId();
        name = "Wingtip " + profile + " <1>";
        publish(name);
    }

    private void publish(String asked) {
        BusinessProfile waiting = Samples.profile(profile, "partner-of-" + profile);
        waiting.setPartnerName("");
        waiting.setNameReview(new NameReview(asked, NameReviewStage.WAITING, null, Samples.START));
        facade.publish(waiting);
        await().until(() -> page().contains(asked.replace("<", "&lt;")));
    }

    private static String page() {
        return noor.get(PAGE).expect(200).body();
    }

    @Test
    void a_name_waits_with_whose_it_is_until_it_is_approved() {
        assertThat(page()).contains("partner-of-" + profile, "A new profile", "EMEA · Hamburg, Germany");
        assertThat(noor.get("/program").expect(200).body()).contains("href=\"" + PAGE + "\">Profiles to review ");

        String done =
                noor.send(form("approve"), Map.of("name", name)).expect(303).header("Location");

        assertThat(noor.get(done).expect(200).body())
                .contains("Approved. Customers see the name from now on.")
                .doesNotContain(profile);
    }

    @Test
    void a_name_is_declined_with_a_reason_and_without_one_it_stays() {
        assertThat(noor.send(form("decline"), Map.of("name", name)).expect(422).body())
                .contains("Some fields need another look", "class=\"err\"", profile);

        String done = noor.send(form("decline"), Map.of("name", name, "reason", "Too general."))
                .expect(303)
                .header("Location");

        assertThat(noor.get(done).body())
                .contains("Declined. The partner reads why.")
                .doesNotContain(profile);
    }

    @Test
    void a_look_alike_is_shown_beside_the_name_that_it_looks_like_and_is_to_be_allowed() {
        String other = "other-" + profile;
        BusinessProfile first = Samples.profile(other, other);
        first.setPartnerName("Mail " + other);
        facade.publish(first);
        String alike = "Mall " + other;
        publish(alike);
        await().until(() -> page().contains("It looks like “Mail " + other + "”"));

        assertThat(noor.send(form("approve"), Map.of("name", alike)).expect(422).body())
                .contains("allow it, or decline it");
        noor.send(form("approve"), Map.of("name", alike, "lookAlikeAllowed", "true"))
                .expect(303);
    }

    @Test
    void a_name_that_the_partner_has_changed_meanwhile_is_not_decided_on() {
        publish("Another " + profile);

        assertThat(noor.send(form("decline"), Map.of("name", name, "reason", "Too <general>."))
                        .expect(409)
                        .body())
                .contains("This has changed in the meantime", "Too &lt;general&gt;.", "Another " + profile);
    }

    @Test
    void only_the_programs_operators_see_it() {
        Browser.at(facade).get(PAGE).expect(303);
        Browser.ofProgram(facade, "deal-reviewer", "seller").get(PAGE).expect(403);
        Browser.of(facade, "waiting", "ida@partner.example", "operator")
                .get(PAGE)
                .expect(403);
        noor.with("Sec-Fetch-Site", "cross-site")
                .sendFromAnywhere(form("approve"), Map.of("name", name))
                .expect(403);
    }

    private String form(String decision) {
        return PAGE + "/" + profile + "/" + decision;
    }
}
