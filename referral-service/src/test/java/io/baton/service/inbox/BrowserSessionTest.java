package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.lifecycle.roles.Role;
import io.baton.links.RequestLink;
import io.baton.links.Tickets.Purpose;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session in a browser: how it begins, whom it is kept from, and how it ends. The browser runs no script. */
class BrowserSessionTest {
    private static final String PARTNER = "session-partner";
    private static final String ADMIN = "referrals-admin";
    private static final Map<String, String> ACCEPT = Map.of(
            "name", "Order system", "value.amount", "125 000.50", "value.currency", "EUR", "purchaseDate", "2027-Q1");
    private static Facade facade;
    private static Deal deal;
    private static Browser ida;

    @BeforeAll
    static void partner() {
        facade = Facade.shared();
        deal = Deal.of(facade, "session-profile", PARTNER);
        ida = Browser.of(facade, PARTNER, "ida.kern@partner.example", ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/inbox?list=qualified&stage=accepted", "/inbox/some-request"})
    void one_who_has_not_signed_in_is_asked_to_and_comes_back_to_the_same_page(String page) {
        Answer answer = Browser.at(facade).get(page).expect(303);

        String signIn = answer.header("Location");
        assertThat(signIn).startsWith("/signin?to=%2Finbox");
        assertThat(Browser.at(facade).get(signIn).expect(200).body())
                .contains("Mail me a link", page.replace("&", "&amp;"));
    }

    @Test
    void the_link_in_a_mail_opens_its_request_for_its_reader_and_decides_nothing() {
        String referral = deal.received();
        String id = Deal.id(referral);
        String other = page(deal.received());
        Browser reader = Browser.at(facade);
        Function<String, String> link =
                email -> RequestLink.of(URI.create("http://localhost"), Facade.LINK_KEYS, Role.ofContacts())
                        .link(id, PARTNER, "subject", "Ida Kern", email, Instant.parse("2100-01-01T00:00:00Z"))
                        .toString()
                        .replace("http://localhost", "");
        String hers = link.apply("ida@" + PARTNER + ".example");
        String ticket = hers.substring(hers.indexOf('?'));

        assertThat(reader.get(hers).expect(200).body())
                .contains("Lima Textiles", "/signin?to=%2Finbox%2F" + id + "%23accept")
                .doesNotContain("<form method=\"post\"");
        assertThat(reader.get(other + ticket).expect(303).header("Location")).startsWith("/signin");
        assertThat(reader.get("/inbox" + ticket).expect(303).header("Location")).startsWith("/signin");
        reader.get(referral + ticket).expect(401);
        assertThat(reader.send(page(referral) + "/accept" + ticket, ACCEPT)
                        .expect(401)
                        .body())
                .contains("action=\"/signin\"", "Send it again");
        reader.get(link.apply("left@" + PARTNER + ".example")).expect(303);
    }

    @Test
    void a_contact_who_has_left_the_profile_is_asked_to_sign_in_again() {
        Deal theirs = Deal.of(facade, "left-profile", "left-partner");
        Browser contact = Browser.of(facade, "left-partner", "ida@left-partner.example", "referrals-user");
        String page = page(theirs.received());
        await().until(() -> contact.get(page).status() == 200);

        BusinessProfile without = Samples.profile("left-profile", "left-partner");
        without.getLocations().getFirst().getContacts().getFirst().setEmail("tom@left-partner.example");
        facade.publish(without);

        await().until(() -> contact.get(page).status() == 303);
        contact.send(page + "/accept", ACCEPT).expect(401);
        assertThat(contact.api().get(page.replace("/inbox", "/v1/referrals")).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void other_sites_cannot_use_a_session(String site) {
        String page = page(deal.received());
        Browser elsewhere = ida.with("Sec-Fetch-Site", site);

        elsewhere.sendFromAnywhere(page + "/accept", ida.form(page, ACCEPT)).expect(403);
        elsewhere
                .api()
                .post(page.replace("/inbox", "/v1/referrals") + "/accept", Bodies.ACCEPT)
                .expect(403);

        assertThat(ida.get(page).body()).contains("Accept this request");
    }

    @Test
    void a_form_without_a_session_comes_back_to_be_sent_again_and_what_another_site_sent_does_not() {
        String form = page(deal.received()) + "/accept";
        Browser nobody = Browser.at(facade);

        assertThat(nobody.send(form, ACCEPT).expect(401).body()).contains("Send it again", "Order system");
        assertThat(nobody.send(form, Map.of("notes", "x".repeat(300_000)))
                        .expect(413)
                        .body())
                .contains("Too much text");
        for (String site : new String[] {"cross-site", "same-site", "none"})
            assertThat(nobody.with("Sec-Fetch-Site", site)
                            .sendFromAnywhere(form, ACCEPT)
                            .expect(303)
                            .header("Location"))
                    .startsWith("/signin?to=");
        assertThat(nobody.sendFromAnywhere(form, ACCEPT).expect(303).header("Location"))
                .startsWith("/signin?to=");
    }

    @Test
    void a_browser_that_says_no_more_than_the_origin_is_judged_by_it() {
        String page = page(deal.received());
        Map<String, String> form = ida.form(page, ACCEPT);

        ida.with("Origin", "https://evil.example")
                .sendFromAnywhere(page + "/accept", form)
                .expect(403);
        ida.sendFromAnywhere(page + "/accept", form).expect(403);
    }

    @Test
    void a_forged_link_and_a_link_for_another_purpose_sign_nobody_in() {
        Browser nobody = Browser.at(facade);
        String forged = Browser.link(PARTNER, "eve@evil.example", "x".repeat(40), Purpose.LOCAL_SIGN_IN, ADMIN);
        String other = Browser.link(PARTNER, "eve@evil.example", Token.SECRET, Purpose.SESSION, ADMIN);

        for (String link :
                new String[] {forged, other, "/signin/link", "/signin/link?ticket=.", "/signin/link?ticket=a.b"})
            assertThat(nobody.get(link).expect(410).header("Set-Cookie"))
                    .as(link)
                    .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/v1/referrals",
                "javascript:alert(1)"
            })
    void a_link_leads_to_pages_of_ours_only(String to) {
        String link = Browser.link(PARTNER, "ida.kern@partner.example", Token.SECRET, Purpose.LOCAL_SIGN_IN, ADMIN);

        Browser keepsCookies = Browser.at(facade).with("Cookie", "baton-cookies=kept");
        Answer answer = keepsCookies.get(link + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));

        assertThat(answer.expect(303).header("Location")).isEqualTo("/inbox");
    }

    @Test
    void the_cookie_is_for_this_site_alone_and_no_script_reads_it() {
        String link = Browser.link(PARTNER, "ida.kern@partner.example", Token.SECRET, Purpose.LOCAL_SIGN_IN, ADMIN);

        String cookie = Browser.at(facade).get(link).header("Set-Cookie");

        assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void signing_out_ends_the_session_in_this_browser() {
        Answer out = ida.send("/signin/out", Map.of()).expect(303);

        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(Browser.at(facade).get(out.header("Location")).body()).contains("You have signed out.");
    }

    @Test
    void one_who_is_on_no_request_sees_none_and_one_without_a_role_reads_why() {
        String page = page(deal.received());
        Deal.of(facade, "idle-profile", "idle-partner");
        Browser colleague = Browser.of(facade, "idle-partner", "ida@idle-partner.example", "referrals-user");
        await().until(() -> colleague.get("/inbox").status() == 200);
        Browser profileAdmin = Browser.of(facade, PARTNER, "ida.kern@partner.example", "profile-admin");

        assertThat(colleague.get("/inbox").expect(200).body())
                .contains("No request is waiting for you")
                .doesNotContain(page);
        assertThat(profileAdmin.get("/inbox").expect(403).body())
                .contains("Your role may not see this.")
                .contains("One of these roles may: Admin, All requests, Own requests.")
                .contains("<a class=\"btn\" href=\"/profile\">Back to your first page")
                .doesNotContain("href=\"/inbox\"");
    }

    private static String page(String referral) {
        return referral.replace("/v1/referrals", "/inbox");
    }
}
