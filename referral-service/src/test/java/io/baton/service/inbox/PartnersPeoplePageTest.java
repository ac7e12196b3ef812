package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators help a partner whose admins cannot: they see its people, give roles, and hand over what somebody leaves. */
class PartnersPeoplePageTest {
    private static final String PAGE = "/program/people";
    private static final String PARTNER = "partners-people";
    private static final String OURS = PAGE + "/" + PARTNER;
    private static final String PLACE = "place.partners-people-profile/hamburg";

    private static Facade facade;
    private static Browser noor;
    private static Deal deal;

    @BeforeAll
    static void a_partner_and_an_operator() {
        facade = Facade.shared();
        deal = Deal.of(facade, "partners-people-profile", PARTNER);
        noor = Browser.ofProgram(facade, "operator");
        await().until(() -> page().contains("ida@partners-people.example"));
    }

    @Test
    void a_partner_is_found_by_its_name_by_its_id_and_from_its_request() {
        assertThat(noor.get("/program").body()).contains("href=\"" + PAGE + "\"");
        String ours = "href=\"" + OURS + "\">Partner " + PARTNER + "</a>";
        for (String typed : new String[] {"partner+PARTNERS-peo", "partners-people", "p%C3%A1rtners-people"})
            assertThat(noor.get(PAGE + "?partner=" + typed).expect(200).body())
                    .contains(ours)
                    .doesNotContain("warm-partner");
        assertThat(noor.get(PAGE + "?partner=%3Cb%3Enobody").expect(200).body())
                .contains("No partner with a profile is called so.", "href=\"" + PAGE + "/%3Cb%3Enobody\"")
                .doesNotContain(ours, "<b>nobody");
        String request = "/program/referrals/" + Deal.id(deal.received()) + "?partner=" + PARTNER;
        assertThat(noor.get(request).expect(200).body()).contains("href=\"" + OURS + "\"");
        assertThat(page()).contains("People: Partner " + PARTNER, "Who belongs to this partner here");
    }

    @Test
    void whoever_leaves_hands_over_their_deals_and_its_history_says_that_the_program_did_it() {
        invite(OURS, "Ole Berg", "ole@partners-people.example", "role.referrals-user", PLACE);
        invite(OURS, "Mia Roth", "mia@partners-people.example", "role.referrals-user");
        String accepted = deal.accepted();
        String mia = Browser.found(page(), "<option value=\"([^\"]+)\">Mia Roth</option>");

        Answer removed = noor.send(person("ole") + "/remove", Map.of("successor", mia, "reason", "Has left"));

        assertThat(removed.expect(303).header("Location")).isEqualTo(OURS + "?done=removed");
        assertThat(noor.get(OURS + "?done=removed").body())
                .contains("Removed.", "Mia Roth")
                .doesNotContain("Ole Berg");
        await().until(() -> deal.partner().get(accepted).expect(200).body().contains("mia@partners-people.example"));
    }

    @Test
    void a_partner_whom_nobody_belongs_to_gets_its_first_admin() {
        String fresh = PAGE + "/" + "fresh-" + Bodies.newId();
        assertThat(noor.get(fresh).expect(200).body()).contains("Nobody belongs to this partner yet.");

        invite(fresh, "Lea Roth", "lea@fresh.example", "role.partner-admin");

        assertThat(noor.get(fresh).body())
                .contains("Lea Roth", "lea@fresh.example", "Who belongs to this partner here");
    }

    @Test
    void somebodys_roles_are_changed() {
        invite(OURS, "Tom Reus", "tom@partners-people.example", "role.referrals-user");

        Answer changed = noor.send(person("tom") + "/change", Map.of("role.partner-admin", "true"));

        assertThat(noor.get(changed.expect(303).header("Location")).body()).contains("Saved. It counts at once.");
        assertThat(page()).containsPattern("(?s)Tom Reus.*?role.partner-admin\" value=\"true\" checked");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_written_stays() {
        String refused = noor.send(OURS, Map.of("name", "Tom Berg", "email", "no address"))
                .expect(422)
                .body();

        assertThat(refused).contains("value=\"Tom Berg\"", "id=\"email-err\"", "action=\"" + OURS + "\"");
        noor.send(OURS + "/nobody/remove", Map.of("reason", "")).expect(404);
        assertThat(noor.send(person("ida") + "/remove", Map.of("successor", "nobody"))
                        .expect(422)
                        .body())
                .contains("must be somebody else who belongs to this partner");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, OURS})
    void only_the_programs_operators_see_it(String path) {
        Browser.at(facade).get(path).expect(303);
        Browser.ofProgram(facade, "seller", "deal-reviewer").get(path).expect(403);
        Browser.of(facade, PARTNER, "boss@partners-people.example", "partner-admin")
                .get(path)
                .expect(403);
    }

    private static String page() {
        return noor.get(OURS).expect(200).body();
    }

    private static void invite(String page, String name, String email, String... marks) {
        Map<String, String> form = new HashMap<>(Map.of("key", Bodies.newId(), "name", name, "email", email));
        for (String mark : marks) form.put(mark, "true");
        noor.send(page, form).expect(303);
    }

    /** @return where the forms about somebody are sent to */
    private static String person(String name) {
        return Browser.found(page(), "(?s)" + name + "@partners-people.example.*?action=\"([^\"]+)/change\"");
    }
}
