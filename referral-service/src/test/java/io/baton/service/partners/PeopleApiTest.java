package io.baton.service.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.PersonChange;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L14 over HTTP: a partner's admins say who belongs to it. Each test has a partner of its own. */
class PeopleApiTest {
    private static final AtomicInteger PARTNERS = new AtomicInteger();
    private static Facade facade;
    private String partner;
    private Deal deal;
    private Api admin;
    private String people;

    @BeforeAll
    static void start() {
        facade = Facade.shared();
    }

    @BeforeEach
    void a_partner() {
        partner = "people-" + PARTNERS.incrementAndGet();
        deal = Deal.of(facade, "profile-of-" + partner, partner);
        admin = as("partner-admin").with("Content-Type", "application/json");
        people = "/v1/partners/" + partner + "/people";
        await().until(() -> admin.get(people).body().contains("ida@"));
    }

    @Test
    void the_contacts_of_the_locations_belong_to_the_partner_as_referrals_users() {
        Answer all = admin.get(people).expect(200);
        assertThat(all.text("people[0].email")).isEqualTo("ida@" + partner + ".example");
        assertThat(all.text("people[0].roles[0]")).isEqualTo("referrals-user");
        assertThat(all.text("people[0].locations[0].location")).isEqualTo("hamburg");
    }

    @Test
    void who_is_invited_belongs_to_it_with_the_roles_and_locations_and_gets_a_link() {
        Answer lea = admin.post(people, """
                        {"name": "Lea Roth", "email": "Lea@%1$s.example", "roles": ["profile-admin"], "language": "de",
                         "locations": [{"profileId": "profile-of-%1$s", "location": "hamburg"}], "reason": "New here"}""".formatted(partner)).expect(201);

        assertThat(admin.get(lea.header("Location")).expect(200).text("name")).isEqualTo("Lea Roth");
        assertThat(lea.text("roles[0]")).isEqualTo("referrals-user");
        assertThat(lea.text("roles[1]")).isEqualTo("profile-admin");
        assertThat(lea.text("locations[0].location")).isEqualTo("hamburg");
        assertThat(admin.get("/v1/profiles/profile-of-" + partner).body()).contains("Lea Roth", "ida@");
        SignIn mailed = links().getLast();
        assertThat(mailed.getLeadsTo()).isEqualTo("/inbox");
        assertThat(mailed.getInvitedTo()).isNotBlank();
        assertThat(mailed.getLanguage()).isEqualTo("de");
        PersonChange noted = changes().getLast();
        assertThat(noted.getActor().getUserId()).isEqualTo("user-of-" + partner);
        assertThat(Sealing.openText(noted.getReason())).isEqualTo("New here");
    }

    @Test
    void who_edits_profiles_only_is_led_to_them() {
        admin.post(people, invitation("pia", "profile-admin")).expect(201);
        assertThat(links().getLast().getLeadsTo()).isEqualTo("/profile");
    }

    @Test
    void an_address_is_invited_once_in_whatever_letters() {
        admin.post(people, invitation("lea", "referrals-user")).expect(201);
        admin.post(people, invitation("LEA", "partner-admin")).expectProblem(409, "already-invited");
    }

