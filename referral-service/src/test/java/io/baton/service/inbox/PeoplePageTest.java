package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A partner's people in a browser: what its admins do there, and what becomes of those whom they do it to. */
class PeoplePageTest {
    private static final String PARTNER = "people-page";
    private static final String PLACE = "place.people-page-profile/hamburg";
    private static Facade facade;
    private static Browser admin;
    private static Deal deal;

    @BeforeAll
    static void partner() {
        facade = Facade.shared();
        deal = Deal.of(facade, "people-page-profile", PARTNER);
        admin = Browser.of(facade, PARTNER, "boss@people-page.example", "partner-admin");
        await().until(() -> admin.get("/people").body().contains("ida@people-page.example"));
    }

    @Test
    void who_is_invited_signs_in_by_the_mail_and_has_the_roles_that_were_given_as_they_change() {
        invite("Lea Roth", "lea", "role.referrals-admin");
        assertThat(admin.get("/people").body()).contains("Lea Roth", "lea@people-page.example", "All requests");

        Browser lea = signedIn("lea");
        assertThat(lea.get("/inbox").expect(200).body()).contains("Lea Roth");
        lea.get("/people").expect(403);

        String request = deal.received().replace("/v1/referrals", "/inbox");
        lea.send(request + "/called", Map.of("key", "lea calls")).expect(303);
        await().untilAsserted(() -> assertThat(lea.get(request).body()).contains("Lea Roth has called the customer."));

        change("lea", Map.of("role.partner-admin", "true"));
        assertThat(lea.get("/people").expect(200).body()).contains("You");
    }

    @Test
    void who_takes_over_is_chosen_where_somebody_is_removed() {
        invite("Ole Berg", "ole", "role.referrals-user", PLACE);
        invite("Mia Roth", "mia", "role.referrals-user", PLACE);
        String mia = Browser.found(admin.get("/people").body(), "<option value=\"([^\"]+)\">Mia Roth</option>");

        Answer removed = admin.send(person("ole") + "/remove", Map.of("successor", mia));

        assertThat(admin.get(removed.expect(303).header("Location")).body())
                .contains("Removed.", "Mia Roth")
                .doesNotContain("Ole Berg");
        assertThat(admin.send(person("mia") + "/remove", Map.of("successor", "nobody"))
                        .expect(422)
                        .body())
                .contains("must be somebody else who belongs to this partner");
    }

    @Test
    void who_is_removed_loses_their_session_at_once_and_gets_no_link_any_more() {
        invite("Rui Costa", "rui", "role.referrals-user", PLACE);
        Browser rui = signedIn("rui");
        rui.get("/inbox").expect(200);

        Answer removed = admin.send(person("rui") + "/remove", Map.of("reason", "Has left"))
                .expect(303);

        assertThat(admin.get(removed.header("Location")).body())
                .contains("Removed.")
                .doesNotContain("Rui Costa");
        assertThat(rui.get("/inbox").expect(303).header("Location")).startsWith("/signin");
        rui.api().get("/v1/referrals").expect(401);
        long before = links("rui").size();
        Browser.at(facade)
                .send("/signin", Map.of("email", "rui@people-page.example"))
                .expect(200);
        assertThat(links("rui")).hasSize((int) before);
    }

    @Test
    void what_cannot_be_invited_comes_back_with_every_word_and_what_is_wrong() {
        String page = admin.send(
                        "/people", Map.of("name", "Tom Berg", "email", "no address", "role.profile-admin", "true"))
                .expect(422)
                .body();
        assertThat(page)
                .contains("value=\"Tom Berg\"", "value=\"no address\"", "id=\"email-err\"")
                .containsPattern("name=\"role.profile-admin\" value=\"true\" checked");
    }

    @Test
    void an_address_that_belongs_to_them_already_is_said() {
        invite("Pia Falk", "pia", "role.referrals-user");
        assertThat(admin.send("/people", form("Pia Falk", "pia", "role.referrals-user"))
                        .expect(409)
                        .body())
                .contains("They are here already.");
    }

    @Test
    void script_in_a_name_is_text() {
        invite("<script>alert(1)</script>", "eve", "role.referrals-user");
        assertThat(admin.get("/people").body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void only_admins_have_the_page_and_the_link_to_it() {
        assertThat(admin.get("/inbox").body()).contains("href=\"/people\"");
        Browser user = Browser.of(facade, PARTNER, "ida@people-page.example", "referrals-admin");
        assertThat(user.get("/inbox").body()).doesNotContain("href=\"/people\"");
        user.get("/people").expect(403);
        user.send("/people", form("Eve", "evil", "role.partner-admin")).expect(403);
        assertThat(Browser.at(facade).get("/people").expect(303).header("Location"))
                .startsWith("/signin?to=%2Fpeople");
    }

    private static void invite(String name, String who, String... marks) {
        Answer answer = admin.send("/people", form(name, who, marks)).expect(303);
        assertThat(admin.get(answer.header("Location")).body()).contains("Invited. The mail is on its way.");
    }

    private static void change(String who, Map<String, String> marks) {
        admin.send(person(who) + "/change", marks).expect(303);
    }

    private static Map<String, String> form(String name, String who, String... marks) {
        Map<String, String> form = new HashMap<>(Map.of("name", name, "email", who + "@people-page.example"));
        for (String mark : marks) form.put(mark, "true");
        return form;
    }

    private static String person(String who) {
        return "/people/" + Sealing.subjectOf(who + "@people-page.example");
    }

    private static Browser signedIn(String who) {
        SignIn link = links(who).getLast();
        Ticket ticket = new Ticket(
                link.getSignInId(),
                link.getUserId(),
                Optional.of(PARTNER),
                Optional.of(Sealing.openPerson(link.getPerson()).getName()),
                Optional.of(who + "@people-page.example"),
                link.getRoles(),
                Optional.empty(),
                Instant.parse("2100-01-01T00:00:00Z"));
        Answer used = Browser.at(facade)
                .with("Cookie", "baton-cookies=kept")
                .send(
                        "/signin/link",
                        Map.of(
                                "ticket",
                                Tickets.of(Tickets.Purpose.SIGN_IN, Facade.LINK_KEYS)
                                        .signed(ticket)))
                .expect(303);
        return Browser.at(facade).with("Cookie", used.header("Set-Cookie").replaceAll(";.*", ""));
    }

    private static List<SignIn> links(String who) {
        String subject = Sealing.subjectOf(who + "@people-page.example");
        return facade.committed(Topics.SIGN_INS).stream()
                .filter(link -> link.getDevice() == null && link.getUsedAt() == null)
                .filter(link -> link.getPerson().getSubjectId().equals(subject))
                .toList();
    }
}
