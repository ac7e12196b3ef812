package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Forms;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Deal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two tabs, the back button, a form sent twice, a session that ended: nothing counts twice, nothing typed is lost. */
class NothingIsLostTest {
    /** Sends a form again whose session had ended. */
    private static final String AGAIN = "form:not([action='/signin']) button.go";

    private static Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
    }

    @Test
    void of_two_tabs_that_decide_the_second_sees_what_has_happened_and_keeps_its_text() {
        Deal deal = deployment.partner("two-tabs");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("two-tabs", "referrals-admin")) {
            Page first = ida.open(request + "#accept");
            Page second = ida.tab(request + "#decline");
            second.locator("#decline [value=NO_CAPACITY]").check();
            second.locator("#decline [name=notes]").fill("Fully booked until June");
            Forms.deal(first.locator("#accept"));
            first.locator("#accept button.go").click();
            assertThat(first.locator(".note.good")).containsText("Accepted");

            second.locator("#decline button.no").click();

            assertThat(second.locator("#problems")).containsText("This has changed in the meantime");
            assertThat(second.locator("#problems")).containsText("Fully booked until June");
            assertThat(second.locator("a[href='#won']")).isVisible();
        }
    }

    @Test
    void of_two_tabs_that_change_a_deal_the_second_overwrites_nothing_and_can_save_what_it_wrote() {
        Deal deal = deployment.partner("two-edits");
        String referral = deal.accepted();
        String request = "/inbox/" + Deal.id(referral);
        await().until(() -> deal.partner().get(referral).text("stage").equals("ACCEPTED"));
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("two-edits", "referrals-admin")) {
            Page first = ida.open(request + "#edit");
            Page second = ida.tab(request + "#edit");
            first.locator("#edit [name=notes]").fill("Two workshops");
            second.locator("#edit [name=name]").fill("Cloud orders");
            first.locator("#edit button.go").click();
            assertThat(first.locator(".note.good")).containsText("Saved.");

            second.locator("#edit button.go").click();
            assertThat(second.locator("#problems")).containsText("This has changed in the meantime");
            second.locator("a[href='#edit']").click();
            assertThat(second.locator("#edit [name=name]")).hasValue("Cloud orders");
            assertThat(second.locator("#edit [name=notes]")).hasValue("Two workshops");
            second.locator("#edit button.go").click();

            assertThat(second.locator(".note.good")).containsText("Saved.");
            assertThat(second.locator("[aria-labelledby=deal]")).containsText("Cloud orders");
        }
        assertThat(deal.partner().get(referral).text("engagement.notes")).isEqualTo("Two workshops");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_form_sent_twice_counts_once(boolean script) {
        String partner = script ? "impatient" : "impatient-plainly";
        Deal deal = deployment.partner(partner);
        String referral = deal.received();
        try (Visitor ida = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(script))
                .signedIn(partner, "referrals-admin")) {
            Page page = ida.open("/inbox/" + Deal.id(referral) + "#accept");
            Forms.deal(page.locator("#accept"));

            page.locator("#accept button.go").dblclick();

            assertThat(page.locator(".note.good")).containsText("Accepted");
            assertThat(page.locator(".story li")).hasCount(2);
        }
        assertThat(deal.partner().get(referral).number("version")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_invitation_sent_twice_invites_once(boolean script) {
        String partner = script ? "inviting-twice" : "inviting-twice-plainly";
        deployment.partner(partner);
        try (Visitor ida = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(script))
                .signedIn(partner, "partner-admin")) {
            Page page = ida.open("/people");
            page.locator("#name").fill("Lea Roth");
            page.locator("#email").fill("lea@" + partner + ".example");
            page.locator("section.card [name='role.referrals-admin']").check();

            page.locator("section.card button.go").dblclick();

            assertThat(page.locator(".note.good")).containsText("Invited.");
            assertThat(page.locator(".items > li").filter(new Locator.FilterOptions().setHasText("lea@")))
                    .hasCount(1);
        }
    }

    @Test
    void of_two_tabs_that_change_a_profile_the_second_sees_what_was_saved_and_keeps_what_it_wrote() {
        deployment.partner("two-profiles");
        String profile = "/profile/profile-of-two-profiles";
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("two-profiles", "partner-admin")) {
            Page first = ida.open(profile);
            Page second = ida.tab(profile);
            first.locator("[name=keywords]").fill("coffee");
            second.locator("[name=keywords]").fill("tea");
            first.locator(".decide button.go").click();
            assertThat(first.locator(".note.good")).isVisible();

            second.locator(".decide button.go").click();

            assertThat(second.locator("#problems")).containsText("coffee");
            assertThat(second.locator("[name=keywords]")).hasValue("tea");
            second.locator(".decide button.go").click();
            assertThat(second.locator(".note.good")).isVisible();
        }
    }

    @Test
    void the_back_button_leads_to_the_request_as_it_is_now() {
        Deal deal = deployment.partner("backwards");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("backwards", "referrals-admin")) {
            Page page = ida.open(request);
            page.locator("[data-key=a]").click();
            Forms.deal(page.locator("#accept"));
            page.locator("#accept button.go").click();
            assertThat(page.locator(".note.good")).containsText("Accepted");

            page.goBack();

            assertThat(page).hasURL(Pattern.compile(request));
            assertThat(page.locator("a[href='#won']")).isVisible();
            assertThat(page.locator("#accept")).hasCount(0);
        }
    }

    @Test
    void what_was_typed_outlives_a_session_that_ended() {
        Deal deal = deployment.partner("sleepers");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("sleepers", "referrals-admin")) {
            Page page = ida.open(request + "#accept");
            Forms.deal(page.locator("#accept"));
            ida.context().clearCookies();
            page.locator("#accept button.go").click();
            assertThat(page.locator("#email")).isVisible();
            assertThat(page.locator("[name=to]")).hasValue(request);

            ida.open(Visitor.signInLink("sleepers", "referrals-admin") + "&to=" + request);

            page.locator("[data-key=a]").click();
            assertThat(page.locator("#accept [name=name]")).hasValue("Order system");
            assertThat(page.locator("#accept [name='value.amount']")).hasValue("125 000.50");
            page.locator("#accept button.go").click();
            assertThat(page.locator(".note.good")).containsText("Accepted");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_form_whose_session_has_ended_is_sent_again_as_it_was_written_after_signing_in_again(boolean script) {
        String partner = script ? "sent-again" : "sent-again-plainly";
        Deal deal = deployment.partner(partner);
        String referral = deal.received();
        try (Visitor ida = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(script))
                .signedIn(partner, "referrals-admin")) {
            Page page = ida.open("/inbox/" + Deal.id(referral) + "#accept");
            Forms.deal(page.locator("#accept"));
            page.locator("#accept [name=notes]").fill("They want a pilot first.\nThen three sites.");
            ida.context().clearCookies();
            page.locator("#accept button.go").click();
            assertThat(page.locator("h1")).hasText("You are signed out");
            assertThat(page.locator(".written")).containsText("They want a pilot first.");
            page.locator(AGAIN).click();
            assertThat(page.locator(".written")).containsText("They want a pilot first.");

            Page signIn = ida.context().waitForPage(() -> {
                page.locator("#email").fill("ida@" + partner + ".example");
                page.locator("form[action='/signin'] button").click();
            });
            assertThat(signIn.locator(".note.good")).isVisible();
            Page signedIn =
                    ida.pressButton(deployment.mails().mail("ida@" + partner + ".example", "/signin/link?ticket="));
            signedIn.locator("form button.go").click();
            assertThat(signedIn.locator("#title")).isVisible();
            page.locator(AGAIN).click();

            assertThat(page.locator(".note.good")).containsText("Accepted");
            assertThat(page.locator("[aria-labelledby=deal]")).containsText("Then three sites.");
        }
        assertThat(deal.partner().get(referral).text("engagement.notes"))
                .isEqualToNormalizingNewlines("They want a pilot first.\nThen three sites.");
    }

    @Test
    void what_was_changed_in_a_deal_outlives_a_session_that_ended_and_overwrites_nothing_newer() {
        Deal deal = deployment.partner("editors");
        String referral = deal.accepted();
        String request = "/inbox/" + Deal.id(referral);
        await().until(() -> deal.partner().get(referral).text("stage").equals("ACCEPTED"));
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("editors", "referrals-admin")) {
            Page page = ida.open(request + "#edit");
            page.locator("#edit [name=name]").fill("Cloud orders");
            ida.context().clearCookies();
            page.reload();
            assertThat(page.locator("#email")).isVisible();
            deal.partner()
                    .send("PATCH", referral + "/engagement", "{\"notes\": \"Two workshops\"}")
                    .expect(200);

            ida.open(Visitor.signInLink("editors", "referrals-admin") + "&to=" + request);

            page.locator("a[href='#edit']").click();
            assertThat(page.locator("#edit [name=name]")).hasValue("Cloud orders");
            assertThat(page.locator("#edit [name=notes]")).hasValue("Two workshops");
        }
    }

    @Test
    void boxes_circles_and_folded_fields_outlive_a_session_that_ended_too() {
        Deal deal = deployment.partner("tickers");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("tickers", "referrals-admin")) {
            Page page = ida.open(request + "#accept");
            page.locator("#accept summary").click();
            page.locator("#accept [name='colleagues[1].name']").fill("Rui Costa");
            page.locator("#accept [name='colleagues[1].calls']").check();
            ida.open(request + "#decline");
            page.locator("#decline [value=NO_CAPACITY]").check();
            ida.context().clearCookies();
            page.reload();

            ida.open(Visitor.signInLink("tickers", "referrals-admin") + "&to=" + request);

            page.locator("[data-key=a]").click();
            assertThat(page.locator("#accept [name='colleagues[1].name']")).isVisible();
            assertThat(page.locator("#accept [name='colleagues[1].name']")).hasValue("Rui Costa");
            assertThat(page.locator("#accept [name='colleagues[1].calls']")).isChecked();
            assertThat(page.locator("#accept [name='colleagues[0].calls']"))
                    .not()
                    .isChecked();
            ida.open(request + "#decline");
            assertThat(page.locator("#decline [value=NO_CAPACITY]")).isChecked();
        }
    }

    @Test
    void a_form_that_is_sent_without_a_connection_stays_where_it_is_and_can_be_sent_later() {
        Deal deal = deployment.partner("offline");
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("offline", "referrals-admin")) {
            Page page = ida.open("/inbox/" + Deal.id(deal.received()) + "#accept");
            Forms.deal(page.locator("#accept"));
            ida.context().setOffline(true);
            page.locator("#accept button.go").click();
            assertThat(page.locator(".cut")).isVisible();
            assertThat(page.locator("#accept [name=name]")).hasValue("Order system");

            ida.context().setOffline(false);
            page.locator("#accept button.go").click();

            assertThat(page.locator(".note.good")).containsText("Accepted");
        }
    }

    @Test
    void a_form_that_no_server_has_answered_stays_and_is_there_again_after_a_reload() {
        Deal deal = deployment.partner("unanswered");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("unanswered", "referrals-admin")) {
            ida.ignore("Failed to load resource: net::ERR_CONNECTION_REFUSED");
            Page page = ida.open(request);
            page.locator("[data-key=a]").click();
            Forms.deal(page.locator("#accept"));
            page.locator("#accept [name=notes]").fill("They want a pilot first.");
            page.route("**/accept", route -> route.abort("connectionrefused"));
            page.locator("#accept button.go").click();
            assertThat(page.locator(".cut")).isVisible();
            assertThat(page.locator("#accept [name=notes]")).hasValue("They want a pilot first.");

            page.reload();

            assertThat(page.locator("#accept [name=notes]")).hasValue("They want a pilot first.");
            page.unroute("**/accept");
            page.locator("#accept button.go").click();
            assertThat(page.locator(".note.good")).containsText("Accepted");
        }
    }

    /** A proxy answers so while Baton restarts: its page would take the place of all that was written. */
    @Test
    void a_form_that_a_proxy_has_answered_stays_and_can_be_sent_again() {
        Deal deal = deployment.partner("proxy-says-no");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("proxy-says-no", "referrals-admin")) {
            Page page = ida.open(request + "#accept");
            Forms.deal(page.locator("#accept"));
            page.route(
                    "**/accept",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(502)
                            .setContentType("text/html")
                            .setBody("<!doctype html><h1>Bad Gateway</h1>")));
            page.locator("#accept button.go").click();
            assertThat(page.locator(".cut")).isVisible();

            page.unroute("**/accept");
            page.locator("#accept button.go").click();

            assertThat(page.locator(".note.good")).containsText("Accepted");
        }
    }
}