    @Test
    void the_same_key_invites_once_and_mails_once() {
        Api once = admin.with("Idempotency-Key", "lea");
        once.post(people, invitation("lea", "referrals-user")).expect(201);
        once.post(people, invitation("lea", "referrals-user")).expect(201);
        once.post(people, invitation("rui", "referrals-user")).expect(422);
        assertThat(links()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"email": "a@b.example", "roles": ["referrals-user"]}                       | name
            {"name": "A", "roles": ["referrals-user"]}                                  | email
            {"name": "A", "email": "no address", "roles": ["referrals-user"]}           | email
            {"name": "A", "email": "a@b.example"}                                       | roles
            {"name": "A", "email": "a@b.example", "roles": ["operator"]}                | roles[0]
            {"name": "A", "email": "a@b.example", "roles": ["referrals-user"], "locations": [{"profileId": "contoso-emea", "location": "hamburg"}]} | locations[0]
            """)
    void an_invitation_that_cannot_be_names_the_field(String body, String field) {
        admin.post(people, body).expectFault(field);
    }

    @Test
    void roles_change_and_a_contact_can_get_one() {
        String ida = ida();
        Answer changed =
                put(people + "/" + ida, "{\"roles\": [\"referrals-admin\"]}").expect(200);
        assertThat(changed.body()).contains("referrals-admin");
        assertThat(changed.text("locations[0].location")).isEqualTo("hamburg");
        put(people + "/" + ida, "{\"roles\": [\"profile-admin\"]}").expect(200);
        assertThat(admin.get(people).body()).contains("profile-admin").doesNotContain("referrals-admin");
    }

    @Test
    void the_last_admin_cannot_take_themself_off() {
        String nora = admin.post(people, invitation("nora", "partner-admin"))
                .expect(201)
                .text("personId");
        Api herself = facade.as(Token.partner(partner, "partner-admin").withAddress("nora@" + partner + ".example"))
                .with("Content-Type", "application/json");
        herself.send("DELETE", people + "/" + nora, null).expectProblem(409, "last-admin");
        herself.send("PUT", people + "/" + nora, "{\"roles\": [\"referrals-user\"]}")
                .expectProblem(409, "last-admin");

        herself.post(people, invitation("lea", "partner-admin")).expect(201);
        herself.send("DELETE", people + "/" + nora, null).expect(204);
        herself.post(people, invitation("eve", "partner-admin")).expect(403);
    }

    @Test
    void the_only_contact_of_a_location_stays_until_there_is_another() {
        String ida = ida();
        admin.send("DELETE", people + "/" + ida, null).expectProblem(409, "only-contact");
        admin.post(people, """
                        {"name": "Lea Roth", "email": "lea@%1$s.example", "roles": ["referrals-user"],
                         "locations": [{"profileId": "profile-of-%1$s", "location": "hamburg"}]}""".formatted(partner)).expect(201);

        admin.send("DELETE", people + "/" + ida + "?reason=Has+left", null).expect(204);

        assertThat(admin.get(people).body()).doesNotContain("ida@");
        assertThat(admin.get("/v1/profiles/profile-of-" + partner).body()).doesNotContain("ida@");
        assertThat(Sealing.openText(changes().getLast().getReason())).isEqualTo("Has left");
        admin.send("DELETE", people + "/" + ida, null).expect(404);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_takes_over_gets_the_locations_and_the_deals_of_who_leaves(boolean byTheProgram) {
        String open = deal.received();
        String accepted = deal.accepted();
        String lea = admin.post(people, invitation("lea", "referrals-user"))
                .expect(201)
                .text("personId");
        Api by = byTheProgram ? facade.as(Token.program("operator")) : admin;

        by.send("DELETE", people + "/" + ida() + "?successor=" + lea, null).expect(204);

        Answer handed = deal.partner().get(accepted).expect(200);
        assertThat(handed.header("ETag")).isEqualTo("\"3\"");
        assertThat(handed.body()).contains("lea@").doesNotContain("ida@");
        assertThat(deal.partner().get(accepted + "/events").expect(200).text("events[2].kind"))
                .isEqualTo("contactChanged");
        await().until(() -> deal.partner().get(open).body().contains("lea@"));
        assertThat(admin.get(people).body()).doesNotContain("ida@");
    }

    @Test
    void who_takes_over_and_works_on_the_deal_already_is_on_it_once() {
        String accepted = deal.accepted();
        String lea = admin.post(people, invitation("lea", "referrals-user"))
                .expect(201)
                .text("personId");
        deal.partner()
                .post(accepted + "/contacts", "{\"name\": \"Lea\", \"email\": \"lea@%s.example\"}".formatted(partner))
                .expect(200);

        admin.send("DELETE", people + "/" + ida() + "?successor=" + lea, null).expect(204);

        assertThat(deal.partner().get(accepted).body().split("lea@")).hasSize(2);
    }

    @Test
    void only_somebody_else_of_the_partner_takes_over_and_else_nothing_is_done() {
        String accepted = deal.accepted();
        for (String nobody : List.of(ida(), Sealing.subjectOf("eve@fabrikam.example"), "%20"))
            admin.send("DELETE", people + "/" + ida() + "?successor=" + nobody, null)
                    .expectFault("successor");

        assertThat(admin.get(people).body()).contains("ida@");
        assertThat(deal.partner().get(accepted).header("ETag")).isEqualTo("\"2\"");
    }

    private String ida() {
        return Sealing.subjectOf("ida@" + partner + ".example");
    }

    @Test
    void the_programs_operator_invites_the_first_admin() {
        Api operator = facade.as(Token.program("operator"));
        operator.post(people, invitation("nora", "partner-admin")).expect(201);
        assertThat(operator.get(people).body()).contains("nora@");
    }

    @Test
    void the_people_of_another_partner_are_nobodys_business() {
        Api other = facade.as(Token.partner("fabrikam", "partner-admin")).with("Content-Type", "application/json");
        String ida = ida();
        other.get(people).expect(404);
        other.post(people, invitation("eve", "partner-admin")).expect(404);
        other.send("PUT", people + "/" + ida, "{}").expect(404);
        other.send("DELETE", people + "/" + ida, null).expect(404);
        other.send("DELETE", "/v1/partners/fabrikam/people/" + ida, null).expect(404);
        assertThat(admin.get(people).body()).contains("ida@").doesNotContain("eve@");
    }

    private String invitation(String name, String role) {
        return "{\"name\": \"%1$s\", \"email\": \"%1$s@%2$s.example\", \"roles\": [\"%3$s\"]}"
                .formatted(name, partner, role);
    }

    private Answer put(String path, String body) {
        return admin.send("PUT", path, body);
    }

    private Api as(String role) {
        return facade.as(Token.partner(partner, role));
    }

    private List<SignIn> links() {
        return facade.committed(Topics.SIGN_INS).stream()
                .filter(link -> link.getPartnerId().equals(partner) && link.getInvitedTo() != null)
                .toList();
    }

    private List<PersonChange> changes() {
        return facade.committed(Topics.PARTNER_PEOPLE).stream()
                .filter(change -> change.getPartnerId().equals(partner))
                .toList();
    }
}
