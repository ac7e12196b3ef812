package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.lifecycle.roles.Role;
import io.baton.links.RequestLink;
import io.baton.links.SigningKeys;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link that was used, has expired or was made by somebody else says so, and what to do. */
class LinksTest {
    private static final String PARTNER = "linked";
    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LONG_AHEAD = Instant.parse("2100-01-01T00:00:00Z");
    private static final SigningKeys OTHERS = SigningKeys.of("signs-links-elsewhere-with-32-bytes-or-more");
    private static final Pattern SIGN_IN = Pattern.compile("/signin\\?to=");

    private static Deployment deployment;
    private static Deal deal;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
        deal = deployment.partner(PARTNER);
    }

    @Test
    void a_used_sign_in_link_offers_a_new_one_and_leads_on_who_is_signed_in_already() {
        deal.received();
        try (Visitor ida = Visitor.at(deployment.service());
                Visitor other = Visitor.at(deployment.service())) {
            ida.open("/signin").locator("#email").fill("ida@" + PARTNER + ".example");
            ida.page().locator("form button.go").click();
            assertThat(ida.page().locator(".note.good")).isVisible();
            String mail = deployment.mails().mail("ida@" + PARTNER + ".example", "/signin/link?ticket=");
            Page page = ida.pressButton(mail);
            page.locator("form button.go").dblclick();
            assertThat(page.locator(".row").first()).isVisible();

            page = ida.pressButton(mail);
            page.locator("form button.go").click();
            assertThat(page.locator(".row").first()).isVisible();

            Page used = other.pressButton(mail);
            used.locator("form button.go").click();
            assertThat(used.locator("h1")).hasText("This link no longer works");
            used.locator("#email").fill("ida@" + PARTNER + ".example");
            used.locator("form button.go").click();
            assertThat(used.locator("h1")).hasText("Look into your mail");
        }
    }

    @Test
    void a_sign_in_link_that_expired_or_that_somebody_else_has_signed_signs_nobody_in() {
        String[] links = {
            link(Tickets.of(Tickets.Purpose.SIGN_IN, Facade.LINK_KEYS), PAST),
            link(Tickets.of(Tickets.Purpose.SIGN_IN, OTHERS), LONG_AHEAD),
            link(Tickets.of(Tickets.Purpose.REQUEST, Facade.LINK_KEYS), LONG_AHEAD)
        };
        try (Visitor eve = Visitor.at(deployment.service())) {
            for (String link : links) {
                Page page = eve.open(link);
                assertThat(page.locator("h1")).hasText("This link no longer works");
                assertThat(page.locator("#email")).isVisible();
            }
        }
    }

    @Test
    void the_button_of_a_mail_about_a_request_asks_to_sign_in_once_it_has_expired_or_was_forged() {
        String id = Deal.id(deal.received());
        try (Visitor eve = Visitor.at(deployment.service())) {
            for (String link : new String[] {request(id, Facade.LINK_KEYS, PAST), request(id, OTHERS, LONG_AHEAD)}) {
                Page page = eve.open(link);
                assertThat(page).hasURL(SIGN_IN);
                assertThat(page.locator("[name=to]")).hasValue("/inbox/" + id);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/rfis/none?key=00, This link leads nowhere",
        "/v1/mail-preferences/somebody/reminders?key=00, This link leads nowhere",
        "/find/confirm?ticket=forged, This link does not work"
    })
    void a_forged_link_of_a_customer_says_that_it_leads_nowhere(String link, String says) {
        try (Visitor eve = Visitor.at(deployment.service())) {
            assertThat(eve.open(link).locator("main")).containsText(says);
        }
    }

    @Test
    void a_customers_link_with_another_requests_key_opens_nothing() {
        String first = submitted();
        String second = submitted();
        try (Visitor eve = Visitor.at(deployment.service())) {
            Page page = eve.open(first.replaceAll("key=.*", second.replaceAll(".*(key=)", "$1")));
            assertThat(page.locator("main")).not().containsText("We want to move our order system");
        }
    }

    private static String submitted() {
        URI link = URI.create(deal.site()
                .post("/v1/rfis", Bodies.rfi(Bodies.newId(), deal.profile()))
                .expect(201)
                .text("link"));
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private static String link(Tickets tickets, Instant expires) {
        return "/signin/link?ticket="
                + tickets.signed(new Ticket(
                        Bodies.newId(),
                        "ida",
                        Optional.of(PARTNER),
                        Optional.of("Ida Kern"),
                        Optional.of("ida@" + PARTNER + ".example"),
                        List.of("referrals-admin"),
                        Optional.empty(),
                        expires));
    }

    private static String request(String id, SigningKeys keys, Instant expires) {
        URI link = RequestLink.of(URI.create("http://unused.example"), keys, Role.ofContacts())
                .link(id, PARTNER, "subject", "Ida Kern", "ida@" + PARTNER + ".example", expires);
        return link.getRawPath() + "?" + link.getRawQuery();
    }
}
