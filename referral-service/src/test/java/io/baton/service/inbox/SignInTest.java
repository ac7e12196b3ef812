package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.Person;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A partner's person signs in by a link in a mail; the notifier's part of it, writing the mail, is played here. */
class SignInTest {
    private static Facade facade;
    private static Browser browser;

    @BeforeAll
    static void start() {
        facade = Facade.shared();
        browser = Browser.at(facade);
    }

    @Test
    void the_button_in_a_mail_leads_through_the_sign_in_to_the_request_and_its_decision() {
        Deal deal = Deal.of(facade, "signing-profile", "signing");
        String page = deal.received().replace("/v1/referrals", "/inbox");
        String signIn = browser.get(page).expect(303).header("Location");
        String to = found(browser.get(signIn).body());

        String link = linkFor("signing", to);
        assertThat(browser.get(link).expect(200).body()).contains("Sign in as Ida Kern", "action=\"/signin/link\"");
        Answer used = use(link, to).expect(303);
        Browser ida = browser.with("Cookie", used.header("Set-Cookie").replaceAll(";.*", ""));

        assertThat(used.header("Location")).isEqualTo(page);
        assertThat(ida.get(page).expect(200).body()).contains("Lima Textiles", "Accept this request");
        assertThat(ida.get("/inbox").expect(200).body()).contains(page);
    }

    @Test
    void a_link_works_once_and_looking_at_it_does_not_use_it() {
        Deal.of(facade, "once-profile", "once");
        String link = linkFor("once", "/inbox");
        browser.get(link).expect(200);
        browser.get(link).expect(200);

        use(link, "/inbox").expect(303);

        Answer again = use(link, "/inbox").expect(410);
        assertThat(again.header("Set-Cookie")).isNull();
        assertThat(again.body()).contains("This link no longer works", "Mail me a link");
    }

    @Test
    void a_browser_that_keeps_no_cookies_is_told_so_and_its_link_stays_good() {
        Deal.of(facade, "cookies-profile", "cookies");
        String link = linkFor("cookies", "/inbox");
        assertThat(browser.get(link).expect(200).header("Set-Cookie")).startsWith("baton-cookies=kept");

        Answer told = browser.send("/signin/link", Map.of("ticket", ticket(link), "to", "/inbox"))
                .expect(428);

        assertThat(told.body()).contains("Your browser keeps no cookies", "action=\"/signin/link\"");
        use(link, "/inbox").expect(303);
    }

    @Test
    void the_answer_is_the_same_whether_or_not_an_address_is_known() {
        Deal.of(facade, "same-profile", "same");
        linkFor("same", "/inbox");

        String known = asked("ida@same.example", "/inbox").expect(200).body();
        String unknown = asked("ida@none.example", "/inbox").expect(200).body();

        assertThat(plain(unknown, "none")).isEqualTo(plain(known, "same"));
        assertThat(signIns("none")).isEmpty();
    }

    @Test
    void nobody_is_flooded_with_links() {
        Deal.of(facade, "flooded-profile", "flooded");
        linkFor("flooded", "/inbox");

        for (int i = 0; i < 5; i++) asked("ida@flooded.example", "/inbox").expect(200);

        assertThat(signIns("flooded")).hasSize(1);
    }

    @Test
    void a_link_for_a_sign_in_that_nobody_has_asked_for_signs_nobody_in() {
        Ticket ticket = new Ticket(
                "made-up",
                "eve",
                Optional.of("signing"),
                Optional.empty(),
                Optional.of("ida@signing.example"),
                List.of("partner-admin"),
                Optional.empty(),
                Instant.parse("2100-01-01T00:00:00Z"));
        String signed = Tickets.of(Tickets.Purpose.SIGN_IN, Facade.LINK_KEYS).signed(ticket);

        use("/signin/link?ticket=" + signed, "/inbox").expect(410);
    }

    @Test
    void another_site_cannot_make_a_browser_sign_in() {
        Deal.of(facade, "cross-profile", "cross");
        String link = linkFor("cross", "/inbox");
        Map<String, String> form = Map.of("ticket", ticket(link), "to", "/inbox");

        browser.with("Sec-Fetch-Site", "cross-site")
                .sendFromAnywhere("/signin/link", form)
                .expect(403);

        use(link, "/inbox").expect(303);
    }

    /** @return the link that a partner's contact is mailed */
    private static String linkFor(String partner, String to) {
        await().until(() -> {
            asked("ida@" + partner + ".example", to).expect(200);
            return !signIns(partner).isEmpty();
        });
        SignIn signIn = signIns(partner).getFirst();
        Person person = Sealing.openPerson(signIn.getPerson());
        Ticket ticket = new Ticket(
                signIn.getSignInId(),
                signIn.getUserId(),
                Optional.of(signIn.getPartnerId()),
                Optional.of(person.getName()),
                Optional.of(person.getEmail()),
                signIn.getRoles(),
                Optional.empty(),
                signIn.getExpiresAt());
        return "/signin/link?ticket="
                + Tickets.of(Tickets.Purpose.SIGN_IN, Facade.LINK_KEYS).signed(ticket) + "&to=" + to;
    }

    private static Answer asked(String address, String to) {
        return browser.send("/signin", Map.of("email", address, "to", to));
    }

    private static Answer use(String link, String to) {
        return browser.with("Cookie", "baton-cookies=kept")
                .send("/signin/link", Map.of("ticket", ticket(link), "to", to));
    }

    private static String ticket(String link) {
        return link.replaceAll(".*ticket=([^&]+).*", "$1");
    }

    private static List<SignIn> signIns(String partner) {
        return facade.committed(Topics.SIGN_INS).stream()
                .filter(signIn -> signIn.getUsedAt() == null)
                .filter(signIn -> signIn.getPartnerId().equals(partner))
                .toList();
    }

    private static String plain(String body, String partner) {
        return body.replace("ida@" + partner + ".example", "").replaceAll("data-now=\"[^\"]+\"|tag=[^\"]+", "");
    }

    private static String found(String body) {
        return body.replaceAll("(?s).*name=\"to\" value=\"([^\"]+)\".*", "$1");
    }
}
